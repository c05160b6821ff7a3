namespace HrSaas.Adapters.Http;

using HrSaas.Adapters.Http.Browsers;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Tokens;

/// <summary>What the HTTP adapter can be told; the defaults are the contract's.</summary>
public sealed class HttpSettings
{
    /// <summary>Development hands out tokens at <c>POST /dev/token</c> and makes its own signing keys.</summary>
    public bool IsDevelopment { get; set; }

    /// <summary>Where this host keeps what must outlive it: the development signing keys.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>Who must have issued a token, exactly as its <c>iss</c> says.</summary>
    public string Issuer { get; set; } = "https://tokens.hrsaas.example/development";

    /// <summary>For whom a token must have been issued: its <c>aud</c> names this.</summary>
    public string Audience { get; set; } = "hrsaas";

    /// <summary>How far the clocks of issuer and host may differ.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The OpenID Connect provider's issuer identifier, by which its discovery document and its keys are found. An https address; in development, a loopback one will do.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>How long one answer of the provider is waited for.</summary>
    public TimeSpan AuthorityPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The least time between two looks at the provider's keys, whatever tokens come.</summary>
    public TimeSpan AuthorityPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The claim that names the tenant, by its id.</summary>
    public string TenantClaim { get; set; } = "tenant";

    /// <summary>The claim that names the role: a text, or a list with one.</summary>
    public string RoleClaim { get; set; } = "role";

    /// <summary>The claim that names the person behind the login, by their id, where there is one.</summary>
    public string PersonClaim { get; set; } = "person";

    /// <summary>A JSON Web Key Set (RFC 7517) with the issuer's public keys; read again when the file changes. Null in development only.</summary>
    public string? KeySetFile { get; set; }

    /// <summary>How many good tokens are remembered, so that their signatures are not verified with every request.</summary>
    public int RememberedTokens { get; set; } = 20_000;

    /// <summary>For how long it is remembered what a role of a tenant's own allows, and whose the secret of an API client is: a change counts at the latest then.</summary>
    public TimeSpan RolesRemembered { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a read waits for its read model to reach the position that the client names.</summary>
    public TimeSpan WaitForPosition { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests a caller may make.</summary>
    public RateLimit RateLimit { get; set; } = new(300, TimeSpan.FromSeconds(60));

    /// <summary>From which origins pages may call in a browser.</summary>
    public AllowedOrigins Origins { get; set; } = AllowedOrigins.None;

    /// <summary>After how long a stream in which nothing happens says that it is still there, and its caller's rights are looked at again.</summary>
    public TimeSpan StreamHeartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The least time between two looks at the log for one stream, however much is recorded.</summary>
    public TimeSpan StreamPause { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How many rows are read at once for a list that is written whole.</summary>
    public int ExportPage { get; set; } = 1000;

    /// <summary>How many streams, and lists that are written whole, a caller may have under way on this host.</summary>
    public int StreamsOfACaller { get; set; } = 10;

    /// <summary>The largest request body, in bytes.</summary>
    public int LargestBody { get; set; } = 64 * 1024;

    /// <summary>The largest import, as it is sent and as it is unpacked, in bytes.</summary>
    public long LargestUpload { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Where the verification keys come from, when neither of the above is wanted.</summary>
    public IVerificationKeys? Keys { get; set; }
}
