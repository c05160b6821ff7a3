namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using NpgsqlTypes;

/// <summary>A stretch of days on which a policy has the same version.</summary>
internal readonly record struct LeavePolicyStretch(DateOnly From, DateOnly? Until, string Code, LeaveTypeId Type, string Name, FactId Fact);

/// <summary>The leave policies in two times.</summary>
internal static class LeavePolicyTable
{
    private static readonly TimedTable<LeavePolicy, LeavePolicyStretch> Table = new("leave_policies",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("leave_type_id", NpgsqlDbType.Uuid, s => s.Type.Value), new("name", NpgsqlDbType.Text, s => s.Name),
            new("fact_id", NpgsqlDbType.Uuid, s => s.Fact.Value),
        ],
        stretch => (stretch.From, stretch.Until), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) => new TimedRegister<LeavePolicy, LeavePolicyEvent, LeavePolicyStretch>(
        ILeavePolicyList.Model, "Leave/LeavePolicies.model.sql", Table, log, StoredLeavePolicyEvents.Map, schemas);

    private static LeavePolicyStretch[] Of(LeavePolicy state) => state switch
    {
        NoLeavePolicy => [],
        DefinedLeavePolicy policy =>
        [
            .. policy.Over.Between(policy.FirstDay, null).Select(stretch => new LeavePolicyStretch(
                stretch.From, stretch.Until, policy.Code, policy.Type, stretch.Value.Name, stretch.Fact)),
        ],
    };
}

/// <summary>The list of leave policies.</summary>
public sealed class LeavePolicyList(TwoTimes twoTimes) : ILeavePolicyList
{
    public Task<Page<LeavePolicyRow, LeaveCodeKey>> List(LeaveTypeId? type, PageOf<LeaveCodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        ILeavePolicyList.Model, page,
        p => TimedRegisters.Statement("t.id, t.code, t.name, t.leave_type_id, t.valid_from", "leave_policies", page, p, Where(type, page, p), "t.code"),
        r => new LeavePolicyRow(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), new(r.GetGuid(3)), r.GetFieldValue<DateOnly>(4), r.GetInt64(5)),
        row => new LeaveCodeKey(row.Code), cancellation);

    private static IEnumerable<string> Where(LeaveTypeId? type, PageOf<LeaveCodeKey> page, Parameters p)
    {
        if (type is { } only) yield return $"t.leave_type_id = {p.Add(Sql.Uuid(only.Value))}";
        if (page.After is { Last: var last }) yield return $"t.code > {p.Add(Sql.Text(last.Code))}";
    }
}
