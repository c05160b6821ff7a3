namespace HrSaas.Adapters.Holidays.Service;

using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

/// <summary>Asks the service over HTTP: each try has its time, a failed one is made again after a pause of chance, and a service that keeps failing is left alone for a while.</summary>
public sealed class ServiceInquiry : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly HttpClient _http;
    private readonly ResiliencePipeline<Answered> _pipeline;

    public ServiceInquiry(HolidayServiceSettings settings)
    {
        Settings = settings;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { MaxResponseContentBufferSize = LargestAnswer, Timeout = Timeout.InfiniteTimeSpan };
        var failed = new PredicateBuilder<Answered>().Handle<HttpRequestException>().Handle<TimeoutRejectedException>().Handle<WrongShapeException>();
        var pipeline = new ResiliencePipelineBuilder<Answered>();
        if (settings.Retries > 0)
            pipeline.AddRetry(new RetryStrategyOptions<Answered> { ShouldHandle = failed, MaxRetryAttempts = settings.Retries, Delay = settings.Pause, BackoffType = DelayBackoffType.Exponential, UseJitter = true });
        _pipeline = pipeline
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Answered>
            {
                ShouldHandle = failed, FailureRatio = 0.5, MinimumThroughput = settings.TriesBeforeBreak, SamplingDuration = TimeSpan.FromMinutes(1), BreakDuration = settings.Break,
            })
            .AddTimeout(settings.Patience)
            .Build();
    }

    public HolidayServiceSettings Settings { get; }

    /// <summary>What it says of a country and year.</summary>
    /// <exception cref="ServiceFailedException">It does not answer in time, or not what could be understood, or is being left alone.</exception>
    internal async Task<Answered> Ask(string country, int year, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await AskOnce(country, year, token), cancellation);
        }
        catch (Exception failed) when (failed is HttpRequestException or TimeoutRejectedException or WrongShapeException or BrokenCircuitException)
        {
            throw new ServiceFailedException(failed switch
            {
                TimeoutRejectedException => "It did not answer in time.",
                WrongShapeException wrong => wrong.Message,
                BrokenCircuitException => "It has failed often, and is left alone for a while.",
                HttpRequestException { StatusCode: { } status } => FormattableString.Invariant($"It answered with the status {(int)status}."),
                _ => "It could not be reached.",
            }, failed);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answered> AskOnce(string country, int year, CancellationToken cancellation)
    {
        using var response = await _http.GetAsync(new Uri(Settings.Address!, FormattableString.Invariant($"/api/v3/PublicHolidays/{year}/{country}")), cancellation);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NoContent) return new(null, Knows.NotTheCountry);
        if (response.StatusCode is HttpStatusCode.BadRequest) return new(null, Knows.NotTheYear);
        if (response.StatusCode is not HttpStatusCode.OK) throw new HttpRequestException("The service failed.", null, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        // It is read here so that what cannot be understood is a failure like others: asked again, and counted.
        _ = ServiceAnswer.Read(body, country, year);
        return new(body, Knows.Both);
    }
}

internal enum Knows
{
    Both,
    NotTheCountry,
    NotTheYear,
}

/// <param name="Body">Null where it does not know the country or the year.</param>
internal sealed record Answered(string? Body, Knows Knows);

/// <summary>The service could not be asked.</summary>
internal sealed class ServiceFailedException(string why, Exception inner) : Exception(why, inner);
