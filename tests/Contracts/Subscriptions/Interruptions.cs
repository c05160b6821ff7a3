namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>Rows and checkpoint are written together or not at all, whenever the connection is cut.</summary>
public sealed class Interruptions : IAsyncLifetime
{
    private FreshDatabase _database = null!;

    public async Task InitializeAsync() => _database = await FreshDatabase.Create();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Connections_cut_at_any_moment_leave_rows_and_checkpoint_together()
    {
        var settings = FollowingHost.Fast;
        settings.PageSize = 7;
        await using var writer = await FollowingHost.Start(_database.Connection, follows: false);
        await using var host = await FollowingHost.Start(_database.Connection, settings);
        var tenant = new TenantId(Guid.CreateVersion7());
        var written = 0;
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 300; n++, Volatile.Write(ref written, n))
            {
                var (id, unit) = (Guid.CreateVersion7(), new Domain.Kernel.OrgUnitId(Guid.CreateVersion7()));
                await writer.Append(tenant, StoredLocationEvents.Map, id, 0, null, new LocationOpened(new(id), $"L{n}", "Somewhere", "ES", null, "Europe/Madrid"));
                await writer.Append(tenant, StoredOrgStructureEvents.Map, OrgStructure.StreamId, n, null,
                    new OrgUnitOpened(new(Guid.CreateVersion7()), unit, $"U{n}", new(2026, 1, 1), "Unit", null));
            }
        });
        var cuts = 0L;
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        for (var mark = 6; mark < 300; mark += 6)
        {
            await Eventually.Holds($"{mark} are written", () => Task.FromResult(writing.IsCompleted || Volatile.Read(ref written) >= mark));
            await using var cut = source.CreateCommand(
                "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hrsaas_engine' and datname = current_database() order by random() limit 2) cut");
            cuts += (long)(await cut.ExecuteScalarAsync())!;
        }
        await writing;
        await host.CatchesUp();

        cuts.Should().BeGreaterThan(10);
        var rebuild = host.Services.GetRequiredService<ReadModelRebuild>();
        foreach (var model in ReadModelRebuild.Names)
        {
            var followed = await rebuild.Hash(model, default);
            await rebuild.Rebuild(model, default);
            (await rebuild.Hash(model, default)).Should().Be(followed);
        }
        await using var rows = source.CreateCommand("select (select count(*) from read.locations) * 1000 + (select count(*) from read.org_units)");
        (await rows.ExecuteScalarAsync()).Should().Be(300_300L);
    }

    [Fact]
    public async Task What_no_backup_holds_is_made_anew_from_the_log_and_the_keys()
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        string hash;
        await using (var host = await FollowingHost.Start(_database.Connection))
        {
            var person = new Domain.Kernel.PersonId(Guid.CreateVersion7());
            await host.Append(new(Guid.CreateVersion7()), Application.People.StoredPersonEvents.Map, person.Value, 0, person,
                new Domain.People.Persons.PersonRegistered(new(Guid.CreateVersion7()), person, Domain.Kernel.Identifying<Domain.People.Persons.PersonName>.Of(new("Ada", null))));
            await host.CatchesUp();
            hash = await host.Services.GetRequiredService<ReadModelRebuild>().Hash(Application.People.Queries.IPeopleDirectory.Model, default);
        }
        // As after a restore: the schema is there, its tables are not, and the checkpoint says that all is applied.
        await using (var lose = source.CreateCommand("drop table readable.person_names, readable.employee_numbers")) await lose.ExecuteNonQueryAsync();

        await using var restored = await FollowingHost.Start(_database.Connection);

        await Eventually.Holds("the names are back", async () =>
        {
            await using var names = source.CreateCommand("select to_regclass('readable.person_names') is not null");
            return await names.ExecuteScalarAsync() is true;
        });
        await restored.CatchesUp();
        (await restored.Services.GetRequiredService<ReadModelRebuild>().Hash(Application.People.Queries.IPeopleDirectory.Model, default)).Should().Be(hash);
    }
}
