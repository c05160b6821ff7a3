namespace HrSaas.Adapters.Host;

using HrSaas.Adapters.Postgres;

/// <summary>
/// What a host can be told: by environment variables (<c>HrSaas__Port</c>), or as <c>--port</c> and <c>--data</c> on the
/// command line. Every one has a default that suits trying things out.
/// </summary>
public sealed record HostSettings
{
    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>
    /// The IP address to listen on; null for the loopback address, behind a proxy on the same machine. Another one is refused in development, where
    /// anybody who reaches the host is handed a token.
    /// </summary>
    public string? Listen { get; init; }

    /// <summary>
    /// The folder for what this host keeps: the private cluster, secrets, development signing keys. Null for <c>.data</c> in the
    /// current folder or, where the database's user cannot get there, a folder below <c>/var/lib/hrsaas</c>.
    /// </summary>
    public string? Data { get; init; }

    /// <summary>
    /// A file with 32 secret bytes, the same on every host of an installation: from it come the key that wraps persons' keys, the
    /// passwords of the working roles and the keys of hashes. Null to make one in the data folder, in development only.
    /// Who loses it loses every name in the log.
    /// </summary>
    public string? SecretFile { get; init; }

    /// <summary>Whether the private cluster survives the loss of the machine's power; false in tests.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Whether the demo tenant is loaded on the first start. Null: in development.</summary>
    public bool? Demo { get; init; }

    /// <summary>
    /// The issuer of an OpenID Connect provider, such as <c>https://login.example/realm</c>: its keys are found by discovery and followed when they change. Needed outside
    /// development, unless <see cref="KeySetFile"/> is given.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>The claim of a token that names the tenant, by its id.</summary>
    public string TenantClaim { get; init; } = "tenant";

    /// <summary>The claim that names the role: a text, or a list with one.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>The claim that names the person behind the login, by their id, where there is one.</summary>
    public string PersonClaim { get; init; } = "person";

    /// <summary>Who must have issued a token; needed outside development, unless <see cref="Authority"/> says so.</summary>
    public string? Issuer { get; init; }

    /// <summary>For whom tokens must be issued.</summary>
    public string Audience { get; init; } = "hrsaas";

    /// <summary>The issuer's public keys as a JSON Web Key Set, where they are not found by <see cref="Authority"/>; kept equal by the operator.</summary>
    public string? KeySetFile { get; init; }

    /// <summary>How many requests each caller of each tenant may make on this host in one window of time; 0 for no limit.</summary>
    public int RateLimit { get; init; } = 300;

    /// <summary>That window: from a second to a day.</summary>
    public TimeSpan RateLimitWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// From which origins pages may call in a browser, after each tenant's short name:
    /// <c>acme=https://hr.acme.example https://intranet.acme.example; globex=https://hr.globex.example</c>. Null: from none but this server's own.
    /// </summary>
    public string? Origins { get; init; }

    /// <summary>The fewest people of a group whose pay reports tell, from 2 to 1000. Smaller groups are suppressed, together with those that would reveal them.</summary>
    public int MinimumGroupSize { get; init; } = 5;

    /// <summary>
    /// The address of a public service for holidays, of the shape of Nager.Date's version 3, such as <c>https://date.nager.at</c>. Null: none is asked.
    /// </summary>
    public string? HolidayService { get; init; }

    /// <summary>For how long what the service for holidays said is taken without asking it again.</summary>
    public TimeSpan HolidayServiceFresh { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long the service for holidays may take for one answer; it is asked three times at most.</summary>
    public TimeSpan HolidayServicePatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Between two looks whether the sources of holidays still say what was brought in from them.</summary>
    public TimeSpan HolidaySourcesEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long the record of a done command is kept; within it, sending the command again answers as the first time.</summary>
    public TimeSpan KeepCommands { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Between two rounds of timed work.</summary>
    public TimeSpan Housekeeping { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a command waits for a database that does not answer before its sender is told to try again.</summary>
    public TimeSpan StorePatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The most connections to the database under each of its two working roles, beside one for each subscription and one to listen.</summary>
    public int MostConnections { get; init; } = Database.MostConnections;

    /// <summary>How long a host keeps a subscription without a sign of life, before another takes over.</summary>
    public TimeSpan SubscriptionLease { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a subscription looks at the log without having been woken.</summary>
    public TimeSpan SubscriptionPoll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Events folded into the states that are kept in memory.</summary>
    public long FoldedEvents { get; init; } = 500_000;

    /// <summary>
    /// The share of requests that are traced, from 0 to 1, where traces are sent anywhere. It is decided by the trace's id alone: by all hosts alike, and
    /// for what subscriptions do with a request's events as for the request.
    /// </summary>
    public double TraceShare { get; init; } = 1;

    /// <summary><c>json</c>: a line of JSON for each entry of the log; <c>text</c>: a line to be read by people. Null: text in development, else json.</summary>
    public string? LogFormat { get; init; }

    /// <summary>
    /// A file with the key of those who operate the product, at least 16 characters: with it as bearer token, <c>/health/degraded</c> names tenants, positions
    /// and errors too. Null: nobody is told these.
    /// </summary>
    public string? OperatorKeyFile { get; init; }

    /// <summary>Between two looks at how far subscriptions are behind and at what is degraded, where measures are sent anywhere.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(15);

    public static HostSettings Read(IConfiguration configuration) => configuration.GetSection("HrSaas").Get<HostSettings>() ?? new();
}
