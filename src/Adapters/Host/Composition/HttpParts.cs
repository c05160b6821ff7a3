namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Adapters.Http;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Adapters.Http.Browsers;
using HrSaas.Adapters.Http.Limits;

internal static class HttpParts
{
    /// <exception cref="SettingsException">Outside development it has to be told whose tokens to accept.</exception>
    public static HttpSettings Of(HostSettings settings, HostFolder folder, IHostEnvironment environment)
    {
        var http = new HttpSettings
        {
            IsDevelopment = environment.IsDevelopment(),
            DataFolder = folder.Path,
            Audience = settings.Audience,
            KeySetFile = settings.KeySetFile,
            Authority = settings.Authority,
            TenantClaim = settings.TenantClaim,
            RoleClaim = settings.RoleClaim,
            PersonClaim = settings.PersonClaim,
            RateLimit = LimitOf(settings),
            Origins = OriginsOf(settings),
        };
        if ((settings.Issuer ?? settings.Authority) is { } issuer) http.Issuer = issuer;
        if (settings.Authority is not null && settings.Issuer is { } other && other != settings.Authority)
            throw new SettingsException("HrSaas__Issuer and HrSaas__Authority are the same, or HrSaas__Issuer is left out: a provider's tokens name it as their issuer.");
        if (settings.Authority is { } authority && OidcAddresses.DiscoveryOf(authority, environment.IsDevelopment()) is null)
            throw new SettingsException("HrSaas__Authority is an https address without query and fragment; in development, an http one on the loopback address will do.");
        if (environment.IsDevelopment()) return http;
        if (settings.Authority is not null) return http;
        if (settings.Issuer is null) throw SettingsException.Needed("HrSaas__Issuer", "Outside development it says who issues the tokens; or HrSaas__Authority names an OpenID Connect provider.");
        if (settings.KeySetFile is null) throw SettingsException.Needed("HrSaas__KeySetFile", "Outside development it names the issuer's key set (RFC 7517).");
        return http;
    }

    /// <exception cref="SettingsException">They are not written as they have to be.</exception>
    private static AllowedOrigins OriginsOf(HostSettings settings)
    {
        try
        {
            return AllowedOrigins.Parse(settings.Origins ?? "");
        }
        catch (FormatException wrong)
        {
            throw new SettingsException($"HrSaas__Origins lists origins after tenants' short names, as acme=https://hr.acme.example. {wrong.Message}");
        }
    }

    /// <exception cref="SettingsException">Quota or window are out of range.</exception>
    private static RateLimit LimitOf(HostSettings settings)
    {
        try
        {
            return new(settings.RateLimit, settings.RateLimitWindow);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new SettingsException($"HrSaas__RateLimit is a number from 0 to {RateLimit.LargestQuota}, and HrSaas__RateLimitWindow a time from 00:00:01 to 1.00:00:00.");
        }
    }
}
