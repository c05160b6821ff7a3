namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>An erasure in the log always leads to a key that is no more, whatever happens in between and after.</summary>
public sealed class ErasedKeys : IAsyncLifetime
{
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private readonly PersonId _person = NewIds.Of<PersonId>();
    private FreshDatabase _database = null!;

    public async Task InitializeAsync() => _database = await FreshDatabase.Create();

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task A_host_that_ends_between_the_fact_and_the_key_leaves_the_key_to_the_next_one()
    {
        await using (var writing = await FollowingHost.Start(_database.Connection, follows: false)) await Record(writing);
        (await KeyIsThere()).Should().BeTrue();

        await using var following = await FollowingHost.Start(_database.Connection);

        await Eventually.Holds("the key is destroyed", async () => !await KeyIsThere());
    }

    [Fact]
    public async Task A_key_that_a_restored_backup_brings_back_is_destroyed_again_when_the_policy_is_taken_up()
    {
        string kept;
        await using (var writing = await FollowingHost.Start(_database.Connection, follows: false))
        {
            await Record(writing);
            kept = await Text("select encode(wrapped, 'hex') from keys.person_keys");
        }
        await using (var following = await FollowingHost.Start(_database.Connection))
        {
            await Eventually.Holds("the key is destroyed", async () => !await KeyIsThere());
            await following.CatchesUp();
        }
        await Text($"update keys.person_keys set wrapped = decode('{kept}', 'hex'), destroyed_at = null returning 'restored'");

        await using var restored = await FollowingHost.Start(_database.Connection);

        await Eventually.Holds("the key is destroyed again", async () => !await KeyIsThere());
        (await restored.Services.GetRequiredService<ISubscriptionRepair>().WhatIsParked(DestroyKeysOfTheErased.Policy.Name, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Whose_key_a_backup_never_had_gets_none_any_more()
    {
        await using (var writing = await FollowingHost.Start(_database.Connection, follows: false)) await Record(writing);
        await Text("with gone as (delete from keys.person_keys returning 1) select count(*)::text from gone");

        await using var following = await FollowingHost.Start(_database.Connection);

        await Eventually.Holds("that there is no key is recorded", async () => await Text("select count(*)::text from keys.person_keys where wrapped is null") == "1");
        await FluentActions.Awaiting(() => following.Services.GetRequiredService<IPersonKeys>().FindOrCreate(_tenant, _person, default).AsTask()).Should().ThrowAsync<PersonErasedException>();
    }

    [Fact]
    public async Task However_long_it_takes_to_take_a_policy_up_it_stays_with_its_host_and_is_done_once()
    {
        var (begun, done) = (0, 0);
        Policy slow = new("take-long", [StoredPersonEvents.Map], _ => [])
        {
            TakenUp = async (_, stepDone, _) =>
            {
                Interlocked.Increment(ref begun);
                var until = await Lease();
                await Eventually.Holds("the lease is prolonged between two steps", async () =>
                {
                    await stepDone();
                    return await Lease() != until;
                });
                Interlocked.Increment(ref done);
            },
        };

        await using var following = await FollowingHost.Start(_database.Connection, FollowingHost.Steady, more: services => services.AddSingleton(slow));

        await Eventually.Holds("it is taken up", () => Task.FromResult(Volatile.Read(ref done) == 1));
        begun.Should().Be(1);

        Task<string> Lease() => Text("select lease_until::text from subscriptions.checkpoints where name = 'take-long'");
    }

    private async Task Record(FollowingHost host)
    {
        await host.Append(_tenant, StoredPersonEvents.Map, _person.Value, 0, _person, new PersonRegistered(NewIds.Of<FactId>(), _person, Identifying<PersonName>.Of(new("Ana", "Ruiz"))));
        await host.Append(_tenant, StoredPersonEvents.Map, _person.Value, 1, null, new PersonErased(NewIds.Of<FactId>(), new(2026, 6, 1), "request-of-person"));
    }

    private async Task<bool> KeyIsThere() => await Text("select (wrapped is not null)::text from keys.person_keys") == "true";

    private async Task<string> Text(string sql)
    {
        await using var owner = NpgsqlDataSource.Create(_database.Connection);
        await using var command = owner.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
