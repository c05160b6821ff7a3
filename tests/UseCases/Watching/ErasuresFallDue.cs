namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.People.Persons;
using HrSaas.Domain.People.RetentionRules;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using Microsoft.Extensions.DependencyInjection;
using static WatchedCompany;

/// <summary>Who is due for erasure by the retention rules, and whom hr-admin is told of.</summary>
public sealed class ErasuresFallDue(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly First = new(2000, 1, 1), Left = new(2020, 3, 31), Due = new(2030, 4, 1);
    private static readonly Reason Why = new("data-entry-error");
    private readonly LegalEntityId _spain = NewIds.Of<LegalEntityId>(), _germany = NewIds.Of<LegalEntityId>();
    private readonly WatchedCompany _company = new(followed.Host);
    private readonly Dictionary<RetentionRuleId, FactId> _definitions = [];
    private readonly HashSet<LegalEntityId> _registered = [];

    [Fact]
    public async Task Whoever_left_is_due_from_the_day_after_the_period_and_nobody_who_is_employed_then_or_later()
    {
        await Rule(RetentionKind.AfterEmployment, null, new(10, 0));
        var (left, stays, comes) = (await Employed(Left), await Employed(null), await Employed(Left));
        await _company.Hire(new(new(2035, 1, 1)), comes, _spain);
        await _company.Register();

        (await DueOn(Due.AddDays(-1))).Should().BeEmpty("the last day of the period is included");
        var row = (await DueOn(Due)).Should().ContainSingle().Subject;
        (row.Person, row.DueSince, row.LastDay, row.OnHoldSince, row.Name!.Given).Should().Be((left, Due, Left, null, "Ana"));
        (await DueOn(new(2036, 1, 1))).Select(it => it.Person).Should().NotContain([stays, comes]);

        var found = (await _company.On(Due)).Should().ContainSingle().Subject;
        found.Should().BeEquivalentTo(new
        {
            Rule = WatchedRule.ErasureDue, Subject = new ExceptionSubject(ExceptionAbout.Person, left.Value), Person = left, Related = (ExceptionSubject?)null,
            Since = Due, LastDay = (DateOnly?)null, Owner = new ExceptionOwner(null, "hr-admin"), Proposal = (ExceptionProposal?)null,
        });
        found.FactIds.Should().HaveCount(2, "the rule and the employment say so");
    }

    [Theory]
    [InlineData("2020-02-29", 5, 0, "2025-03-01")]
    [InlineData("2020-02-29", 4, 0, "2024-03-01")]
    [InlineData("2019-02-28", 1, 0, "2020-02-29")]
    [InlineData("2020-11-30", 0, 3, "2021-03-01")]
    [InlineData("2020-12-31", 2, 6, "2023-07-01")]
    public async Task A_period_ends_with_the_same_date_or_with_the_last_day_of_a_month_that_has_none(string lastDay, int years, int months, string due)
    {
        await Rule(RetentionKind.AfterEmployment, null, new(years, months));
        await Employed(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture));
        var since = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);

        (await DueOn(since.AddDays(-1))).Should().BeEmpty();
        (await DueOn(since)).Should().ContainSingle().Which.DueSince.Should().Be(since);
    }

    [Fact]
    public async Task A_rule_for_the_country_of_the_last_employer_takes_the_place_of_the_one_for_all_others_on_its_own_days()
    {
        var general = await Rule(RetentionKind.AfterEmployment, null, new(10, 0));
        var (inSpain, inGermany) = (await Employed(Left), await Employed(Left, _germany));
        var german = await Rule(RetentionKind.AfterEmployment, "DE", new(12, 0), new(2028, 1, 1));
        await Record(german, new RetentionRuleEnded(Fact(), new(2033, 12, 31)));

        (await DueOn(Due)).Should().ContainSingle().Which.Should().Match<DueForErasureRow>(it => it.Person == inSpain && it.Rule == general);
        (await DueOn(new(2032, 4, 1))).Single(it => it.Person == inGermany).Should().Match<DueForErasureRow>(it => it.Rule == german && it.DueSince == new DateOnly(2032, 4, 1));
        (await DueOn(new(2034, 1, 1))).Single(it => it.Person == inGermany).Should().Match<DueForErasureRow>(
            it => it.Rule == general && it.DueSince == new DateOnly(2032, 4, 1), "it is the same without a day between");

        await Record(general, new RetentionRuleChanged(Fact(), new(2031, 1, 1), new(20, 0)));
        (await _company.On(Due)).Single().LastDay.Should().Be(new DateOnly(2030, 12, 31), "then the rule changes");
        (await DueOn(new(2031, 1, 1))).Should().BeEmpty();
        (await DueOn(new(2034, 1, 1))).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_was_never_employed_is_due_after_the_registration_and_so_is_a_registration_that_was_withdrawn()
    {
        var never = await _company.Register();
        var withdrawn = NewIds.Of<PersonId>();
        var registration = Fact();
        await _company.Record(withdrawn, new PersonRegistered(registration, withdrawn, Identifying<PersonName>.Of(new("Bea", "Sanz"))));
        var today = DateOnly.FromDateTime((await _company.Record(withdrawn, new PersonFactRescinded(registration, Why))).RecordedAt.UtcDateTime);
        await Rule(RetentionKind.NeverEmployed, null, new(0, 6));

        (await DueOn(today.AddMonths(6))).Should().BeEmpty();
        var rows = await DueOn(today.AddMonths(6).AddDays(2));
        rows.Select(row => (row.Person, row.LastDay, row.Name?.Given)).Should().BeEquivalentTo([(never, null, "Ana"), (withdrawn, (DateOnly?)null, (string?)null)]);
        await _company.Hire(new(today), never, _spain);
        (await DueOn(today.AddYears(1))).Should().ContainSingle().Which.Person.Should().Be(withdrawn);
    }

    [Fact]
    public async Task All_ids_of_a_person_count_and_a_hold_on_any_of_them_is_told_and_keeps_the_exception_away()
    {
        await Rule(RetentionKind.AfterEmployment, null, new(10, 0));
        var (early, late) = (await Employed(new(2015, 6, 30)), await Employed(Left));
        var (_, merged) = await _company.Merge(early, late);
        (await DueOn(new(2030, 3, 31))).Should().BeEmpty("the last employment counts");
        (await DueOn(Due)).Should().ContainSingle().Which.Person.Should().Be(late);
        var open = (await _company.On(Due)).Single();

        FactId hold = Fact(), other = Fact();
        var held = await _company.Record(late, new LegalHoldPlaced(hold, new(2029, 5, 1), new("litigation")));
        await _company.Record(early, new LegalHoldPlaced(other, new(2028, 1, 1), new("inquiry")));
        (await _company.On(Due)).Should().BeEmpty();
        (await DueOn(Due)).Should().ContainSingle().Which.OnHoldSince.Should().Be(new DateOnly(2028, 1, 1));
        (await DueOn(Due, new(OnHold: false))).Should().BeEmpty();
        (await DueOn(Due, new(OnHold: true))).Should().ContainSingle();
        (await DueOn(Due, knownAt: held.RecordedAt)).Single().OnHoldSince.Should().Be(new DateOnly(2029, 5, 1), "so it was known then");
        (await DueOn(Due, knownAt: merged)).Single().OnHoldSince.Should().BeNull();

        await _company.Record(late, new LegalHoldReleased(hold, Why));
        (await _company.On(Due)).Should().BeEmpty("the other is on");
        await _company.Record(early, new LegalHoldReleased(other, Why));
        (await _company.On(Due)).Should().ContainSingle().Which.Id.Should().Be(open.Id);
        await _company.Record(late, new LegalHoldPlaced(Fact(), new(2030, 6, 1), new("litigation")));
        (await _company.On(Due)).Single().LastDay.Should().Be(new DateOnly(2030, 5, 31));
    }

    [Fact]
    public async Task Nobody_is_told_of_any_more_who_is_erased_comes_back_or_whose_rule_is_withdrawn()
    {
        var rule = await Rule(RetentionKind.AfterEmployment, null, new(10, 0));
        var (erased, back, third) = (await Employed(Left), await Employed(Left), await Employed(Left));
        (await _company.On(Due)).Should().HaveCount(3);

        await _company.Record(erased, new PersonErased(Fact(), Due, "retention-over"));
        await _company.Hire(new(new(2030, 1, 1)), back, _spain);

        (await _company.On(Due)).Should().ContainSingle().Which.Person.Should().Be(third);
        (await DueOn(Due)).Should().ContainSingle().Which.Person.Should().Be(third);
        await Record(rule, new RetentionRuleFactRescinded(_definitions[rule], Why));
        (await _company.On(Due)).Should().BeEmpty();
        (await DueOn(Due)).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_has_been_due_the_longest_is_on_the_first_page()
    {
        await Rule(RetentionKind.AfterEmployment, null, new(1, 0));
        foreach (var month in (int[])[5, 1, 3]) await Employed(new(2020, month, 1));
        await Employed(new(2020, 3, 1));

        var page = await Page(Due, limit: 2);
        var seen = page.Rows.ToList();
        while (page.Next is { } next) seen.AddRange((page = await Page(Due, limit: 2, after: next)).Rows);

        seen.Select(row => row.DueSince.Month).Should().Equal(1, 3, 3, 5);
        seen.Select(row => row.Person).Should().OnlyHaveUniqueItems();
    }

    private async Task<RetentionRuleId> Rule(RetentionKind kind, string? country, RetentionPeriod period, DateOnly? from = null)
    {
        var id = NewIds.Of<RetentionRuleId>();
        _definitions[id] = Fact();
        await Record(id, new RetentionRuleDefined(_definitions[id], id, kind, country, from ?? First, period));
        return id;
    }

    private Task<Committed> Record(RetentionRuleId id, RetentionRuleEvent @event) => _company.Append(StoredRetentionRuleEvents.Map, id.Value, null, [@event]);

    /// <summary>Somebody who worked from 2010 on, in Spain if nothing else is said.</summary>
    private async Task<PersonId> Employed(DateOnly? lastDay, LegalEntityId? entity = null)
    {
        var employer = entity ?? _spain;
        if (_registered.Add(employer))
            await _company.Append(StoredLegalEntityEvents.Map, employer.Value, null, [new LegalEntityRegistered(
                employer, employer == _spain ? "ES" : "DE", "Acme", employer == _spain ? "ES" : "DE", Currency.Of("EUR")!.Value, "Europe/Madrid", MonthDay.Of(1, 1)!.Value)]);
        var person = await _company.Register();
        var (employment, _) = await _company.Hire(new(new(2010, 1, 1)), person, employer);
        if (lastDay is { } day) await _company.Record(employment, new EmploymentTerminated(Fact(), day, Why));
        return person;
    }

    private async Task<IReadOnlyList<DueForErasureRow>> DueOn(DateOnly day, DueForErasureFilter? filter = null, DateTimeOffset? knownAt = null) => (await Page(day, filter, knownAt)).Rows;

    private Task<Page<DueForErasureRow, DueForErasureKey>> Page(
        DateOnly day, DueForErasureFilter? filter = null, DateTimeOffset? knownAt = null, int limit = 50, Cursor<DueForErasureKey>? after = null) =>
        _company.Followed(IPeopleDueForErasure.Model, services => services.GetRequiredService<IPeopleDueForErasure>().List(filter ?? new(), new(day, knownAt, limit, after), default));
}
