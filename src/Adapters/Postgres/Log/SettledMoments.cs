namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Moments that a client names: one may lie in the future, or so near that an append stamped before it is still on its way.</summary>
internal static class SettledMoments
{
    private const string FutureMoment = "HR002";

    /// <summary>Waits until everything recorded by the moment can be seen; refused where the moment has not come yet.</summary>
    public static NpgsqlBatchCommand Settle(DateTimeOffset moment) =>
        new("select log.settle($1)") { Parameters = { new NpgsqlParameter<DateTime> { TypedValue = moment.UtcDateTime } } };

    /// <summary>Whether the database refused because the moment has not come yet, which is told as <see cref="KnownAtInFutureException"/>.</summary>
    public static bool IsFuture(PostgresException refused) => refused.SqlState == FutureMoment;
}
