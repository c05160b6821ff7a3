namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Who has left, from the read models as they are now.</summary>
public sealed class HaveLeft(Database database, RequestScope scope) : IHaveLeft
{
    public Task<bool> HasLeft(PersonId person, DateOnly today, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        var p = new Parameters();
        var day = p.Add(Sql.Day(today));
        var asked = $"""
            with recursive {Reached.Now}
            select not coalesce(bool_or(e.valid_until is null or e.valid_until > {day}), true)
            from (select unnest({MergedPersonsSql.IdsOf(p.Add(Sql.Uuid(person.Value)))}) as id) o cross join k
            join read.employment_facts e on {TwoTimes.Known("e")} and e.attribute = 'employment' and e.person_id = o.id
            """;
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(scope.Tenant), p.Command(asked) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation) && reader.GetBoolean(0);
    });
}
