namespace HrSaas.Adapters.Http.Tokens;

using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

/// <summary>
/// The keys of an OpenID Connect provider, found by discovery: looked at in the background every few minutes, and when a token names a key that is not known, but never
/// more often than every few seconds, whatever tokens come. While the provider is away, or answers nonsense, the keys that it gave last are in force.
/// </summary>
internal sealed partial class OidcKeys : BackgroundService, IVerificationKeys
{
    /// <summary>How often keys are looked at without a reason.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private const int LargestAnswer = 256 * 1024;

    private readonly string _issuer;
    private readonly Uri _discovery;
    private readonly bool _isDevelopment;
    private readonly TimeSpan _leastPause;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly ILogger<OidcKeys> _log;
    private readonly Lock _one = new();
    private FrozenDictionary<string, VerificationKey> _keys = FrozenDictionary<string, VerificationKey>.Empty;
    private byte[] _set = [];
    private Task<bool>? _look;
    private long _lookedAt;

    /// <param name="issuer">The provider's issuer identifier, exactly as its discovery document and its tokens say it.</param>
    /// <param name="patience">How long one answer of the provider is waited for.</param>
    /// <param name="leastPause">The least time between two looks.</param>
    /// <exception cref="ArgumentException">It is no https address; in development, a loopback address will do.</exception>
    public OidcKeys(string issuer, bool isDevelopment, TimeSpan patience, TimeSpan leastPause, TimeProvider time, ILogger<OidcKeys> log)
    {
        _discovery = OidcAddresses.DiscoveryOf(issuer, isDevelopment) ?? throw new ArgumentException("The issuer's address is not one of https without query and fragment.", nameof(issuer));
        (_issuer, _isDevelopment, _leastPause, _time, _log) = (issuer, isDevelopment, leastPause, time, log);
        // It goes where the issuer said, and to no other place that an answer names.
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
        {
            Timeout = patience, MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    public VerificationKey? Find(string keyId) => Volatile.Read(ref _keys).GetValueOrDefault(keyId);

    /// <inheritdoc/>
    public async ValueTask<bool> LookAgain(CancellationToken cancellation)
    {
        Task<bool> look;
        lock (_one)
        {
            if (_look is not { IsCompleted: false })
            {
                if (_look is not null && _time.GetElapsedTime(_lookedAt) < _leastPause) return false;
                _lookedAt = _time.GetTimestamp();
                _look = Task.Run(Look, CancellationToken.None);
            }
            look = _look;
        }
        // Whoever waits may leave; the look goes on for the others.
        return await look.WaitAsync(cancellation);
    }

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAgain(stoppingToken).AsTask().ContinueWith(static _ => { }, TaskScheduler.Default);
            using var pause = new PeriodicTimer(Volatile.Read(ref _keys).Count > 0 ? Interval : TimeSpan.FromSeconds(10), _time);
            await pause.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Asks the provider.</summary>
    /// <returns>Whether there are other keys now than before.</returns>
    private async Task<bool> Look()
    {
        try
        {
            var set = await Get(await FindKeySet());
            if (set.AsSpan().SequenceEqual(_set)) return false;
            Volatile.Write(ref _keys, KeySetFile.Read(set));
            _set = set;
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException or InvalidDataException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            StillWith(_keys.Count, exception.GetType().Name, exception.Message);
            return false;
        }
    }

    private async Task<Uri> FindKeySet()
    {
        using var document = JsonDocument.Parse(await Get(_discovery), new() { AllowDuplicateProperties = false, MaxDepth = 16 });
        // OpenID Connect Discovery 1.0, 4.3: else one issuer could speak for another.
        if (document.RootElement.GetProperty("issuer").GetString() != _issuer) throw new InvalidDataException("The discovery document is another issuer's.");
        return Uri.TryCreate(document.RootElement.GetProperty("jwks_uri").GetString(), UriKind.Absolute, out var keys) && OidcAddresses.IsTrusted(keys, _isDevelopment)
            ? keys : throw new InvalidDataException("The discovery document's jwks_uri is no https address.");
    }

    private async Task<byte[]> Get(Uri address)
    {
        using var response = await _http.GetAsync(address);
        return response.EnsureSuccessStatusCode().StatusCode is System.Net.HttpStatusCode.OK
            ? await response.Content.ReadAsByteArrayAsync() : throw new InvalidDataException($"The provider answered {(int)response.StatusCode}.");
    }

    [LoggerMessage(1, LogLevel.Warning, "The identity provider's keys could not be read; {Known} known ones stay in force. {Kind}: {Reason}")]
    private partial void StillWith(int known, string kind, string reason);
}
