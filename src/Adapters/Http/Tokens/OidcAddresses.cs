namespace HrSaas.Adapters.Http.Tokens;

/// <summary>Which addresses of an OpenID Connect provider are trusted.</summary>
public static class OidcAddresses
{
    /// <summary>Where the discovery document of an issuer is; null where the issuer is no such address, or names a user, a query or a fragment.</summary>
    public static Uri? DiscoveryOf(string issuer, bool isDevelopment) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address) && IsTrusted(address, isDevelopment) && address.Query.Length == 0 && address.Fragment.Length == 0
            ? new(issuer.TrimEnd('/') + "/.well-known/openid-configuration") : null;

    /// <summary>Of https; in development, of http on the loopback address too.</summary>
    internal static bool IsTrusted(Uri address, bool isDevelopment) =>
        address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
