namespace HrSaas.UseCases.ReadModels;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.ReportingLines;
using HrSaas.Domain.People.Persons;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

/// <summary>For any history, any day and any moment, a list tells what folding the events recorded by that moment tells.</summary>
public sealed class ListsAgreeWithTheFold(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private readonly List<(DateTimeOffset At, long Position, Guid Stream, object[] Events)> _recorded = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Of_employments(int seed)
    {
        var histories = new Histories(seed);
        for (var n = 0; n < 3; n++)
        {
            var person = new PersonId(Guid.CreateVersion7());
            await Record(StoredEmploymentEvents.Map, Guid.CreateVersion7(), person, histories.OfEmployment(person, 40));
        }

        foreach (var (moment, day) in Samples(seed))
        {
            var expected = StatesAt(moment, Employment.Initial, (Employment state, EmploymentEvent e) => Employment.Evolve(state, e));
            var facts = await All<EmploymentFactRow, EmploymentFactKey>(moment, day, 7, (services, page) =>
                services.GetRequiredService<IEmploymentFactReport>().List(new(), page, default));
            facts.Should().BeEquivalentTo(expected.SelectMany(one => FactsOn(new(one.Key), one.Value.State, day)), options => options
                .Excluding(row => row.RecordedAt).WithStrictOrderingFor(row => row.Employment), "on {0:O} as known at {1:O}", day, moment);
            facts.Where(row => row.RecordedAt > moment).Should().BeEmpty();

            var list = await All<EmploymentRow, EmploymentListKey>(moment, day, 2, (services, page) =>
                services.GetRequiredService<IEmploymentList>().List(new(), page, default));
            list.Should().Equal(expected.OrderBy(one => one.Key.ToString(), StringComparer.Ordinal)
                .Where(one => one.Value.State is CurrentEmployment).Select(one => RowOn(new(one.Key), (CurrentEmployment)one.Value.State, one.Value.Version, day)));
            SortedBy<EmploymentColumn> latest = new(EmploymentColumn.LastDay, true), first = new(EmploymentColumn.HireDate);
            (await All<EmploymentRow, EmploymentListKey>(moment, day, 2, (services, page) =>
                services.GetRequiredService<IEmploymentList>().List(new(SortedBy: [latest, first]), page, default)))
                .Should().Equal(list.OrderByDescending(row => row.LastDay ?? DateOnly.MaxValue).ThenBy(row => row.HireDate).ThenBy(row => row.Id.ToString(), StringComparer.Ordinal));
            foreach (var status in (EmploymentStatus[])[EmploymentStatus.BeforeHire, EmploymentStatus.Active, EmploymentStatus.Ended])
                (await All<EmploymentRow, EmploymentListKey>(moment, day, 2, (services, page) =>
                    services.GetRequiredService<IEmploymentList>().List(new(Status: status), page, default)))
                    .Should().Equal(list.Where(row => row.Status == status));
            var unit = new OrgUnitId(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
            (await All<EmploymentRow, EmploymentListKey>(moment, day, 2, (services, page) =>
                services.GetRequiredService<IEmploymentList>().List(new(OrgUnit: unit), page, default)))
                .Should().Equal(list.Where(row => row.OrgUnit == unit));
        }
        await IsBuiltTheSameAgain(IEmploymentFactReport.Model);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Of_people(int seed)
    {
        var histories = new Histories(seed);
        for (var n = 0; n < 5; n++)
        {
            var person = new PersonId(Guid.CreateVersion7());
            await Record(StoredPersonEvents.Map, person.Value, person, histories.OfPerson(person, 20));
        }

        foreach (var (moment, day) in Samples(seed))
        {
            var expected = StatesAt(moment, Person.Initial, (Person state, PersonEvent e) => Person.Evolve(state, e))
                .Where(one => one.Value.State is KnownPerson)
                .Select(one => (Id: one.Key, ((KnownPerson)one.Value.State).NameOn(day).Value.Value, one.Value.Version))
                .OrderBy(one => $"{one.Value!.Family} {one.Value.Given}".ToLowerInvariant(), StringComparer.Ordinal).ThenBy(one => one.Id.ToString(), StringComparer.Ordinal);
            (await All<DirectoryRow, DirectoryKey>(moment, day, 2, (services, page) =>
                services.GetRequiredService<IPeopleDirectory>().List(new(), page, default)))
                .Select(row => (row.Id.Value, row.Name, row.Version)).Should().Equal(expected);
        }
        await IsBuiltTheSameAgain(IPeopleDirectory.Model);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Of_units(int seed)
    {
        await Record(StoredOrgStructureEvents.Map, OrgStructure.StreamId, null, new Histories(seed).OfStructure(100));

        foreach (var (moment, day) in Samples(seed))
        {
            var states = StatesAt(moment, OrgStructure.Initial, (OrgStructure state, OrgStructureEvent e) => OrgStructure.Evolve(state, e));
            var expected = states.Values.SelectMany(one => one.State.OpenOn(day).Select(unit => new OrgUnitRow(
                unit.Id, unit.Code, unit.NameOn(day), unit.ParentOn(day), unit.HeadOn(day),
                unit.OpeningDay, unit.LastDay, unit.Closing?.Value.Successor, unit.Version)));
            (await All<OrgUnitRow, CodeKey>(moment, day, 2, (services, page) =>
                services.GetRequiredService<IOrgUnitList>().List(new(), page, default))).Should().Equal(expected);
        }
        await IsBuiltTheSameAgain(IOrgUnitList.Model);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task Of_positions_and_their_reporting_line(int seed)
    {
        var histories = new Histories(seed);
        PositionId[] ids = [.. Enumerable.Range(0, 5).Select(_ => new PositionId(Guid.CreateVersion7()))];
        for (var n = 0; n < ids.Length; n++) await Record(StoredPositionEvents.Map, ids[n].Value, null, histories.OfPosition(ids[n], $"P{n}", 25));
        await Record(StoredReportingLineEvents.Map, ReportingLine.StreamId, null, histories.OfReportingLine(ids, 40));

        foreach (var (moment, day) in Samples(seed))
        {
            var known = _recorded.Where(one => one.At <= moment).ToList();
            var line = known.SelectMany(one => one.Events).OfType<ReportingLineEvent>().Aggregate(ReportingLine.Initial, ReportingLine.Evolve);
            var positions = known.Where(one => one.Stream != ReportingLine.StreamId).GroupBy(one => one.Stream)
                .Select(stream => (Version: stream.Sum(one => one.Events.Length), State: stream.SelectMany(one => one.Events).Cast<PositionEvent>().Aggregate(Position.Initial, Position.Evolve)))
                .Where(one => one.State is OpenedPosition).Select(one => (one.Version, State: (OpenedPosition)one.State)).OrderBy(one => one.State.Code, StringComparer.Ordinal).ToList();

            (await All<PositionRow, CodeKey>(moment, day, 2, (services, page) => services.GetRequiredService<IPositionList>().List(new(), page, default)))
                .Should().Equal(positions.Select(one => RowOn(one.State, line, one.Version, day)));
            var there = positions.Where(one => one.State.On(day) is not null).ToDictionary(one => one.State.Id, one => one.State);
            (await All<PositionInLine, LineKey>(moment, day, 2, (services, page) => services.GetRequiredService<IReportingLine>().List(new(), page, default)))
                .Select(row => (row.Id, row.ReportsTo, Path: string.Join('/', row.Path), row.Level))
                .Should().Equal(there.Keys.Select(id => InLine(id)).OrderBy(row => row.Path, StringComparer.Ordinal));

            (PositionId Id, PositionId? ReportsTo, string Path, int Level) InLine(PositionId id)
            {
                PositionId[] above = [.. line.PathUp(id, day).Where(there.ContainsKey)];
                return (id, above.Length == 0 ? null : above[0], string.Join('/', above.Reverse().Append(id).Select(one => there[one].Code)), above.Length + 1);
            }
        }
        await IsBuiltTheSameAgain(IPositionList.Model);
    }

    private async Task Record<TEvent>(StoredEvents stored, Guid stream, PersonId? subject, List<TEvent[]> history) where TEvent : class
    {
        var version = 0;
        foreach (var events in history)
        {
            var committed = await followed.Host.Append(_tenant, stored, stream, version, subject, [.. events]);
            version += events.Length;
            _recorded.Add((committed.RecordedAt, committed.Position, stream, [.. events]));
        }
    }

    private IEnumerable<(DateTimeOffset Moment, DateOnly Day)> Samples(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 12; n++)
            yield return (_recorded[random.Next(_recorded.Count)].At, Histories.First.AddDays(random.Next(-2, Histories.Days + 2)));
        yield return (_recorded.Max(one => one.At), Histories.First.AddDays(Histories.Days / 2));
    }

    private Dictionary<Guid, (TState State, long Version)> StatesAt<TState, TEvent>(DateTimeOffset moment, TState initial, Func<TState, TEvent, TState> evolve) =>
        _recorded.Where(one => one.At <= moment).GroupBy(one => one.Stream).ToDictionary(
            stream => stream.Key,
            stream => stream.SelectMany(one => one.Events).Aggregate((initial, 0L), (known, e) => (evolve(known.Item1, (TEvent)e), known.Item2 + 1)));

    private async Task<List<TRow>> All<TRow, TKey>(
        DateTimeOffset moment, DateOnly day, int limit, Func<IServiceProvider, PageOf<TKey>, Task<Page<TRow, TKey>>> list) where TKey : class
    {
        var rows = new List<TRow>();
        Cursor<TKey>? after = null;
        do
        {
            var page = await followed.Host.For(_tenant, services => list(services, new(day, moment, limit, after)));
            page.KnownAt.Should().Be(moment);
            page.Rows.Count.Should().BeLessThanOrEqualTo(limit);
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }

    private async Task IsBuiltTheSameAgain(string model)
    {
        await followed.Host.CatchesUp();
        var rebuild = followed.Host.Services.GetRequiredService<ReadModelRebuild>();
        var once = await rebuild.Hash(model, default);
        await rebuild.Rebuild(model, default);
        (await rebuild.Hash(model, default)).Should().Be(once);
        await followed.Host.CatchesUp();
    }

    private static PositionRow RowOn(OpenedPosition position, ReportingLine line, long version, DateOnly day)
    {
        var on = position.On(day);
        return new(position.Id, position.Code, position.StatusOn(day), position.OpeningDay, position.LastDay, on?.Title.Value, on?.Job.Value, on?.OrgUnit.Value,
            on?.Location.Value, on?.Budget.Value, line.Find(position.Id)?.ReportsToOn(day), version);
    }

    private static EmploymentRow RowOn(EmploymentId id, CurrentEmployment state, long version, DateOnly day)
    {
        var on = state.On(day);
        return new(id, state.Person, state.LegalEntity, state.StatusOn(day), state.HireDate, state.LastDay,
            on?.Job.Value, on?.OrgUnit.Value, on?.Location.Value, on?.Manager.Value, on?.Position.Value, on?.Grade.Value, on?.Fte.Value, on?.Pay.Value, version);
    }

    private static IEnumerable<EmploymentFactRow> FactsOn(EmploymentId id, Employment state, DateOnly day)
    {
        if (state is not CurrentEmployment current || current.On(day) is not { } on) yield break;
        var told = new List<EmploymentFactRow>
        {
            Row(EmploymentAttribute.Employment, current.Hire.Id, current.LegalEntity.Value, null, _ => current.Hire.Id),
            Row(EmploymentAttribute.Fte, on.Fte.Fact, null, null, other => current.On(other)!.Fte.Fact) with { Fte = on.Fte.Value },
        };
        if (current.SuspensionOn(day) is { Value: { } suspension } away)
            told.Add(Row(EmploymentAttribute.Suspension, away.Id, null, null, other => current.SuspensionOn(other)?.Id) with { Text = Kebab(suspension.Type) });
        if (current.NoticeOn(day) is { } notice)
            told.Add(Row(EmploymentAttribute.Notice, notice.Id, null, null, other => current.NoticeOn(other)?.Id) with { Text = Kebab(notice.Value.By) });
        if (current.Termination is { } ending && ending.From == day)
            told.Add(Row(EmploymentAttribute.Ending, ending.Id, null, null, other => other == day ? ending.Id : null) with { Text = ending.Value.Code });
        foreach (var code in current.AllowanceCodes)
            if (current.AllowanceOf(code).At(day) is { Value: { } paid } entry)
                told.Add(Row(EmploymentAttribute.Allowance, entry.Fact, null, paid, other => current.AllowanceOf(code).At(other)?.Fact) with { Text = code });
        var others = new (EmploymentAttribute Attribute, FactId Fact, Guid? Value, BasePay? Pay, string? Text, DateOnly? Day, Func<EmploymentOn, FactId> Of)[]
        {
            (EmploymentAttribute.Job, on.Job.Fact, on.Job.Value?.Value, null, null, null, other => other.Job.Fact),
            (EmploymentAttribute.Location, on.Location.Fact, on.Location.Value?.Value, null, null, null, other => other.Location.Fact),
            (EmploymentAttribute.Manager, on.Manager.Fact, on.Manager.Value?.Value, null, null, null, other => other.Manager.Fact),
            (EmploymentAttribute.OrgUnit, on.OrgUnit.Fact, on.OrgUnit.Value?.Value, null, null, null, other => other.OrgUnit.Fact),
            (EmploymentAttribute.Pay, on.Pay.Fact, null, on.Pay.Value, null, null, other => other.Pay.Fact),
            (EmploymentAttribute.Grade, on.Grade.Fact, null, null, on.Grade.Value, null, other => other.Grade.Fact),
            (EmploymentAttribute.Contract, on.Contract.Fact, null, null, on.Contract.Value is { } contract ? Kebab(contract.Type) : null, on.Contract.Value?.EndsOn, other => other.Contract.Fact),
            (EmploymentAttribute.Probation, on.ProbationEnd.Fact, null, null, null, on.ProbationEnd.Value, other => other.ProbationEnd.Fact),
        };
        foreach (var (attribute, fact, value, pay, text, ends, of) in others)
            if (value is not null || pay is not null || text is not null || ends is not null || fact != current.Hire.Id)
                told.Add(Row(attribute, fact, value, pay, other => of(current.On(other)!)) with { Text = text, Day = ends });
        foreach (var row in told.OrderBy(row => Kebab(row.Attribute), StringComparer.Ordinal)) yield return row;

        static string Kebab<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

        // The days around this one on which the same fact says the same.
        EmploymentFactRow Row(EmploymentAttribute attribute, FactId fact, Guid? value, BasePay? pay, Func<DateOnly, FactId?> of)
        {
            bool Says(DateOnly other) => current.IsEmployedOn(other) && of(other) == fact;
            var (first, last) = (day, day);
            while (Says(first.AddDays(-1))) first = first.AddDays(-1);
            var end = Histories.First.AddDays(Histories.Days + 5);
            while (last < end && Says(last.AddDays(1))) last = last.AddDays(1);
            return new(id, current.Person, attribute, fact, first, last < end ? last : null, default, value, pay);
        }
    }
}
