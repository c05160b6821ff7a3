namespace HrSaas.Adapters.Http.Routes;

using System.Globalization;
using Microsoft.AspNetCore.Http;

/// <summary>A route that is to go: since when clients should not use it, from when it may be gone, and what takes its place.</summary>
/// <param name="Since">Told as <c>Deprecation</c> (RFC 9745).</param>
/// <param name="Sunset">Told as <c>Sunset</c> (RFC 8594); null while no date is set.</param>
/// <param name="Successor">The path of what takes its place, told as <c>Link</c> with <c>rel="successor-version"</c> (RFC 5829); null where nothing does.</param>
/// <exception cref="ArgumentException">It would be gone before it is deprecated.</exception>
public sealed record Deprecation(DateOnly Since, DateOnly? Sunset, string? Successor)
{
    private readonly string _since = string.Create(CultureInfo.InvariantCulture, $"@{Midnight(Since).ToUnixTimeSeconds()}");
    private readonly string? _sunset = Sunset is { } day ? Midnight(day).ToString("r", CultureInfo.InvariantCulture) : null;
    private readonly string? _link = Successor is { } path ? $"<{path}>; rel=\"successor-version\"" : null;

    public DateOnly? Sunset { get; } = Sunset < Since ? throw new ArgumentException("It would be gone before it is deprecated.", nameof(Sunset)) : Sunset;

    /// <summary>In words, for the OpenAPI document.</summary>
    internal string Text => string.Concat(
        string.Create(CultureInfo.InvariantCulture, $"Deprecated since {Since:yyyy-MM-dd}"),
        Sunset is { } day ? string.Create(CultureInfo.InvariantCulture, $", and may be gone from {day:yyyy-MM-dd}") : "",
        Successor is { } path ? $". Use {path} instead." : ".");

    internal void Tell(HttpResponse response)
    {
        response.Headers["Deprecation"] = _since;
        if (_sunset is not null) response.Headers["Sunset"] = _sunset;
        if (_link is not null) response.Headers.Append("Link", _link);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
