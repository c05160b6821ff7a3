namespace HrSaas.UseCases.ReadModels;

using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.UseCases.Watching;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;
using static HrSaas.UseCases.Watching.WatchedCompany;

/// <summary>Who joined and who left in a period.</summary>
public sealed class Turnovers(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly LegalEntityId Beta = NewIds.Of<LegalEntityId>();
    private static readonly ReportPeriod Year = new(new(2024, 1, 1), new(2024, 12, 31));
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Somebody_leaves_the_whole_with_the_last_employment_and_a_legal_entity_with_the_last_in_it()
    {
        var (_, stays) = await _company.Hire(new(new(2023, 1, 1)));
        await End((await _company.Hire(new(new(2023, 5, 1)), stays)).Employment, new(2024, 5, 31), "resignation");
        var (moving, mover) = await _company.Hire(new(new(2023, 1, 1)));
        await End(moving, new(2024, 4, 30), "move-to-legal-entity");
        await _company.Hire(new(new(2024, 5, 1)), mover, Beta);
        await GiveNotice((await _company.Hire(new(new(2024, 1, 10), Fte: new Fte(0.5m)))).Employment, new(2024, 6, 30), "resignation");

        (await Told(null)).Should().Equal("2024-01-01 - 2..2 +1/0.5 (0) -1/0.5 by 1/0 turnover 0.5 resignation 1");
        (await Told(HeadcountBy.LegalEntity)).Should().BeEquivalentTo(
            "2024-01-01 Acme 2..1 +1/0.5 (0) -2/1.5 by 1/0 turnover 1.3333 in 0 out 1 move-to-legal-entity 1, resignation 1",
            "2024-01-01 Beta 0..1 +1/1 (0) -0/0 by 0/0 turnover 0 in 1 out 0");
        (await Moves(HeadcountBy.LegalEntity)).Should().BeEquivalentTo("2024-01-10 Joined Acme", "2024-04-30 Left Acme move-to-legal-entity to Beta", "2024-05-01 Joined Beta from Acme", "2024-06-30 Left Acme resignation Employee");
        (await Moves(null)).Should().Equal("2024-01-10 Joined -", "2024-06-30 Left - resignation Employee");
    }

    [Fact]
    public async Task What_was_withdrawn_or_rescinded_counts_no_more_and_counted_as_known_before()
    {
        var (kept, _) = await _company.Hire(new(new(2023, 1, 1)));
        var termination = Fact();
        var before = await _company.Record(kept, new EmploymentTerminated(termination, new(2024, 3, 31), new("dismissal")));
        await _company.Record(kept, new TerminationWithdrawn(Fact(), termination, new(2024, 3, 1), new("agreed")));
        var (never, _) = await _company.Hire(new(new(2024, 2, 1)));
        await _company.Record(never, new EmploymentFactRescinded((await Facts(never))[0], new("data-entry-error")));

        (await Told(null)).Should().Equal("2024-01-01 - 1..1 +0/0 (0) -0/0 by 0/0 turnover 0");
        (await Told(null, knownAt: before.RecordedAt)).Should().Equal("2024-01-01 - 1..0 +0/0 (0) -1/1 by 0/0 turnover 2 dismissal 1");
    }

    [Fact]
    public async Task Whoever_comes_back_is_a_rehire_and_whoever_comes_back_the_next_day_never_left()
    {
        var (first, back) = await _company.Hire(new(new(2020, 1, 1)));
        await End(first, new(2021, 12, 31), "resignation");
        await _company.Hire(new(new(2024, 2, 1)), back);
        var (other, next) = await _company.Hire(new(new(2020, 1, 1)));
        await End(other, new(2024, 6, 30), "end-of-contract");
        await _company.Hire(new(new(2024, 7, 1)), next);
        var (contractor, _) = await _company.Hire(new(new(2024, 3, 1), Contract: new(ContractType.Contractor)));
        await End(contractor, new(2024, 9, 30), "end-of-contract");

        (await Told(null)).Should().Equal("2024-01-01 - 1..2 +1/1 (1) -0/0 by 0/0 turnover 0");
        (await Told(null, contractors: true)).Should().Equal("2024-01-01 - 1..2 +2/2 (1) -1/1 by 0/0 turnover 0.6667 end-of-contract 1");
    }

    [Fact]
    public async Task Groups_are_those_of_the_hire_date_and_of_the_last_day_and_series_are_parted_where_steps_end()
    {
        var (top, below) = (await _company.Open("TOP", new(2023, 1, 1)), await _company.Open("BELOW", new(2023, 1, 1)));
        await _company.Record(new OrgUnitReparented(Fact(), below, new(2023, 2, 1), top));
        var (_, head) = await _company.Hire(new(new(2023, 1, 1), OrgUnit: top));
        await _company.Record(new HeadAppointed(Fact(), top, new(2023, 3, 1), head));
        var (one, _) = await _company.Hire(new(new(2024, 2, 1), OrgUnit: below, Grade: "G1"));
        await _company.Record(one, new EmployeeTransferred(Fact(), new(2024, 5, 1), new(OrgUnit: new(top))));
        await End(one, new(2024, 6, 30), "resignation");

        string Name(string? group) => group == top.ToString() ? "TOP" : group == below.ToString() ? "BELOW" : group == head.ToString() ? "head" : group ?? "-";
        (await Told(HeadcountBy.OrgUnit, name: Name)).Should().BeEquivalentTo(
            "2024-01-01 TOP 1..1 +0/0 (0) -1/1 by 0/0 turnover 1 resignation 1", "2024-01-01 BELOW 0..0 +1/1 (0) -0/0 by 0/0 turnover -");
        (await Told(HeadcountBy.OrgUnitAndAbove, name: Name)).Should().BeEquivalentTo(
            "2024-01-01 TOP 1..1 +1/1 (0) -1/1 by 0/0 turnover 1 resignation 1", "2024-01-01 BELOW 0..0 +1/1 (0) -0/0 by 0/0 turnover -");
        (await Moves(HeadcountBy.Manager, Name)).Should().Equal("2024-02-01 Joined head", "2024-06-30 Left head resignation");
        (await Moves(HeadcountBy.Grade, Name)).Should().Equal("2024-02-01 Joined G1", "2024-06-30 Left G1 resignation");
        ReportPeriod[] halves = [new(new(2024, 1, 1), new(2024, 6, 30)), new(new(2024, 7, 1), new(2024, 12, 31))];
        (await Told(null, halves, limit: 1)).Should().Equal("2024-01-01 - 1..2 +1/1 (0) -1/1 by 0/0 turnover 0.6667 resignation 1", "2024-07-01 - 1..1 +0/0 (0) -0/0 by 0/0 turnover 0");
    }

    private Task<Committed> End(EmploymentId id, DateOnly lastDay, string reason) => _company.Record(id, new EmploymentTerminated(Fact(), lastDay, new(reason)));

    private async Task GiveNotice(EmploymentId id, DateOnly lastDay, string reason)
    {
        var termination = Fact();
        await _company.Record(id, new NoticeGiven(Fact(), lastDay.AddMonths(-1), new(NoticeBy.Employee, termination)), new EmploymentTerminated(termination, lastDay, new(reason)));
    }

    private async Task<List<FactId>> Facts(EmploymentId id)
    {
        await followed.Host.CatchesUp();
        return [.. (await followed.Host.For(_company.Tenant, services => services.GetRequiredService<IEmploymentFactReport>().List(
            new(id, Attribute: EmploymentAttribute.Employment), new(new(2024, 12, 31), null, 5, null), default))).Rows.Select(row => row.Fact)];
    }

    private async Task<List<string>> Told(
        HeadcountBy? by, ReportPeriod[]? periods = null, bool contractors = false, DateTimeOffset? knownAt = null, Func<string?, string>? name = null, int limit = 50)
    {
        await followed.Host.CatchesUp();
        var rows = new List<string>();
        for (Cursor<TurnoverKey>? after = null; ;)
        {
            var page = await followed.Host.For(_company.Tenant, services => services.GetRequiredService<ITurnover>().Periods(
                new(by, contractors, periods ?? [Year]), new(new(2024, 12, 31), knownAt, limit, after), default));
            rows.AddRange(page.Rows.Select(row => Invariant($"""
                {row.From:yyyy-MM-dd} {(name ?? NameOf)((row.LegalEntity?.ToString() ?? row.OrgUnit?.ToString() ?? row.Manager?.ToString()) ?? row.Grade)} {row.PeopleAtFirst}..{row.PeopleAtLast} +{row.Joiners}/{row.JoinersFte:0.##} ({row.Rehired}) -{row.Leavers}/{row.LeaversFte:0.##} by {row.EmployeeGaveNotice}/{row.EmployerGaveNotice} turnover {row.Turnover?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "-"}{(row.MovedIn is null ? "" : Invariant($" in {row.MovedIn} out {row.MovedOut}"))} {string.Join(", ", row.Reasons.Select(reason => Invariant($"{reason.Code} {reason.Leavers}")))}
                """).TrimEnd()));
            if ((after = page.Next) is null) return rows;
        }
    }

    private async Task<List<string>> Moves(HeadcountBy? by, Func<string?, string>? name = null)
    {
        await followed.Host.CatchesUp();
        var page = await followed.Host.For(_company.Tenant, services => services.GetRequiredService<ITurnover>().Movements(
            new(by, false, Year, null), new(new(2024, 12, 31), null, 50, null), default));
        return [.. page.Rows.OrderBy(row => row.Day).Select(row => $"{row.Day:yyyy-MM-dd} {row.Kind} {(name ?? NameOf)(row.Group)} {row.Reason} {row.NoticeBy} {(row.OtherLegalEntity is { } other ? (row.Kind is MovementKind.Left ? "to " : "from ") + NameOf(other.ToString()) : "")}"
            .Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).TrimEnd())];
    }

    private static string NameOf(string? group) => group == Acme.ToString() ? "Acme" : group == Beta.ToString() ? "Beta" : group ?? "-";
}
