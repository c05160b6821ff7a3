namespace HrSaas.Adapters.Http.Tokens;

using System.Security.Cryptography;

/// <summary>The keys with which the trusted issuer signs, as they are at this moment: the issuer adds and withdraws them while the host runs.</summary>
public interface IVerificationKeys
{
    /// <summary>The key of that id, or null when the issuer has none, or no longer.</summary>
    VerificationKey? Find(string keyId);

    /// <summary>Asks the issuer whether there are others by now, where that can be asked and is not asked too often.</summary>
    /// <returns>Whether there are.</returns>
    ValueTask<bool> LookAgain(CancellationToken cancellation) => new(false);
}

/// <summary>A public key and the algorithms it may be used with. An algorithm named by a token alone decides nothing.</summary>
public sealed class VerificationKey
{
    public const int LeastRsaBits = 2048;

    private readonly RSA? _rsa;
    private readonly ECDsa? _ecdsa;
    private readonly string? _algorithm;
    private readonly Lock _one = new();

    private VerificationKey(string id, RSA? rsa, ECDsa? ecdsa, string? algorithm) => (Id, _rsa, _ecdsa, _algorithm) = (id, rsa, ecdsa, algorithm);

    public string Id { get; }

    /// <param name="algorithm">RS256 or PS256; null for a key that may be used with either.</param>
    /// <exception cref="ArgumentException">The key is shorter than RFC 7518 allows, or the algorithm is none of these.</exception>
    public static VerificationKey Of(string id, RSA key, string? algorithm = null) =>
        key.KeySize < LeastRsaBits ? throw new ArgumentException($"The RSA key '{id}' is shorter than {LeastRsaBits} bits.")
        : algorithm is not (null or "RS256" or "PS256") ? throw new ArgumentException($"The RSA key '{id}' is for '{algorithm}', which is not accepted here.")
        : new(id, key, null, algorithm);

    /// <exception cref="ArgumentException">The key is not on the curve P-256.</exception>
    public static VerificationKey Of(string id, ECDsa key) =>
        key.KeySize == 256 ? new(id, null, key, "ES256") : throw new ArgumentException($"The EC key '{id}' is not on the curve P-256.");

    public bool Allows(string algorithm) =>
        _algorithm is null ? algorithm is "RS256" or "PS256" : algorithm == _algorithm;

    public bool Verifies(string algorithm, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        if (!Allows(algorithm)) return false;
        try
        {
            lock (_one)
            {
                return algorithm switch
                {
                    "RS256" => _rsa!.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
                    "PS256" => _rsa!.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
                    "ES256" => _ecdsa!.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
                    _ => false,
                };
            }
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
