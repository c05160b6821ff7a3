namespace HrSaas.EndToEnd.TwoHosts;

using HrSaas.Adapters.Host;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

/// <summary>Two hosts of one installation on one database, for tests that leave both running.</summary>
public sealed class TwoHostsOfOneInstallation : IAsyncLifetime
{
    private readonly DataFolder _data = new();
    private FreshDatabase _database = null!;
    private HttpClient _toOne = null!, _toTwo = null!;

    public HostProcess One { get; private set; } = null!;

    public HostProcess Two { get; private set; } = null!;

    public string Connection => _database.Connection;

    public InstallationSecret Secret => InstallationSecret.Read(Path.Combine(_data.Path, "host", "installation.secret"));

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.CreateEmpty();
        One = await HostProcess.Start(Options());
        Two = await HostProcess.Start(Options());
        _toOne = new() { BaseAddress = One.Address };
        _toTwo = new() { BaseAddress = Two.Address };
    }

    public async Task DisposeAsync()
    {
        _toOne.Dispose();
        _toTwo.Dispose();
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await _database.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>A new tenant by way of each host; the token of one is good at the other.</summary>
    public async Task<(Api One, Api Two)> Tenant(string slug)
    {
        await TenantRegistration.FindOrAdd(_database.Connection, slug, "Europe/Berlin", CancellationToken.None);
        var one = await Api.For(_toOne, slug);
        return (one, new(_toTwo, one.Token));
    }

    private HostOptions Options() => new(_data.Path, _database.Connection)
    {
        Settings = new Dictionary<string, string> { ["HrSaas__SubscriptionLease"] = "00:00:01", ["HrSaas__SubscriptionPoll"] = "00:00:00.2" },
    };
}
