namespace HrSaas.Adapters.Http.Tokens;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;

/// <summary>Makes and reads the secrets of API clients.</summary>
internal sealed class ApiSecrets(IKeyedHash hash, HttpSettings settings)
{
    private const string Family = "hrs_";

    /// <summary>What secrets look like, for scanners.</summary>
    public const string Pattern = "hrs_(live|test)_[0-9A-Za-z]{68}";

    private readonly SecretTexts _texts = new(Family, "api-secret", hash, settings);

    /// <summary>A new secret, and what is kept of it.</summary>
    public (string Text, ApiSecret Kept) Make(TenantId tenant)
    {
        var (text, kept, hint) = _texts.Make(tenant);
        return (text, new(NewIds.Of<ApiSecretId>(), kept, hint));
    }

    /// <summary>Whether somebody meant it to be a secret of an API client, whatever is wrong with it.</summary>
    public static bool IsMeant(ReadOnlySpan<char> text) => text.StartsWith(Family, StringComparison.Ordinal);

    /// <inheritdoc cref="SecretTexts.Read"/>
    public SentSecret? Read(ReadOnlySpan<char> text, out bool isOfAnotherEnvironment) => _texts.Read(text, out isOfAnotherEnvironment);
}
