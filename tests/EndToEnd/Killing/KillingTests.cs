namespace HrSaas.EndToEnd.Killing;

using System.Diagnostics;
using HrSaas.Adapters.Host;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;
using Xunit.Abstractions;

/// <summary>Issue 2: clients issue commands while the host is killed ten times and the database five times.</summary>
public sealed class KillingTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20261121;
    private const int Clients = 64;

    private DataFolder _data = null!;
    private HostProcess _host = null!;

    public async Task InitializeAsync()
    {
        _data = await DataFolder.WithCluster();
        _host = await HostProcess.Start(Options(port: 0));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task No_acknowledged_command_is_lost_none_is_done_twice_and_no_reader_skips_one_while_everything_is_killed()
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = _host.Address, Timeout = TimeSpan.FromSeconds(20) };
        await TenantRegistration.FindOrAdd(_data.Connection, "killing", "Europe/Berlin", CancellationToken.None);
        var api = await Api.For(http, "killing");
        var (company, founded) = await Found(api);

        using var enough = new CancellationTokenSource();
        using var seen = new CancellationTokenSource();
        var follower = new Follower(_host.Address, api.Token);
        var following = Task.Run(() => follower.Run(seen.Token));
        await Eventually.Holds("the stream of changes is followed", () => Task.FromResult(follower.IsFollowing));
        var clients = Enumerable.Range(0, Clients).Select(i => new Client(api, new(company, i, Seed), Seed + i)).ToList();
        var running = clients.Select(client => Task.Run(() => client.Run(enough.Token))).ToList();
        await Kill(clients);
        await enough.CancelAsync();
        await Task.WhenAll(running);

        clients.SelectMany(client => client.Wrong).Should().BeEmpty();
        var told = clients.SelectMany(client => client.Told).ToList();
        var written = new WrittenLog(_data.Connection);
        var log = await written.All();
        output.WriteLine($"{told.Count} commands, {told.Count(t => !t.IsAccepted)} refused, {log.Count} events");
        told.Where(t => !t.IsAccepted).Should().NotBeEmpty("some commands were after the same thing");

        Audit.PositionsAndVersionsAreDense(log, await written.Head());
        Audit.EveryAcceptedCommandWasDoneOnce([.. log.Where(e => e.Position > founded)], told);
        Audit.NoRefusalIsContradicted(log, told);
        await Eventually.Holds("the follower has been told everything", () => Task.FromResult(follower.Told.Count >= log.Count - founded));
        await seen.CancelAsync();
        await ReadModelsTellTheLog(api, written, log);
        await following;
        follower.Told.Should().Equal(log.Where(e => e.Position > founded).Select(e => e.Id), "through every kill, each event is told once and in order");
        output.WriteLine($"the follower came back {follower.Returns} times");
    }

    private async Task Kill(IReadOnlyList<Client> clients)
    {
        var random = new Random(Seed);
        var plan = Enumerable.Repeat("host", 10).Concat(Enumerable.Repeat("database", 5)).ToArray();
        random.Shuffle(plan);
        foreach (var victim in plan)
        {
            var goal = Answers() + random.Next(50, 250);
            await Eventually.Holds($"{goal} answers before the {victim} is killed", () => Task.FromResult(Answers() >= goal), TimeSpan.FromMinutes(3));
            var since = Stopwatch.GetTimestamp();
            if (victim == "database")
            {
                var server = await Eventually.Gives("the database's server", () => Task.FromResult(_data.Postmaster is { } pid ? (object)pid : null));
                Signals.Send((int)server, Signals.Kill);
            }
            else
            {
                var port = _host.Address.Port;
                await _host.Kill();
                await _host.DisposeAsync();
                _host = await HostProcess.Start(Options(port));
            }
            var before = Answers();
            await Eventually.Holds($"answers after the {victim} was killed", () => Task.FromResult(Answers() > before), TimeSpan.FromMinutes(3));
            output.WriteLine($"{victim} killed at {before} answers, back after {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s");
        }
        var last = Answers() + 500;
        await Eventually.Holds("work goes on at the end", () => Task.FromResult(Answers() >= last), TimeSpan.FromMinutes(3));

        int Answers() => clients.Sum(client => client.Answers);
    }

    /// <summary>The report tells what the log tells, now and as of moments in between; and building every read model anew makes the same rows.</summary>
    private async Task ReadModelsTellTheLog(Api api, WrittenLog written, IReadOnlyList<Written> log)
    {
        await Eventually.Holds("the read models have come to the log's end", async () =>
            (await api.Get("/health/ready")).Body!["subscriptions"]!.AsArray() is { Count: > 0 } all
            && all.All(s => s!["lag"]!.GetValue<long>() == 0 && s["stopped"]!.GetValue<int>() == 0));

        var random = new Random(Seed);
        foreach (var moment in Enumerable.Range(0, 20).Select(_ => log[random.Next(log.Count)].RecordedAt).Append(log[^1].RecordedAt))
        {
            var reported = await written.Reported(moment);
            var recorded = Audit.PayByTheLog(log, moment);
            reported.Except(recorded).Should().BeEmpty("the report tells nothing else than the log, as known at {0:O}", moment);
            recorded.Except(reported).Should().BeEmpty("the report leaves nothing out, as known at {0:O}", moment);
        }

        var secret = InstallationSecret.Read(Path.Combine(_data.Path, "host", "installation.secret"));
        await using var database = await Database.Open(_data.Connection, secret.RoleSecret, CancellationToken.None);
        var rebuild = new ReadModelRebuild(database, new PersonKeys(database, secret.MasterKey), new());
        foreach (var model in ReadModelRebuild.Names)
        {
            var followed = await rebuild.Hash(model, CancellationToken.None);
            await rebuild.Rebuild(model, CancellationToken.None);
            (await rebuild.Hash(model, CancellationToken.None)).Should().Be(followed, "{0} was followed through every kill", model);
        }
    }

    /// <returns>The company, and the log's end when it stood.</returns>
    private async Task<(Company, long)> Found(Api api)
    {
        var entity = (await api.Do("/v1/legal-entities", """{"code":"K","name":"Killing","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Text("id");
        var hired = await Task.WhenAll(Enumerable.Range(0, Clients + 8 + 24).Select(async i =>
        {
            var person = (await api.Do("/v1/people", $$$"""{"name":{"given":"Own","family":"{{{i}}}"}}""")).Text("id");
            return (await api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{i:000}}","hireDate":"2020-01-01"}""")).Text("id");
        }));
        return (new(entity, hired[..Clients], hired[Clients..(Clients + 8)], hired[(Clients + 8)..]), await new WrittenLog(_data.Connection).Head());
    }

    private HostOptions Options(int port) => new(_data.Path, Port: port)
    {
        Settings = new Dictionary<string, string>
        {
            ["HrSaas__StorePatience"] = "00:00:03", ["HrSaas__SubscriptionLease"] = "00:00:01", ["HrSaas__SubscriptionPoll"] = "00:00:00.2",
            ["HrSaas__MostConnections"] = "12",
        },
    };
}
