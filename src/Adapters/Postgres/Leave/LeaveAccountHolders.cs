namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;

/// <summary>From the employment facts.</summary>
public sealed class LeaveAccountHolders(TwoTimes twoTimes, Reaches reaches) : ILeaveAccountHolders
{
    public async Task<Page<LeaveAccountHolder, LeaveHolderKey>> Employed(OrgUnitId? orgUnit, PageOf<LeaveHolderKey> page, CancellationToken cancellation)
    {
        var seen = await reaches.Of(Permission.ReadLeave, cancellation);
        return await twoTimes.Read(ILeaveAccountHolders.Model, page, p =>
        {
            var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
            var where = new List<string> { TwoTimes.Known("b"), "b.attribute = 'employment'", TwoTimes.OnDay("b", day), seen.Condition("b.employment_id", p) };
            if (page.After is { Last: var after }) where.Add($"b.employment_id > {p.Add(Sql.Uuid(after.Employment.Value))}");
            if (orgUnit is not null) where.AddRange(["w.employment_id = b.employment_id", Teams.Counts(day)]);
            var team = orgUnit is { } unit ? "cross join " + Teams.Of(p.Add(Sql.Uuid(unit.Value))) : "";
            return $"""
                {TwoTimes.Moment}
                select b.employment_id, b.person_id from k {team} cross join read.employment_facts b
                where {string.Join(" and ", where)}
                order by b.employment_id limit {p.Add(Sql.Int(page.Limit + 1))}
                """;
        },
        r => new LeaveAccountHolder(new(r.GetGuid(0)), new(r.GetGuid(1))), row => new LeaveHolderKey(row.Employment), cancellation);
    }
}
