namespace HrSaas.Application.Organization.Ports;

/// <summary>What a public service answered.</summary>
/// <param name="Body">As it came: JSON that was understood.</param>
public sealed record KeptAnswer(string Body, DateTimeOffset FetchedAt);

/// <summary>Keeps what public services answered, for all tenants and over restarts: it is public, and of no tenant.</summary>
public interface IKeptHolidays
{
    Task<KeptAnswer?> Find(Uri service, string country, int year, CancellationToken cancellation);

    /// <summary>Instead of what was kept of that country and year.</summary>
    Task Keep(Uri service, string country, int year, KeptAnswer answer, CancellationToken cancellation);
}
