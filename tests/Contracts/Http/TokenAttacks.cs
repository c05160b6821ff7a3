namespace HrSaas.Contracts.Http;

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Adapters.Http;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.Logging;

/// <summary>Tokens made by somebody who wants in: each is refused, by name.</summary>
public sealed class TokenAttacks
{
    private static readonly Guid Tenant = Guid.Parse("01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e");
    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly ECDsa Ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly HttpSettings _settings = new() { Issuer = "https://issuer.example", Audience = "hrsaas", RememberedTokens = 4 };
    private readonly Clock _clock = new();
    private readonly Keys _keys = new();
    private readonly RememberedTokens _tokens;

    public TokenAttacks()
    {
        _keys.All["rsa"] = VerificationKey.Of("rsa", RSA.Create(Rsa.ExportParameters(false)));
        _keys.All["ec"] = VerificationKey.Of("ec", ECDsa.Create(Ec.ExportParameters(false)));
        _tokens = new(new(_keys, _settings, _clock), _keys, _settings, _clock);
    }

    [Theory]
    [InlineData("RS256", "rsa")]
    [InlineData("PS256", "rsa")]
    [InlineData("ES256", "ec")]
    public void A_good_token_is_let_in_with_its_tenant_caller_and_role(string algorithm, string key)
    {
        var token = _tokens.Judge(Make(algorithm, key, Claims())).Token!;
        token.Tenant.Should().Be(new TenantId(Tenant));
        token.Caller.Should().Be(new Caller("member:somebody", "hr-admin", null));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    public void An_algorithm_off_the_list_is_refused(string algorithm) =>
        Refused(Join(Header(algorithm, "rsa"), Claims(), []), "token-algorithm-not-allowed");

    [Fact]
    public void A_token_signed_with_the_public_RSA_key_as_an_HMAC_secret_is_refused()
    {
        var content = Part(Header("HS256", "rsa")) + "." + Part(Claims());
        var mac = HMACSHA256.HashData(Encoding.ASCII.GetBytes(Rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(content));
        Refused(content + "." + Base64Url.EncodeToString(mac), "token-algorithm-not-allowed");
    }

    [Fact]
    public void A_key_is_not_used_with_an_algorithm_that_it_is_not_for()
    {
        Refused(Join(Header("ES256", "rsa"), Claims(), [1, 2, 3]), "token-algorithm-not-allowed");
        Refused(Join(Header("RS256", "ec"), Claims(), [1, 2, 3]), "token-algorithm-not-allowed");
    }

    [Fact]
    public void An_unknown_key_is_refused() => Refused(Make("RS256", "rsa", Claims(), keyId: "other"), "token-key-unknown");

    [Fact]
    public void A_token_without_a_key_id_is_refused() => Refused(Join("""{"alg":"RS256"}""", Claims(), []), "token-key-unknown");

    [Fact]
    public void A_changed_payload_is_refused()
    {
        var parts = Make("RS256", "rsa", Claims()).Split('.');
        Refused(parts[0] + "." + Part(Claims(role: "hr-admin ")) + "." + parts[2], "token-signature-wrong");
    }

    [Fact]
    public void A_missing_or_cut_signature_is_refused()
    {
        var token = Make("ES256", "ec", Claims());
        Refused(token[..(token.LastIndexOf('.') + 1)], "token-signature-wrong");
        Refused(Join(Header("ES256", "ec"), Claims(), new byte[60]), "token-signature-wrong");
        // ECDSA: r = s = 0 (CVE-2022-21449).
        Refused(Join(Header("ES256", "ec"), Claims(), new byte[64]), "token-signature-wrong");
    }

    [Fact]
    public void A_signature_by_another_key_under_a_known_id_is_refused()
    {
        using var mine = RSA.Create(2048);
        var content = Part(Header("RS256", "rsa")) + "." + Part(Claims());
        Refused(content + "." + Base64Url.EncodeToString(mine.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)), "token-signature-wrong");
    }

    [Fact]
    public void Another_issuer_is_refused() => Refused(Make("RS256", "rsa", Claims(issuer: "https://issuer.example/")), "token-of-another-issuer");

    [Fact]
    public void Another_audience_is_refused()
    {
        Refused(Make("RS256", "rsa", Claims(audience: "\"other\"")), "token-for-another-audience");
        Refused(Make("RS256", "rsa", Claims(audience: "[\"other\"]")), "token-for-another-audience");
        _tokens.Judge(Make("RS256", "rsa", Claims(audience: "[\"other\",\"hrsaas\"]"))).Token.Should().NotBeNull();
    }

    [Fact]
    public void A_token_is_refused_before_its_time_and_after_it_but_for_the_skew_of_clocks()
    {
        Refused(Make("RS256", "rsa", Claims(expires: _clock.Seconds - 31)), "token-expired");
        _tokens.Judge(Make("RS256", "rsa", Claims(expires: _clock.Seconds - 29))).Token.Should().NotBeNull();
        Refused(Make("RS256", "rsa", Claims(more: $",\"nbf\":{_clock.Seconds + 31}")), "token-not-yet-valid");
        Refused(Make("RS256", "rsa", Claims(more: $",\"iat\":{_clock.Seconds + 3600}")), "token-not-yet-valid");
        Refused(Make("RS256", "rsa", Claims(expires: null)), "token-malformed");
        Refused(Make("RS256", "rsa", Claims(more: ",\"nbf\":\"soon\"")), "token-malformed");
    }

    [Fact]
    public void A_claim_given_twice_is_refused()
    {
        Refused(Make("RS256", "rsa", Claims(more: ",\"role\":\"employee\"")), "token-malformed");
        Refused(Make("RS256", "rsa", Claims(more: $",\"tenant\":\"{Guid.NewGuid()}\"")), "token-malformed");
        Refused(Join("""{"alg":"RS256","kid":"rsa","alg":"none"}""", Claims(), []), "token-malformed");
    }

    [Fact]
    public void Extensions_that_must_be_understood_are_refused() =>
        Refused(Join("""{"alg":"RS256","kid":"rsa","crit":["exp"]}""", Claims(), []), "token-malformed");

    [Fact]
    public void A_token_without_a_tenant_is_refused()
    {
        Refused(Make("RS256", "rsa", Claims(tenant: null)), "token-without-tenant");
        Refused(Make("RS256", "rsa", Claims(tenant: "demo")), "token-without-tenant");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("..")]
    [InlineData("e30.e30.e30")]
    [InlineData("!!!.e30.e30")]
    [InlineData("bnVsbA.e30.")]
    public void What_is_no_token_is_refused(string token) =>
        _tokens.Judge(token).Problem!.Code.Should().BeOneOf("token-malformed", "token-algorithm-not-allowed");

    [Fact]
    public void A_very_long_token_is_refused_without_being_read() => Refused(new string('a', 9000) + ".b.c", "token-malformed");

    [Fact]
    public void A_remembered_token_ends_with_its_time()
    {
        var token = Make("ES256", "ec", Claims(expires: _clock.Seconds + 60));
        _tokens.Judge(token).Token.Should().NotBeNull();
        _clock.Now += TimeSpan.FromSeconds(120);
        Refused(token, "token-expired");
    }

    [Fact]
    public void A_remembered_token_ends_at_once_when_the_issuer_withdraws_its_key()
    {
        var token = Make("ES256", "ec", Claims());
        _tokens.Judge(token).Token.Should().NotBeNull();
        _keys.All.Remove("ec", out var withdrawn);
        Refused(token, "token-key-unknown");
        _keys.All["ec"] = withdrawn!;
        _tokens.Judge(token).Token.Should().NotBeNull("the key is back");
    }

    [Fact]
    public void Many_tokens_are_judged_rightly_however_few_are_remembered()
    {
        var tokens = Enumerable.Range(0, 20).Select(i => Make("ES256", "ec", Claims(subject: "member-" + i))).ToList();
        foreach (var token in (string[])[.. tokens, .. tokens])
            _tokens.Judge(token).Token!.Caller.Id.Should().Be("member:member-" + tokens.IndexOf(token));
    }

    [Fact]
    public void Keys_that_are_too_weak_are_not_taken_into_a_key_set()
    {
        using var small = RSA.Create(1024);
        var parameters = small.ExportParameters(false);
        var json = $$"""{"keys":[{"kty":"RSA","kid":"small","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"AQAB"}]}""";
        FluentActions.Invoking(() => KeySetFile.Read(Encoding.UTF8.GetBytes(json))).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => KeySetFile.Read("""{"keys":[{"kty":"oct","kid":"hmac","k":"c2VjcmV0"}]}"""u8.ToArray())).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public async Task A_key_set_in_a_file_verifies_and_follows_the_file_and_tells_when_it_cannot_be_read()
    {
        var log = new LogLines();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");
        try
        {
            File.WriteAllText(file, KeySet("first"));
            var keys = new KeySetFile(file, _clock, logs.CreateLogger<KeySetFile>());
            keys.Find("first").Should().NotBeNull();
            File.WriteAllText(file, KeySet("second"));
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(5));
            _clock.Now += TimeSpan.FromSeconds(3);
            keys.Find("first").Should().BeNull("it was withdrawn");
            keys.Find("second").Should().NotBeNull();
            File.WriteAllText(file, "half a fi");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(10));
            _clock.Now += TimeSpan.FromSeconds(3);
            keys.Find("second").Should().NotBeNull("a broken file leaves the last good set in force");
            _clock.Now += TimeSpan.FromSeconds(3);
            (await keys.Look(default)).Should().ContainSingle().Which.Name.Should().Be("key-set-not-read");
            log.All.Should().ContainSingle("it is said once, and not with every look").Which.Should().Contain("cannot be read");
            File.WriteAllText(file, KeySet("second"));
            _clock.Now += TimeSpan.FromSeconds(3);
            (await keys.Look(default)).Should().BeEmpty();
            log.All.Should().HaveCount(2).And.Subject.Last().Should().Contain("is read again");
        }
        finally
        {
            File.Delete(file);
        }

