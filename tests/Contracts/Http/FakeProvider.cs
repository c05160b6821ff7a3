namespace HrSaas.Contracts.Http;

using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>An OpenID Connect provider that signs, rotates its keys, and can be away, slow or wrong.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string Id, ECDsa Key)> _keys = [];
    private int _looks;

    private FakeProvider(WebApplication app) => _app = app;

    public string Issuer { get; private set; } = "";

    /// <summary>How often its discovery document was asked for.</summary>
    public int Looks => Volatile.Read(ref _looks);

    public bool IsDown { get; set; }

    /// <summary>Whether it never answers, until whoever asks gives up.</summary>
    public bool IsStuck { get; set; }

    /// <summary>What it says its issuer is.</summary>
    public string? SaysIssuer { get; set; }

    /// <summary>Where it says its keys are.</summary>
    public string? SaysKeysAt { get; set; }

    /// <summary>What it answers in place of its keys.</summary>
    public string? SaysKeys { get; set; }

    public static async Task<FakeProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var provider = new FakeProvider(builder.Build());
        provider._app.MapGet("/realm/.well-known/openid-configuration", provider.Discovery);
        provider._app.MapGet("/realm/keys", provider.Keys);
        await provider._app.StartAsync();
        provider.Issuer = provider._app.Urls.Single() + "/realm";
        provider.Rotate("key-1");
        return provider;
    }

    /// <summary>From now on it signs with another key, and withdraws all but the one before.</summary>
    public void Rotate(string id)
    {
        if (_keys.Count > 1) _keys.RemoveAt(0);
        _keys.Add((id, ECDsa.Create(ECCurve.NamedCurves.nistP256)));
    }

    public string Token(JsonObject claims)
    {
        var (id, key) = _keys[^1];
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        (claims["iss"], claims["aud"], claims["sub"], claims["iat"], claims["exp"]) = (Issuer, "hrsaas", "somebody", now, now + 600);
        var content = Part($$"""{"alg":"ES256","kid":"{{id}}"}""") + "." + Part(claims.ToJsonString());
        return content + "." + Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Discovery(HttpContext http)
    {
        Interlocked.Increment(ref _looks);
        await Answer(http, new JsonObject { ["issuer"] = SaysIssuer ?? Issuer, ["jwks_uri"] = SaysKeysAt ?? Issuer + "/keys" }.ToJsonString());
    }

    private Task Keys(HttpContext http) => Answer(http, SaysKeys ?? new JsonObject
    {
        ["keys"] = new JsonArray([.. _keys.Select(key =>
        {
            var at = key.Key.ExportParameters(includePrivateParameters: false).Q;
            return new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = key.Id, ["use"] = "sig", ["x"] = Base64Url.EncodeToString(at.X!), ["y"] = Base64Url.EncodeToString(at.Y!) };
        })]),
    }.ToJsonString());

    private async Task Answer(HttpContext http, string json)
    {
        if (IsStuck) await new TaskCompletionSource().Task.WaitAsync(http.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        else if (IsDown) http.Response.StatusCode = 503;
        else await http.Response.WriteAsync(json);
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
