namespace HrSaas.Adapters.Host.Operations;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>What those who operate the product, and what balances load over hosts, ask a host.</summary>
internal static class Health
{
    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too (else 503), with how far each
    /// subscription is behind the log, for how many tenants a read model stands still, and how many events are parked. None of these
    /// makes a host unready: commands, and reads of single resources, go on. <c>/health/degraded</c>: what of all this is worse than it should be.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Json(new Live("live"), HealthJson.Default.Live)).ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready).ExcludeFromDescription();
        routes.MapGet("/health/degraded", DegradedPage.Answer).ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(ISubscriptionStates subscriptions, CancellationToken cancellation)
    {
        try
        {
            var states = await subscriptions.Read(cancellation);
            return TypedResults.Json(new Readiness("ready", [.. states.Select(Of)]), HealthJson.Default.Readiness);
        }
        catch (Exception down) when (down is NpgsqlException or StoreUnavailableException or TimeoutException)
        {
            return TypedResults.Json(new Readiness("database-unavailable", []), HealthJson.Default.Readiness, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static SubscriptionHealth Of(SubscriptionState state) =>
        new(state.Name, state.PositionsBehind, Math.Round(state.Behind.TotalSeconds, 3), state.Stopped, state.Parked);
}

internal sealed record Live(string Status);

internal sealed record Readiness(string Status, SubscriptionHealth[] Subscriptions);

/// <param name="Lag">Events of the log that it has not applied yet.</param>
/// <param name="LagSeconds">Since when the oldest of them has been waiting.</param>
/// <param name="Stopped">Tenants for which it stands still.</param>
/// <param name="Parked">Events that a policy could not act upon yet.</param>
internal sealed record SubscriptionHealth(string Name, long Lag, double LagSeconds, int Stopped, int Parked);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Live))]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
