namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Adapters.Http;

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
        };
        if (settings.Issuer is { } issuer) http.Issuer = issuer;
        if (environment.IsDevelopment()) return http;
        if (settings.Issuer is null) throw SettingsException.Needed("HrSaas__Issuer", "Outside development it says who issues the tokens.");
        if (settings.KeySetFile is null) throw SettingsException.Needed("HrSaas__KeySetFile", "Outside development it names the issuer's key set (RFC 7517).");
        return http;
    }
}
