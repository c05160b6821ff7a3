namespace HrSaas.Contracts.CommandLine;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.People.Persons;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>What an operator types, over a host that goes on.</summary>
public sealed class Operating : IAsyncLifetime
{
    private const string Other = "11111111-1111-4111-8111-111111111111";

    private FreshDatabase _database = null!;
    private FollowingHost _host = null!;
    private TenantId _tenant;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _host = await FollowingHost.Start(_database.Connection);
        _tenant = await TenantRegistration.FindOrAdd(_database.Connection, "acme", "Europe/Madrid", default);
        for (var n = 1; n <= 5; n++)
        {
            var id = Guid.CreateVersion7();
            await _host.Append(_tenant, StoredLocationEvents.Map, id, 0, null, new LocationOpened(new(id), $"L-{n}", "Somewhere", "ES", null, "Europe/Madrid"));
        }
        await _host.CatchesUp();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Tenants_are_added_listed_suspended_and_resumed()
    {
        (await Type("tenants", "add", "globex", "--home-zone", "America/New_York")).Code.Should().Be(0);
        var again = await Type("tenants", "add", "globex", "--home-zone", "America/New_York");
        again.Code.Should().Be(1);
        again.Errors.Should().Contain("There is a tenant 'globex' already.");
        (await Type("tenants", "suspend", "globex")).Output.Should().Contain("is suspended");
        (await Type("tenants", "suspend", "nobody")).Code.Should().Be(1);

        (await Type("tenants", "list")).Lines.Select(cells => (cells[0], cells[2], cells[3])).Should().Equal(
            ("acme", "Europe/Madrid", "active"), ("globex", "America/New_York", "suspended"));
        await Type("tenants", "resume", "globex");
        (await Type("tenants", "list", "--json")).Rows.Select(row => (string?)row!["status"]).Should().Equal("active", "active");
    }

    [Fact]
    public async Task All_is_well_where_nothing_was_tampered_with_while_the_host_goes_on()
    {
        var ended = await Type("verify");

        ended.Code.Should().Be(0, ended.Output);
        ended.Lines.Select(cells => cells[2]).Should().AllBe("nothing");
        ended.Lines.Should().HaveCount(3 + ReadModelRebuild.Names.Count);
        (await Scalar("select count(*) from pg_tables where schemaname like '%beside'")).Should().Be(0L, "what was built to compare is gone");
        (await Scalar("select count(*) from subscriptions.checkpoints where name like '%+beside'")).Should().Be(0L);
    }

    [Theory]
    [InlineData("delete from log.events where position = 3", "positions", "position 3 is missing before it")]
    [InlineData("update log.events set recorded_at = '2000-01-01' where position = 4", "positions", "recorded before the one in front of it")]
    [InlineData("update log.head set position = 9", "positions", "the log is said to end here, and ends at 5")]
    [InlineData("update log.events set version = 2 where position = 2", "versions", "follows version 0")]
    [InlineData("update log.events set type = 'organization.location-imagined.v1' where position = 2", "events", "no event of this release has that name")]
    [InlineData("update log.events set payload = '{\"name\":7}' where position = 2", "events", "it cannot be read")]
    [InlineData("update read.locations set name = 'Elsewhere' where code = 'L-2'", "read model organization-lists", "its rows are not those that the log gives")]
    [InlineData("delete from read.locations where code = 'L-2'", "read model organization-lists", "its rows are not those that the log gives")]
    public async Task What_is_not_as_it_should_be_is_found_and_ends_with_1(string tampering, string check, string what)
    {
        await Scalar(tampering);

        var ended = await Type("verify");

        ended.Code.Should().Be(1);
        ended.Lines.Where(cells => cells[2] == "something").Should().Contain(cells => cells[0] == check && cells[4].Contains(what, StringComparison.Ordinal), ended.Output);
    }

