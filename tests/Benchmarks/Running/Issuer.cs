namespace HrSaas.Benchmarks.Running;

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

/// <summary>The issuer that the measured host trusts: one P-256 key, and access tokens signed with it.</summary>
internal sealed class Issuer
{
    public const string Name = "https://issuer.bench.example";
    public const string Audience = "hrsaas";
    private const string KeyId = "bench";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The public key as a JSON Web Key Set.</summary>
    public string KeySet
    {
        get
        {
            var q = _key.ExportParameters(includePrivateParameters: false).Q;
            return new JsonObject
            {
                ["keys"] = new JsonArray(new JsonObject
                {
                    ["kty"] = "EC", ["crv"] = "P-256", ["use"] = "sig", ["alg"] = "ES256", ["kid"] = KeyId,
                    ["x"] = Base64Url.EncodeToString(q.X), ["y"] = Base64Url.EncodeToString(q.Y),
                }),
            }.ToJsonString();
        }
    }

    /// <summary>A token of an HR administrator of the tenant, good for a day.</summary>
    public string TokenFor(Guid tenant)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var signed = Part(new JsonObject { ["alg"] = "ES256", ["typ"] = "JWT", ["kid"] = KeyId }) + "." + Part(new JsonObject
        {
            ["iss"] = Name, ["aud"] = Audience, ["sub"] = "bench", ["tenant"] = tenant.ToString(), ["role"] = "hr-admin",
            ["iat"] = now, ["exp"] = now + 86_400,
        });
        return signed + "." + Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));

        static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
