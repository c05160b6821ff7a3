namespace HrSaas.Adapters.Postgres.Rights;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Whom the caller's rights reach, from the read models, on today at the tenant's home.</summary>
public sealed class Reaches(Database database, RequestScope scope, ITenants tenants, TimeProvider time) : IReach
{
    /// <summary>Of which employments the caller holds the permission, as a condition for the statement of a list.</summary>
    internal async ValueTask<Reached> Of(Permission permission, CancellationToken cancellation) =>
        scope.Caller.Rights.HoldOfAll(permission) ? Reached.Everybody : await Of(scope.Caller.Rights.To(permission), scope.Caller.Person, cancellation);

    /// <summary>Which employments a grant would reach from the caller, whatever they hold.</summary>
    internal ValueTask<Reached> Of(Grant grant, CancellationToken cancellation) => Of([grant], scope.Caller.Person, cancellation);

    public async Task<bool> CoversEmployment(Permission permission, Guid employment, CancellationToken cancellation) =>
        await Covers(await Of(permission, cancellation), employment, cancellation);

    public async Task<IReadOnlySet<PersonId>> CoversPersons(Permission permission, IReadOnlyCollection<PersonId> among, CancellationToken cancellation) =>
        await Covers(await Of(permission, cancellation), among, cancellation);

    public async Task<bool> Covers(Grant grant, PersonId? holder, Guid employment, CancellationToken cancellation) =>
        await Covers(await Of([grant], holder, cancellation), employment, cancellation);

    public async Task<bool> Covers(Grant grant, PersonId? holder, PersonId person, CancellationToken cancellation) =>
        (await Covers(await Of([grant], holder, cancellation), [person], cancellation)).Count > 0;

    private async ValueTask<Reached> Of(IReadOnlyList<Grant> grants, PersonId? holder, CancellationToken cancellation) =>
        new(grants, holder, Today.In((await tenants.Find(scope.Tenant, cancellation))?.HomeZone ?? "Etc/UTC", time));

    private async Task<bool> Covers(Reached reached, Guid employment, CancellationToken cancellation)
    {
        var p = new Parameters();
        var asked = $"select e.id from (select {p.Add(Sql.Uuid(employment))}::uuid as id) e where {reached.Condition("e.id", p)}";
        return (await Ids(p.Command(asked), cancellation)).Count > 0;
    }

    private async Task<HashSet<PersonId>> Covers(Reached reached, IReadOnlyCollection<PersonId> among, CancellationToken cancellation)
    {
        var p = new Parameters();
        var asked = $"""
            select i.id from unnest({p.Add(Sql.Uuids([.. among.Select(person => person.Value)]))}) as i(id)
            where exists (
                with recursive {Reached.Now}
                select from (select unnest({People.MergedPersonsSql.IdsOf("i.id")}) as id) o cross join k
                join read.employment_facts e on {TwoTimes.Known("e")} and e.attribute = 'employment' and e.person_id = o.id
                where {reached.Condition("e.employment_id", p)})
            """;
        return (await Ids(p.Command(asked), cancellation)).Select(id => new PersonId(id)).ToHashSet();
    }

    private Task<List<Guid>> Ids(NpgsqlBatchCommand asked, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(scope.Tenant), asked } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellation)) ids.Add(reader.GetGuid(0));
        return ids;
    });
}
