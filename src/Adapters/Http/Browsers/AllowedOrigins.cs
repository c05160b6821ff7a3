namespace HrSaas.Adapters.Http.Browsers;

using System.Collections.Frozen;

/// <summary>From which origins (RFC 6454) pages may call the API in a browser, tenant by tenant.</summary>
public sealed class AllowedOrigins
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _bySlug;
    private readonly FrozenSet<string> _all;

    private AllowedOrigins(Dictionary<string, FrozenSet<string>> bySlug) =>
        (_bySlug, _all) = (bySlug.ToFrozenDictionary(StringComparer.Ordinal), bySlug.Values.SelectMany(origins => origins).ToFrozenSet(StringComparer.Ordinal));

    public static AllowedOrigins None { get; } = new([]);

    public bool AreNone => _all.Count == 0;

    /// <summary>
    /// Reads a list like <c>acme=https://hr.acme.example https://intranet.acme.example; globex=https://hr.globex.example</c>: after each tenant's short name, its origins.
    /// </summary>
    /// <exception cref="FormatException">It is not of that form, or an origin is not one of https, or of http on the loopback address.</exception>
    public static AllowedOrigins Parse(string list)
    {
        var bySlug = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var entry in list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new FormatException($"'{entry}' does not say whose origins it lists.");
            var origins = entry[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var origin in origins)
                if (!IsOrigin(origin)) throw new FormatException($"'{origin}' is no origin such as https://hr.acme.example, without a path.");
            if (!bySlug.TryAdd(entry[..equals].Trim(), origins.ToFrozenSet(StringComparer.Ordinal))) throw new FormatException($"'{entry[..equals].Trim()}' is there twice.");
        }
        return new(bySlug);
    }

    /// <summary>Whether any tenant allows it: all that can be said before anybody has said who they are.</summary>
    public bool Know(string origin) => _all.Contains(origin);

    /// <summary>Whether the tenant allows it.</summary>
    public bool Allow(string slug, string origin) => _bySlug.TryGetValue(slug, out var origins) && origins.Contains(origin);

    // As browsers write it: scheme, host in lower case, and a port where it is not the scheme's own.
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == text && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
