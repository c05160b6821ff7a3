namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;

/// <summary>A legal entity as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="IsOpen">False on days after its last one; the rest is then told as it was.</param>
/// <param name="IsVoid">True where the registration was rescinded, so that there never was such a legal entity; absent otherwise. The rest is then told as it was.</param>
/// <param name="LastDay">Absent while there is no end in sight.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA name; "today" for the people it employs is today there.</param>
/// <param name="FiscalYearStart">The first day of its fiscal year, --MM-DD.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record LegalEntityReading(
    LegalEntityId Id, long Version, string Code, bool IsOpen, bool? IsVoid, DateOnly? LastDay, string Name, string Country, Currency Currency, string TimeZone,
    MonthDay FiscalYearStart, LegalEntitySources Sources, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so. What the legal entity was registered with bears the id of the legal entity.</summary>
public sealed record LegalEntitySources(Source Name, Source Currency, Source TimeZone, Source FiscalYearStart);

/// <summary>What a fact about a legal entity says; members that the fact is not about are absent.</summary>
/// <param name="LastDay">The last day before it is closed.</param>
public sealed record LegalEntitySays(
    string? Name = null, Currency? Currency = null, string? TimeZone = null, MonthDay? FiscalYearStart = null, DateOnly? LastDay = null, string? Country = null);

/// <summary>Tells of single legal entities from their streams; always current.</summary>
public sealed class LegalEntityReadings(StateReader reader, TimeProvider time)
{
    /// <summary>The legal entity on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <param name="day">Null for today there, by the zone that it has on that day.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<LegalEntityReading?> On(LegalEntityId id, DateOnly? day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.LegalEntity, id.Value, moment, cancellation)
            : await reader.Current(Roots.LegalEntity, id.Value, cancellation);
        var isVoid = folded.State is VoidLegalEntity;
        if ((folded.State is VoidLegalEntity { Was: var was } ? was : folded.State as RegisteredLegalEntity) is not { } it) return null;
        var asOf = day ?? Today.In(it.Zones, time);
        var on = it.On(asOf);
        return new(it.Id, folded.Version, it.Code, !isVoid && it.IsOpenOn(asOf), isVoid ? true : null, it.LastDay, on.Name.Value, it.Country, on.Currency.Value, on.TimeZone.Value,
            on.FiscalYearStart.Value, new(Source.Of(on.Name), Source.Of(on.Currency), Source.Of(on.TimeZone), Source.Of(on.FiscalYearStart)),
            asOf, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the legal entity; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<LegalEntitySays>?> History(LegalEntityId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.LegalEntity, id.Value, knownAt, cancellation);
        return Histories.Of<LegalEntityEvent, LegalEntitySays>(id.Value, events, knownAt, LegalEntity.ChangeOf, Tell);
    }

    private static (string, LegalEntitySays, Reason?) Tell(LegalEntityEvent @event) => @event switch
    {
        LegalEntityRegistered e => ("registration", Say(new LegalEntityTerms(e.Country, e.Name, e.Currency, e.TimeZone, e.FiscalYearStart)), null),
        LegalEntityRegistrationCorrected e => ("registration", Say(e.Terms), e.Reason),
        LegalEntityChanged e => ("change", Say(e.Change), null),
        LegalEntityChangeCorrected e => ("change", Say(e.Change), e.Reason),
        LegalEntityClosed e => ("closing", new(LastDay: e.LastDay), null),
        LegalEntityClosingCorrected e => ("closing", new(LastDay: e.LastDay), e.Reason),
        LegalEntityFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static LegalEntitySays Say(LegalEntityTerms terms) => new(terms.Name, terms.Currency, terms.TimeZone, terms.FiscalYearStart, Country: terms.Country);

    private static LegalEntitySays Say(LegalEntityChange change) => new(change.Name, change.Currency, change.TimeZone, change.FiscalYearStart);
}
