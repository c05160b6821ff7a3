namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using static WatchedCompany;

/// <summary>Managers who name each other or are on the way out, and what becomes of rules about people of whom one was merged into another.</summary>
public sealed class ManagersAndMergers(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Jan1 = new(2026, 1, 1), Mar1 = new(2026, 3, 1), June1 = new(2026, 6, 1);
    private static readonly Reason Why = new("data-entry-error");
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Managers_in_a_circle_are_told_all_together_on_the_days_on_which_each_names_the_next()
    {
        var people = new List<(EmploymentId Employment, PersonId Person)>();
        for (var n = 0; n < 3; n++) people.Add(await _company.Hire(new(Jan1)));
        await _company.Hire(new(Jan1, Manager: people[0].Person));
        await Names(people[0], people[1], Jan1);
        await Names(people[1], people[2], Mar1);
        (await _company.On(June1)).Should().BeEmpty("whoever is in it has somebody above");

        await Names(people[2], people[0], June1);

        (await _company.On(new(2026, 5, 31))).Should().BeEmpty();
        var found = (await _company.On(new(2026, 8, 1))).Should().ContainSingle().Subject;
        (found.Rule, found.Since, found.LastDay, found.Owner).Should().Be((WatchedRule.ManagersInACircle, June1, null, new(null, "hr-admin")));
        found.Members.Should().Equal(people[0].Person, people[1].Person, people[2].Person);
        found.Subject.Should().Be(new ExceptionSubject(ExceptionAbout.Person, people[0].Person.Value));
        found.FactIds.Should().HaveCount(3);

        await _company.Record(people[1].Employment, new EmploymentTerminated(Fact(), new(2026, 8, 31), Why));
        (await _company.On(new(2026, 8, 31), new(WatchedRule.ManagersInACircle))).Single().LastDay.Should().Be(new DateOnly(2026, 8, 31), "who has left is above nobody");
        (await _company.On(new(2026, 9, 1), new(WatchedRule.ManagersInACircle))).Should().BeEmpty();
        await Names(people[0], null, new(2026, 7, 1));
        (await _company.On(new(2026, 8, 1))).Should().BeEmpty();
    }

    [Fact]
    public async Task Two_circles_over_one_person_with_two_employments_are_two_exceptions()
    {
        var (a, b, c) = (await _company.Hire(new(Jan1, Fte: new(0.5m))), await _company.Hire(new(Jan1)), await _company.Hire(new(Jan1)));
        var second = await _company.Hire(new(Mar1, Fte: new(0.5m)), a.Person, new LegalEntityId(Guid.CreateVersion7()));
        await Names(a, b, Jan1);
        await Names(b, a, Jan1);
        await Names(second, c, Mar1);
        await Names(c, a, Jan1);

        (await _company.On(June1)).Select(it => (it.Since, it.Members!.Count, it.Related!.Id)).Should().BeEquivalentTo([(Jan1, 2, b.Person.Value), (Mar1, 2, c.Person.Value)]);
    }

    [Fact]
    public async Task Whoever_becomes_their_own_manager_by_a_merger_is_a_circle_of_one_until_the_merger_is_withdrawn()
    {
        var (ana, anna) = (await _company.Register(), await _company.Register());
        await _company.Hire(new(Jan1), ana);
        await _company.Hire(new(Jan1, Manager: ana, Fte: new(0.5m)), anna, new LegalEntityId(Guid.CreateVersion7()));
        (await _company.On(June1)).Should().BeEmpty();
        var before = DateTimeOffset.UtcNow;

        var (merger, at) = await _company.Merge(anna, ana);

        var found = (await _company.On(June1, new(WatchedRule.ManagersInACircle))).Should().ContainSingle().Subject;
        (found.Person, found.Since).Should().Be((ana, Jan1));
        found.Members.Should().Equal(ana);
        (await _company.On(June1, new(WatchedRule.FteAboveFullTime))).Single().Person.Should().Be(ana);
        await _company.Separate(anna, ana, merger);
        (await _company.On(June1)).Should().BeEmpty();
        (await _company.On(June1, knownAt: at)).Should().HaveCount(2, "it was known so from {0:O} on", before);
    }

    [Fact]
    public async Task Employments_of_two_registrations_with_one_legal_entity_clash_once_the_registrations_are_merged()
    {
        var (ana, anna, annie) = (await _company.Register(), await _company.Register(), await _company.Register());
        var first = await _company.Hire(new(Jan1, Fte: new(0.5m)), annie);
        var second = await _company.Hire(new(Mar1, Fte: new(0.5m)), ana);
        await _company.Merge(annie, anna);
        (await _company.On(June1)).Should().BeEmpty();

        await _company.Merge(anna, ana);

        (await _company.On(June1)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new
            {
                Rule = WatchedRule.TwoEmploymentsInOneLegalEntity, Person = ana, Since = Mar1, Subject = new ExceptionSubject(ExceptionAbout.Employment, second.Employment.Value),
                Related = new ExceptionSubject(ExceptionAbout.Employment, first.Employment.Value),
            }, "over two mergers");
        (await _company.On(new(2026, 2, 28))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_manager_or_head_named_by_the_id_of_a_merged_registration_is_who_remains()
    {
        var (ana, anna) = (await _company.Register(), await _company.Register());
        await _company.Hire(new(Jan1), ana);
        var unit = await _company.Open("RND", Jan1);
        await _company.Record(new HeadAppointed(Fact(), unit, Jan1, anna));
        await _company.Hire(new(Jan1, Manager: anna, Contract: new(ContractType.FixedTerm, new(2026, 3, 31))));
        await _company.Hire(new(Jan1, OrgUnit: unit, Contract: new(ContractType.FixedTerm, new(2026, 3, 31))));
        (await _company.On(June1)).Select(it => it.Rule).Should().BeEquivalentTo(
            [WatchedRule.ManagerNotEmployed, WatchedRule.HeadNotEmployed, WatchedRule.FixedTermOver, WatchedRule.FixedTermOver]);

        await _company.Merge(anna, ana);

        var left = await _company.On(June1);
        left.Select(it => it.Rule).Should().Equal(WatchedRule.FixedTermOver, WatchedRule.FixedTermOver);
        left.Select(it => it.Owner).Should().AllBeEquivalentTo(new ExceptionOwner(ana, null));
        (await _company.On(June1, new(Owner: ana))).Should().HaveCount(2);
        (await _company.On(June1, new(Owner: anna))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_manager_under_notice_is_an_exception_until_somebody_else_is_named_from_the_day_after_their_last()
    {
        var boss = await _company.Hire(new(Jan1));
        var report = await _company.Hire(new(Jan1, Manager: boss.Person));
        var ending = await _company.Hire(new(Jan1, Manager: boss.Person));
        await _company.Record(ending.Employment, new EmploymentTerminated(Fact(), new(2026, 6, 30), Why));
        var (notice, termination) = (Fact(), Fact());
        await _company.Record(boss.Employment, new NoticeGiven(notice, new(2026, 5, 15), new(NoticeBy.Employee, termination)), new EmploymentTerminated(termination, new(2026, 6, 30), Why));

        (await _company.On(new(2026, 5, 14))).Should().BeEmpty();
        var found = (await _company.On(June1)).Should().ContainSingle("the other leaves with them").Subject;
        found.Should().BeEquivalentTo(new
        {
            Rule = WatchedRule.ManagerUnderNotice, Subject = new ExceptionSubject(ExceptionAbout.Employment, report.Employment.Value), report.Person, Since = new DateOnly(2026, 5, 15),
            LastDay = new DateOnly(2026, 6, 30), Related = new ExceptionSubject(ExceptionAbout.Person, boss.Person.Value), Owner = new ExceptionOwner(null, "hr-admin"),
        });
        (await _company.On(new(2026, 7, 1))).Single().Rule.Should().Be(WatchedRule.ManagerNotEmployed);

        var successor = await _company.Hire(new(Jan1));
        var late = Fact();
        await _company.Record(report.Employment, new EmployeeTransferred(late, new(2026, 7, 2), new(Manager: new(successor.Person))));
        (await _company.On(June1)).Should().ContainSingle("there is a day between");
        await _company.Record(report.Employment, new TransferCorrected(late, Fact(), new(2026, 7, 1), new(Manager: new(successor.Person)), Why));
        (await _company.On(June1)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_manager_under_notice_who_goes_on_in_another_employment_is_none()
    {
        var boss = await _company.Hire(new(Jan1));
        await _company.Hire(new(Jan1, Manager: boss.Person));
        var termination = Fact();
        await _company.Record(boss.Employment, new NoticeGiven(Fact(), new(2026, 5, 15), new(NoticeBy.Employee, termination)), new EmploymentTerminated(termination, new(2026, 6, 30), Why));
        await _company.Hire(new(new(2026, 7, 1)), boss.Person);
        (await _company.On(June1)).Should().BeEmpty();
    }

    private Task Names((EmploymentId Employment, PersonId Person) who, (EmploymentId Employment, PersonId Person)? manager, DateOnly from) =>
        _company.Record(who.Employment, new EmployeeTransferred(Fact(), from, new(Manager: new(manager?.Person))));
}
