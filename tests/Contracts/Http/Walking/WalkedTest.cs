namespace HrSaas.Contracts.Http.Walking;

/// <summary>A test that walks over the published document; all of them share two tenants.</summary>
public abstract class WalkedTest(HttpHost host) : IAsyncLifetime
{
    private static readonly Lock Making = new();
    private static Task<(World, World)>? _made;

    internal Walker Walk { get; } = new(host);

    internal World World { get; private set; } = null!;

    /// <summary>That of somebody else.</summary>
    internal World Other { get; private set; } = null!;

    internal PublishedApi Api => World.Api;

    internal IEnumerable<Operation> WithToken => Api.Operations.Where(operation => operation.NeedsToken);

    public async Task InitializeAsync()
    {
        Task<(World, World)> made;
        lock (Making) made = _made ??= Make();
        (World, Other) = await made;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<(World, World)> Make()
    {
        var api = await PublishedApi.Of(host);
        return (new(host, api, await host.NewTenant()), new(host, api, await host.NewTenant()));
    }
}
