namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;
using NpgsqlTypes;

/// <summary>What is shown of a feed of absences, on every day the same.</summary>
internal readonly record struct AbsenceFeedShown(PersonId Maker, AbsenceFeedShows Shows, OrgUnitId? OrgUnit, string Hint, bool IsRevoked);

/// <summary>The feeds of absences as known at each moment.</summary>
internal static class AbsenceFeedTable
{
    private static readonly TimedTable<AbsenceFeed, AbsenceFeedShown> Table = new("absence_feeds",
        [
            new("maker_id", NpgsqlDbType.Uuid, s => s.Maker.Value), new("shows", NpgsqlDbType.Text, s => LeaveWords.Of(s.Shows)), new("org_unit_id", NpgsqlDbType.Uuid, s => s.OrgUnit?.Value),
            new("hint", NpgsqlDbType.Text, s => s.Hint), new("is_revoked", NpgsqlDbType.Boolean, s => s.IsRevoked),
        ],
        _ => (DateOnly.MinValue, null), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) =>
        new TimedRegister<AbsenceFeed, AbsenceFeedEvent, AbsenceFeedShown>(IAbsenceFeedList.Model, "Leave/AbsenceFeeds.model.sql", Table, log, StoredAbsenceFeedEvents.Map, schemas);

    private static AbsenceFeedShown[] Of(AbsenceFeed state) => state switch
    {
        NoAbsenceFeed => [],
        OpenAbsenceFeed it => [new(it.Maker, it.Shows, it.OrgUnit, it.Secret.Hint, IsRevoked: false)],
        RevokedAbsenceFeed { Was: var it } => [new(it.Maker, it.Shows, it.OrgUnit, it.Secret.Hint, IsRevoked: true)],
    };
}

/// <summary>The list of feeds of absences.</summary>
public sealed class AbsenceFeedList(TwoTimes twoTimes, RequestScope scope) : IAbsenceFeedList
{
    // A feed is shown on from when its first row is known; nothing of it changes but that it is revoked.
    private const string Columns = """
        t.id, t.shows, t.org_unit_id, t.maker_id, t.hint,
        (select min(m.recorded_from) from read.absence_feeds m where m.tenant_id = t.tenant_id and m.id = t.id), t.is_revoked, t.recorded_from
        """;

    public Task<Page<AbsenceFeedRow, AbsenceFeedKey>> List(AbsenceFeedFilter filter, PageOf<AbsenceFeedKey> page, CancellationToken cancellation) => twoTimes.Read(
        IAbsenceFeedList.Model, page,
        p => TimedRegisters.Statement(Columns, "absence_feeds", page, p, Where(filter, page, p), "t.id"),
        r => new AbsenceFeedRow(
            new(r.GetGuid(0)), LeaveWords.Meant<AbsenceFeedShows>(r.GetString(1)), r.IsDBNull(2) ? null : new(r.GetGuid(2)), new(r.GetGuid(3)), r.GetString(4),
            Sql.ReadMoment(r, 5), r.GetBoolean(6), r.GetBoolean(6) ? Sql.ReadMoment(r, 7) : null, r.GetInt64(8)),
        row => new AbsenceFeedKey(row.Id), cancellation);

    private IEnumerable<string> Where(AbsenceFeedFilter filter, PageOf<AbsenceFeedKey> page, Parameters p)
    {
        if (!AbsenceFeedReadings.SeesAll(scope.Caller)) yield return scope.Caller.Person is { } own ? $"t.maker_id = {p.Add(Sql.Uuid(own.Value))}" : "false";
        if (filter.Maker is { } maker) yield return $"t.maker_id = {p.Add(Sql.Uuid(maker.Value))}";
        if (filter.IsRevoked is { } revoked) yield return revoked ? "t.is_revoked" : "not t.is_revoked";
        if (page.After is { Last: var last }) yield return $"t.id > {p.Add(Sql.Uuid(last.Id.Value))}";
    }
}
