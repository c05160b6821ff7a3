namespace HrSaas.Contracts.Http;

using HrSaas.Adapters.Http;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Application.Kernel;

/// <summary>The form of API clients' secrets.</summary>
public sealed class ApiSecretTexts
{
    private static readonly KeyedHash Hash = new(new byte[32]);
    private readonly ApiSecrets _test = new(Hash, new() { IsDevelopment = true }), _live = new(Hash, new HttpSettings());

    [Fact]
    public void A_secret_comes_back_as_its_tenant_and_its_hash_and_is_like_no_other()
    {
        var texts = new HashSet<string>();
        foreach (var tenant in (TenantId[])[new(Guid.Empty), new(Guid.CreateVersion7()), new(Guid.AllBitsSet)])
        {
            var (text, kept) = _live.Make(tenant);
            text.Should().MatchRegex("^" + ApiSecrets.Pattern + "$").And.StartWith("hrs_live_").And.EndWith(kept.Hint);
            _live.Read(text, out var isOfAnother).Should().Be(new SentSecret(tenant, kept.Hash));
            isOfAnother.Should().BeFalse();
            texts.Add(text[31..71]).Should().BeTrue();
            new ApiSecrets(new KeyedHash([.. Enumerable.Repeat((byte)1, 32)]), new HttpSettings()).Read(text, out _)!.Value.Hash.Should().NotBe(kept.Hash, "the hash is the installation's");
        }
    }

    [Fact]
    public void Test_opens_no_live_host_and_live_no_test_host()
    {
        var tenant = new TenantId(Guid.CreateVersion7());
        _live.Read(_test.Make(tenant).Text, out var isTest).Should().NotBeNull();
        isTest.Should().BeTrue();
        _test.Read(_live.Make(tenant).Text, out var isLive).Should().NotBeNull();
        isLive.Should().BeTrue();
    }

    [Fact]
    public void Every_wrong_character_is_told_without_asking_anybody()
    {
        var (text, _) = _test.Make(new(Guid.CreateVersion7()));
        for (var at = 9; at < text.Length; at++)
            foreach (var wrong in (char[])['0', 'z', '_', ' ', 'é'])
                if (text[at] != wrong) _test.Read(text[..at] + wrong + text[(at + 1)..], out _).Should().BeNull("{0} at {1}", wrong, at);
        for (var at = 9; at < text.Length - 1; at++)
            if (text[at] != text[at + 1]) _test.Read(text[..at] + text[at + 1] + text[at] + text[(at + 2)..], out _).Should().BeNull("two were exchanged");
        _test.Read(text.AsSpan()[..^1], out _).Should().BeNull();
        _test.Read(text + "0", out _).Should().BeNull();
        _test.Read("hrs_live_" + text[9..], out _).Should().BeNull("the checksum covers the prefix");
        _test.Read("", out _).Should().BeNull();
    }
}