    [Fact]
    public async Task A_read_model_is_mended_by_building_it_anew_and_twice_comes_to_the_same()
    {
        var before = await _host.Services.GetRequiredService<ReadModelRebuild>().Hash("organization-lists", default);
        await Scalar("delete from read.locations where code = 'L-2'");

        var ended = await Type("rebuild", "organization-lists", "--json");

        ended.Code.Should().Be(0, ended.Errors);
        ended.Rows.Select(row => (string?)row!["hash"]).Should().Equal(before);
        (await Type("rebuild", "organization-lists", "--json")).Rows.Select(row => (string?)row!["hash"]).Should().Equal(before);
    }

    [Fact]
    public async Task One_that_is_built_at_leisure_is_nobody_elses_however_long_it_rests()
    {
        var rebuild = _host.Services.GetRequiredService<ReadModelRebuild>();
        var before = await rebuild.Hash("organization-lists", default);
        var begun = new TaskCompletionSource();
        var leisurely = rebuild.Rebuild("organization-lists", default, new Told(begun), pace: 0.005);
        await begun.Task;
        var others = 0;
        while (!leisurely.IsCompleted)
        {
            var other = await Type("rebuild", "organization-lists");
            if (leisurely.IsCompleted) break;
            other.Code.Should().Be(1);
            other.Errors.Should().Contain("is being built anew already");
            others++;
        }
        await leisurely;

        others.Should().BePositive();
        (await rebuild.Hash("organization-lists", default)).Should().Be(before);
    }

    [Fact]
    public async Task What_is_parked_is_told_tried_again_and_given_up()
    {
        await Scalar($"""
            insert into subscriptions.parked (name, tenant_id, position, event_id, attempts, next_attempt_at, error)
            select 'destroy-keys-of-the-erased', tenant_id, position, event_id, 3, 'infinity', 'refused: something' from log.events where position = 2
            """);

        var status = await Type("subscriptions", "status");
        status.Code.Should().Be(1, "somebody has to look");
        status.Lines.Single(cells => cells[0] == "destroy-keys-of-the-erased")[5].Should().Be("1");
        (await Type("subscriptions", "parked")).Lines.Single().Should().StartWith(["destroy-keys-of-the-erased", _tenant.ToString(), "2", "3"]).And.EndWith("refused: something");
        (await Type("subscriptions", "discard", "destroy-keys-of-the-erased", Other, "2")).Code.Should().Be(1, "it is another tenant's");
        (await Type("subscriptions", "discard", "destroy-keys-of-the-erased", _tenant.ToString(), "2")).Code.Should().Be(0);
        (await Type("subscriptions", "parked")).Lines.Should().BeEmpty();
        (await Type("subscriptions", "status")).Code.Should().Be(0);
        (await Type("subscriptions", "retry", "destroy-keys-of-the-erased", _tenant.ToString(), "2")).Code.Should().Be(0);
        await Eventually.Holds("it has been acted upon", async () => await Scalar("select count(*) from subscriptions.parked") is 0L);
    }

    [Fact]
    public async Task What_stands_still_is_told_and_goes_on_when_it_is_let()
    {
        await Scalar($"insert into subscriptions.stopped (name, tenant_id, position, failed_position, error, stopped_at) values ('organization-lists', '{_tenant}', 2, 2, 'it could not', now())");

        (await Type("subscriptions", "stopped")).Lines.Single()[0].Should().Be("organization-lists");
        (await Type("subscriptions", "resume", "organization-lists", Other)).Code.Should().Be(1);
        (await Type("subscriptions", "resume", "organization-lists", _tenant.ToString())).Code.Should().Be(0);
        (await Type("subscriptions", "stopped", "--json")).Rows.Select(row => (bool)row!["isResuming"]!).Should().Equal(true);
    }

    private sealed class Told(TaskCompletionSource begun) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => begun.TrySetResult();
    }

    private Task<Ended> Type(params string[] typed) => Typed.Run(_database.Connection, typed);

    private async Task<object?> Scalar(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
