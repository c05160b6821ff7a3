namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Adapters.Http;
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
            RateLimit = LimitOf(settings),
        };
        if (settings.Issuer is { } issuer) http.Issuer = issuer;
        if (environment.IsDevelopment()) return http;
        if (settings.Issuer is null) throw SettingsException.Needed("HrSaas__Issuer", "Outside development it says who issues the tokens.");
        if (settings.KeySetFile is null) throw SettingsException.Needed("HrSaas__KeySetFile", "Outside development it names the issuer's key set (RFC 7517).");
        return http;
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
