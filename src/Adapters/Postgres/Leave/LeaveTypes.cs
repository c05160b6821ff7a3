namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using Npgsql;
using NpgsqlTypes;

/// <summary>What is shown of a leave type, on every day the same.</summary>
internal readonly record struct LeaveTypeShown(string Code, string Name, bool IsPaid, LeaveCounting Counting);

/// <summary>The leave types of tenants as known at each moment.</summary>
internal static class LeaveTypeTable
{
    private static readonly TimedTable<LeaveType, LeaveTypeShown> Table = new("leave_types",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("name", NpgsqlDbType.Text, s => s.Name), new("is_paid", NpgsqlDbType.Boolean, s => s.IsPaid),
            new("unit", NpgsqlDbType.Text, s => LeaveWords.Of(s.Counting.Unit)), new("counted", NpgsqlDbType.Text, s => LeaveWords.Of(s.Counting.Counted)),
            new("draws_on_balance", NpgsqlDbType.Boolean, s => s.Counting.DrawsOnBalance),
        ],
        _ => (DateOnly.MinValue, null), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) =>
        new TimedRegister<LeaveType, LeaveTypeEvent, LeaveTypeShown>(ILeaveTypeList.Model, "Leave/LeaveTypes.model.sql", Table, log, StoredLeaveTypeEvents.Map, schemas);

    private static LeaveTypeShown[] Of(LeaveType state) => state switch
    {
        NoLeaveType => [],
        DefinedLeaveType type => [new(type.Code, type.Says.Name, type.Says.IsPaid, type.Counting)],
    };
}

/// <summary>The list of leave types.</summary>
public sealed class LeaveTypeList(TwoTimes twoTimes) : ILeaveTypeList
{
    public Task<Page<LeaveTypeRow, LeaveCodeKey>> List(PageOf<LeaveCodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        ILeaveTypeList.Model, page,
        p => TimedRegisters.Statement(
            "t.id, t.code, t.name, t.is_paid, t.unit, t.counted, t.draws_on_balance", "leave_types", page, p,
            page.After is { Last: var last } ? [$"t.code > {p.Add(Sql.Text(last.Code))}"] : [], "t.code"),
        r => new LeaveTypeRow(
            new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetBoolean(3), LeaveWords.Meant<LeaveUnit>(r.GetString(4)), LeaveWords.Meant<CountedDays>(r.GetString(5)), r.GetBoolean(6), r.GetInt64(7)),
        row => new LeaveCodeKey(row.Code), cancellation);
}

/// <summary>The ids of a tenant's leave types.</summary>
public sealed class LeaveTypesInUse(Database database, RequestScope scope) : ILeaveTypesInUse
{
    public Task<IReadOnlyList<LeaveTypeId>> All(CancellationToken cancellation) => StoreFaults.Named<IReadOnlyList<LeaveTypeId>>(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { TenantSetting.Command(scope.Tenant), new("select t.id from read.leave_types t where t.tenant_id = log.tenant() and t.recorded_until is null order by t.code") },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var ids = new List<LeaveTypeId>();
        while (await reader.ReadAsync(cancellation)) ids.Add(new(reader.GetGuid(0)));
        return ids;
    });
}
