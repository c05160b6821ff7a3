namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using static WatchedCompany;

/// <summary>Each watched rule: its exception is there on the days on which the facts make it so, and goes when they change.</summary>
public sealed class Rules(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Jan1 = new(2026, 1, 1), June1 = new(2026, 6, 1);
    private static readonly Reason Why = new("data-entry-error");
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task A_manager_who_has_left_is_an_exception_from_the_day_after_until_another_is_named()
    {
        var boss = await _company.Hire(new(Jan1));
        var report = await _company.Hire(new(Jan1, Manager: boss.Person));
        (await _company.On(June1)).Should().BeEmpty();
        var termination = Fact();
        await _company.Record(boss.Employment, new EmploymentTerminated(termination, new(2026, 5, 31), Why));

        (await _company.On(new(2026, 5, 31))).Should().BeEmpty("the last day is included");
        var found = (await _company.On(new(2030, 2, 28))).Should().ContainSingle().Subject;
        found.Rule.Should().Be(WatchedRule.ManagerNotEmployed);
        found.Subject.Should().Be(new ExceptionSubject(ExceptionAbout.Employment, report.Employment.Value));
        found.Person.Should().Be(report.Person);
        found.Related.Should().Be(new ExceptionSubject(ExceptionAbout.Person, boss.Person.Value));
        (found.Since, found.LastDay).Should().Be((June1, null));
        found.Owner.Should().Be(new ExceptionOwner(null, "hr-admin"));
        found.FactIds.Should().ContainSingle();

        var successor = await _company.Hire(new(Jan1));
        await _company.Record(report.Employment, new EmployeeTransferred(Fact(), new(2026, 7, 1), new(Manager: new(successor.Person))));
        (await _company.On(new(2026, 6, 30))).Should().ContainSingle().Which.Should().Match<ExceptionRow>(
            it => it.Id == found.Id && it.LastDay == new DateOnly(2026, 6, 30), "it begins on the same day and is the same");
        (await _company.On(new(2026, 7, 1))).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_known_before_a_correction_can_be_asked_for()
    {
        var boss = await _company.Hire(new(Jan1));
        await _company.Hire(new(Jan1, Manager: boss.Person));
        var termination = Fact();
        var wrong = await _company.Record(boss.Employment, new EmploymentTerminated(termination, new(2026, 5, 31), Why));
        var right = await _company.Record(boss.Employment, new TerminationCorrected(termination, Fact(), new(2026, 6, 30), Why, Why));

        (await _company.On(June1)).Should().BeEmpty();
        (await _company.On(June1, knownAt: wrong.RecordedAt)).Should().ContainSingle().Which.Since.Should().Be(June1);
        (await _company.On(new(2026, 7, 1), knownAt: right.RecordedAt)).Should().ContainSingle().Which.Since.Should().Be(new DateOnly(2026, 7, 1));
        await _company.Record(boss.Employment, new EmploymentFactRescinded(termination, Why));
        (await _company.On(new(2026, 7, 1))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_manager_named_again_makes_no_new_exception_and_one_who_returns_ends_it()
    {
        var boss = await _company.Hire(new(Jan1));
        var report = await _company.Hire(new(Jan1, Manager: boss.Person));
        await _company.Record(boss.Employment, new EmploymentTerminated(Fact(), new(2026, 5, 31), Why));
        var before = (await _company.On(new(2026, 8, 1))).Single();

        await _company.Record(report.Employment, new EmployeeTransferred(Fact(), new(2026, 7, 1), new(Manager: new(boss.Person))));
        await _company.Hire(new(new(2026, 9, 1)), boss.Person);

        (await _company.On(new(2026, 8, 1))).Single().Should().Match<ExceptionRow>(it => it.Id == before.Id && it.Since == June1 && it.LastDay == new DateOnly(2026, 8, 31));
        (await _company.On(new(2026, 9, 1))).Should().BeEmpty();
    }

    [Fact]
    public async Task Work_in_a_unit_that_is_not_open_yet_is_an_exception_that_the_manager_owns()
    {
        var opening = Fact();
        var unit = new OrgUnitId(Guid.CreateVersion7());
        await _company.Record(new OrgUnitOpened(opening, unit, "RND", Jan1, "Research", null));
        var boss = await _company.Hire(new(new(2026, 2, 1)));
        var report = await _company.Hire(new(Jan1, OrgUnit: unit, Manager: boss.Person));
        (await _company.On(new(2026, 2, 28), new(WatchedRule.UnitNotOpen))).Should().BeEmpty();

        await _company.Record(new OrgUnitOpeningCorrected(opening, Fact(), unit, new(2026, 3, 1), "Research", null, Why));

        var found = (await _company.On(new(2026, 2, 28), new(WatchedRule.UnitNotOpen))).Should().ContainSingle().Subject;
        found.Should().BeEquivalentTo(
            new
            {
                Subject = new ExceptionSubject(ExceptionAbout.Employment, report.Employment.Value), Related = new ExceptionSubject(ExceptionAbout.OrgUnit, unit.Value),
                OrgUnit = unit, Since = Jan1, LastDay = new DateOnly(2026, 2, 28), Owner = new ExceptionOwner(boss.Person, null),
            });
        (await _company.On(Jan1, new(WatchedRule.UnitNotOpen))).Single().Owner.Should().Be(new ExceptionOwner(null, "hr-admin"), "the manager is not employed yet");
        (await _company.On(new(2026, 3, 1))).Should().BeEmpty();
        (await _company.On(new(2026, 2, 28), new(Owner: boss.Person))).Should().ContainSingle();
        (await _company.On(new(2026, 2, 28), new(Owner: report.Person))).Should().BeEmpty();
        (await _company.On(new(2026, 2, 28), new(OrgUnit: unit))).Should().ContainSingle();
        (await _company.On(new(2026, 2, 28), new(OrgUnit: new(Guid.CreateVersion7())))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_head_who_has_left_is_an_exception_and_owns_none_any_more()
    {
        var top = await _company.Open("TOP", Jan1);
        var unit = new OrgUnitId(Guid.CreateVersion7());
        await _company.Record(new OrgUnitOpened(Fact(), unit, "SUB", Jan1, "Sub", top));
        var (head, chief) = (await _company.Hire(new(Jan1)), await _company.Hire(new(Jan1)));
        await _company.Record(new HeadAppointed(Fact(), unit, Jan1, head.Person), new HeadAppointed(Fact(), top, Jan1, chief.Person));
        await _company.Hire(new(Jan1, OrgUnit: unit, Contract: new(ContractType.FixedTerm, EndsOn: new(2026, 3, 31))));
        await _company.Record(head.Employment, new EmploymentTerminated(Fact(), new(2026, 5, 31), Why));

        (await _company.On(new(2026, 3, 31))).Should().BeEmpty("the last day of the term is included");
        (await _company.On(new(2026, 4, 1))).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Rule = WatchedRule.FixedTermOver, OrgUnit = unit, Since = new DateOnly(2026, 4, 1), Owner = new ExceptionOwner(head.Person, null) });
        var left = await _company.On(June1);
        left.Should().HaveCount(2);
        left.Single(it => it.Rule == WatchedRule.FixedTermOver).Owner.Should().Be(new ExceptionOwner(chief.Person, null), "the nearest head who is employed");
        left.Single(it => it.Rule == WatchedRule.HeadNotEmployed).Should().BeEquivalentTo(
            new { Subject = new ExceptionSubject(ExceptionAbout.OrgUnit, unit.Value), head.Person, Since = June1, Owner = new ExceptionOwner(null, "hr-admin") });

        await _company.Record(new HeadAppointed(Fact(), unit, June1, chief.Person));
        (await _company.On(June1, new(WatchedRule.HeadNotEmployed))).Should().BeEmpty();
    }

    [Fact]
    public async Task Two_employments_with_one_legal_entity_are_an_exception_on_the_days_on_which_both_are_there()
    {
        var first = await _company.Hire(new(Jan1, Fte: new(0.5m)));
        var second = await _company.Hire(new(June1, Fte: new(0.5m)), first.Person);
        await _company.Hire(new(June1, Fte: new(0.5m)), first.Person, new LegalEntityId(Guid.CreateVersion7()));
        var ending = Fact();
        await _company.Record(first.Employment, new EmploymentTerminated(ending, new(2026, 12, 31), Why));

        var both = new ExceptionFilter(WatchedRule.TwoEmploymentsInOneLegalEntity);
        (await _company.On(June1, both)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new
            {
                Subject = new ExceptionSubject(ExceptionAbout.Employment, second.Employment.Value), Related = new ExceptionSubject(ExceptionAbout.Employment, first.Employment.Value),
                first.Person, Since = June1, LastDay = new DateOnly(2026, 12, 31), Owner = new ExceptionOwner(null, "hr-admin"),
            });
        (await _company.On(new(2026, 5, 31), both)).Should().BeEmpty();
        (await _company.On(new(2027, 1, 1), both)).Should().BeEmpty();
        await _company.Record(first.Employment, new TerminationCorrected(ending, Fact(), new(2026, 5, 31), Why, Why));
        (await _company.On(June1, both)).Should().BeEmpty();
    }

    [Fact]
    public async Task More_than_full_time_over_all_employments_is_an_exception_from_the_day_on_which_the_sum_is_reached()
    {
        var first = await _company.Hire(new(Jan1, Fte: new(0.6m)));
        var second = await _company.Hire(new(Jan1, Fte: new(0.4m)), first.Person, new LegalEntityId(Guid.CreateVersion7()));
        await _company.Hire(new(Jan1), entity: new LegalEntityId(Guid.CreateVersion7()));
        (await _company.On(June1)).Should().BeEmpty("full time is not above full time");

        await _company.Record(first.Employment, new WorkingTimeChanged(Fact(), new(2026, 4, 1), new(new Fte(0.8m))));
        await _company.Record(second.Employment, new WorkingTimeChanged(Fact(), new(2026, 5, 1), new(new Fte(0.3m))), new WorkingTimeChanged(Fact(), new(2026, 9, 1), new(new Fte(0.2m))));

        (await _company.On(June1)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new
            {
                Rule = WatchedRule.FteAboveFullTime, Subject = new ExceptionSubject(ExceptionAbout.Person, first.Person.Value),
                first.Person, Since = new DateOnly(2026, 4, 1), LastDay = new DateOnly(2026, 8, 31), Owner = new ExceptionOwner(null, "hr-admin"),
            });
        (await _company.On(new(2026, 3, 31))).Should().BeEmpty();
        (await _company.On(new(2026, 9, 1))).Should().BeEmpty();
    }

    [Fact]
    public async Task Pages_of_exceptions_are_in_the_order_of_their_first_days()
    {
        var gone = new PersonId(Guid.CreateVersion7());
        for (var month = 1; month <= 5; month++) await _company.Hire(new(new(2026, month, 1), Manager: gone));

        var page = await _company.List(June1, limit: 2);
        var seen = page.Rows.Select(row => row.Since.Month).ToList();
        while (page.Next is { } next)
        {
            page = await _company.List(June1, limit: 2, after: next);
            seen.AddRange(page.Rows.Select(row => row.Since.Month));
        }

        seen.Should().Equal(1, 2, 3, 4, 5);
    }
}
