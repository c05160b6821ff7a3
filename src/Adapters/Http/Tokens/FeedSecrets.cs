namespace HrSaas.Adapters.Http.Tokens;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;

/// <summary>Makes and reads the secrets in the addresses of feeds. They open nothing else, and no other secret opens a feed.</summary>
internal sealed class FeedSecrets(IKeyedHash hash, HttpSettings settings)
{
    /// <summary>What they look like, for scanners.</summary>
    public const string Pattern = "hrf_(live|test)_[0-9A-Za-z]{68}";

    private readonly SecretTexts _texts = new("hrf_", "absence-feed-secret", hash, settings);

    /// <summary>A new secret, and what is kept of it.</summary>
    public (string Text, AbsenceFeedSecret Kept) Make(TenantId tenant)
    {
        var (text, kept, hint) = _texts.Make(tenant);
        return (text, new(kept, hint));
    }

    /// <summary>Null where it is no secret for here.</summary>
    public SentSecret? Read(ReadOnlySpan<char> text) => _texts.Read(text, out var isOfAnotherEnvironment) is { } sent && !isOfAnotherEnvironment ? sent : null;
}
