namespace HrSaas.Application.Kernel;

/// <summary>When an event was recorded, by whom, and which version of the resource's stream it made.</summary>
public sealed record Recorded(DateTimeOffset At, string By, long Version)
{
    public static Recorded Of(RecordedEvent recorded) => new(recorded.RecordedAt, recorded.Actor, recorded.Version);
}

/// <summary>Why a value is what it is: the fact that says so, and from which day it is true.</summary>
/// <param name="From">Null for what was always true.</param>
public sealed record Source(FactId Fact, DateOnly? From)
{
    public static Source Of<T>(TimelineEntry<T> entry) => new(entry.Fact, entry.From == DateOnly.MinValue ? null : entry.From);
}

/// <summary>The history of one resource in both times: every fact with the day from which it is true and the moment it was recorded, and all that became of it.</summary>
/// <param name="KnownAt">The moment as of whose knowledge this is told: as asked, else that of the last event.</param>
/// <param name="Position">Of the last event that is told.</param>
public sealed record HistoryOf<TSays>(Guid Id, long Version, IReadOnlyList<FactTold<TSays>> Facts, DateTimeOffset KnownAt, LogPosition Position) where TSays : class;

/// <param name="Kind">What kind of fact it is, in kebab-case: <c>transfer</c>.</param>
/// <param name="From">The day from which it is true, corrections applied; null for what was always true.</param>
/// <param name="FirstFrom">The day as first recorded.</param>
/// <param name="Says">What it said when first recorded.</param>
/// <param name="Rescinded">Absent while it stands.</param>
public sealed record FactTold<TSays>(
    FactId Fact, string Kind, DateOnly? From, DateOnly? FirstFrom, TSays Says, Recorded Recorded,
    IReadOnlyList<CorrectionTold<TSays>> Corrections, RescissionTold? Rescinded) where TSays : class;

/// <param name="Says">What the fact says since, unless a later correction counts.</param>
public sealed record CorrectionTold<TSays>(
    FactId Correction, DateOnly? From, TSays Says, Reason? Reason, Recorded Recorded, RescissionTold? Rescinded) where TSays : class;

public sealed record RescissionTold(Reason? Reason, Recorded Recorded);

/// <summary>A position of the log, where it is told to clients: opaque there.</summary>
public readonly record struct LogPosition(long Value);

/// <summary>The caller may do this in general, but not with this person's things.</summary>
public sealed class NotWithinScopeException(Permission permission) : Exception($"The caller holds {RightsNamed.NameOf(permission)} for other people than this one.")
{
    public Permission Permission { get; } = permission;
}

/// <summary>Tells histories from the events of a stream.</summary>
public static class Histories
{
    /// <param name="tell">Of an event: the kind of fact, what it says, and the reason given.</param>
    public static HistoryOf<TSays>? Of<TEvent, TSays>(
        Guid id, IReadOnlyList<RecordedEvent> events, DateTimeOffset? knownAt,
        Func<TEvent, FactChange> changeOf, Func<TEvent, (string Kind, TSays Says, Reason? Reason)> tell)
        where TEvent : class where TSays : class
    {
        if (events.Count == 0) return null;
        var last = events[^1];
        var facts = History.Of(events.Select(recorded => (TEvent)recorded.Event), changeOf);
        return new(id, last.Version, [.. facts.Select(Tell)], knownAt ?? last.RecordedAt, new(last.Position));

        FactTold<TSays> Tell(FactInHistory<TEvent> fact)
        {
            var (kind, says, _) = tell(fact.By.Event);
            return new(fact.Id, kind, fact.From, fact.FirstFrom, says, RecordedOf(fact.By), [.. fact.Corrections.Select(TellCorrection)], Rescission(fact.Rescinded));
        }

        CorrectionTold<TSays> TellCorrection(CorrectionInHistory<TEvent> correction)
        {
            var (_, says, reason) = tell(correction.By.Event);
            return new(correction.Id, correction.From, says, reason, RecordedOf(correction.By), Rescission(correction.Rescinded));
        }

        RescissionTold? Rescission(Told<TEvent>? told) => told is { } by ? new(tell(by.Event).Reason, RecordedOf(by)) : null;

        Recorded RecordedOf(Told<TEvent> told) => Recorded.Of(events[told.Place - 1]);
    }
}

/// <summary>An external id in force, and the fact that says so.</summary>
public sealed record ExternalIdTold(string System, string Key, Source Source)
{
    public override string ToString() => "(identifying)";
}
