namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

/// <summary>A pay range as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="IsVoid">True where the definition was rescinded, so that there never was such a range; absent otherwise.</param>
/// <param name="FirstDay">The first day on which it is in force.</param>
/// <param name="Amounts">Absent on days before the first, and while the range is closed.</param>
/// <param name="Source">The fact that says so; absent before the first day.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record PayRangeReading(
    PayRangeId Id, long Version, string Grade, Currency Currency, bool? IsVoid, DateOnly FirstDay, RangeAmounts? Amounts, Source? Source,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>What a fact about a pay range says; members that the fact is not about are absent.</summary>
/// <param name="LastDay">The last day before the range is closed.</param>
public sealed record PayRangeSays(RangeAmounts? Amounts = null, DateOnly? LastDay = null);

/// <summary>Tells of single pay ranges from their streams; always current.</summary>
public sealed class PayRangeReadings(StateReader reader)
{
    /// <summary>The range on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<PayRangeReading?> On(PayRangeId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.PayRange, id.Value, moment, cancellation)
            : await reader.Current(Roots.PayRange, id.Value, cancellation);
        var isVoid = folded.State is VoidPayRange;
        if ((folded.State is VoidPayRange { Was: var was } ? was : folded.State as DefinedPayRange) is not { } range) return null;
        var on = isVoid ? null : range.Amounts.At(day);
        return new(id, folded.Version, range.Grade, range.Currency, isVoid ? true : null, range.FirstDay, on?.Value, on is { } entry ? Source.Of(entry) : null,
            day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the range; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<PayRangeSays>?> History(PayRangeId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.PayRange, id.Value, knownAt, cancellation);
        return Histories.Of<PayRangeEvent, PayRangeSays>(id.Value, events, knownAt, PayRange.ChangeOf, Tell);
    }

    private static (string, PayRangeSays, Reason?) Tell(PayRangeEvent @event) => @event switch
    {
        PayRangeDefined e => ("definition", new(e.Amounts), null),
        PayRangeDefinitionCorrected e => ("definition", new(e.Amounts), e.Reason),
        PayRangeChanged e => ("change", new(e.Amounts), null),
        PayRangeChangeCorrected e => ("change", new(e.Amounts), e.Reason),
        PayRangeClosed e => ("closing", new(LastDay: e.LastDay), null),
        PayRangeClosingCorrected e => ("closing", new(LastDay: e.LastDay), e.Reason),
        PayRangeFactRescinded e => ("rescission", new(), e.Reason),
    };
}