        static string KeySet(string id)
        {
            var point = Ec.ExportParameters(false).Q;
            return $$"""{"keys":[{"kty":"EC","crv":"P-256","kid":"{{id}}","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}]}""";
        }
    }

    [Fact]
    public void Development_keys_outlive_the_host_and_can_be_rotated()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        try
        {
            var first = new DevelopmentKeys(folder);
            var id = first.Signer().KeyId;
            var second = new DevelopmentKeys(folder);
            second.Signer().KeyId.Should().Be(id);
            second.Rotate();
            second.Find(id).Should().NotBeNull("tokens of the key before stay good");
            second.Rotate();
            second.Find(id).Should().BeNull();
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(Path.Combine(folder, "development-keys.json")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Refused(string token, string code) => _tokens.Judge(token).Problem!.Code.Should().Be(code);

    private string Claims(
        string issuer = "https://issuer.example", string audience = "\"hrsaas\"", string? tenant = "01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e",
        string role = "hr-admin", string subject = "somebody", long? expires = 0, string more = "") =>
        $$"""{"iss":"{{issuer}}","aud":{{audience}},"sub":"{{subject}}","role":"{{role}}"{{(tenant is null ? "" : $",\"tenant\":\"{tenant}\"")}}{{(expires is { } at ? $",\"exp\":{(at == 0 ? _clock.Seconds + 3600 : at)}" : "")}}{{more}}}""";

    private static string Header(string algorithm, string keyId) => $$"""{"alg":"{{algorithm}}","kid":"{{keyId}}"}""";

    private static string Make(string algorithm, string key, string claims, string? keyId = null)
    {
        var content = Part(Header(algorithm, keyId ?? key)) + "." + Part(claims);
        var bytes = Encoding.ASCII.GetBytes(content);
        var signature = algorithm switch
        {
            "RS256" => Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "PS256" => Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => Ec.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        };
        return content + "." + Base64Url.EncodeToString(signature);
    }

    private static string Join(string header, string claims, byte[] signature) => Part(header) + "." + Part(claims) + "." + Base64Url.EncodeToString(signature);

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private sealed class Keys : IVerificationKeys
    {
        public Dictionary<string, VerificationKey> All { get; } = [];

        public VerificationKey? Find(string keyId) => All.GetValueOrDefault(keyId);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public long Seconds => Now.ToUnixTimeSeconds();

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
