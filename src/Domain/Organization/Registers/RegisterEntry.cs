namespace HrSaas.Domain.Organization.Registers;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What a change of something on a register says; it leaves alone what it does not name.</summary>
public interface IRegisterChange
{
    bool NamesNothing { get; }

    ImmutableArray<Flaw> FindFlaws();
}

/// <summary>
/// What happens to something on a register, which is a job, a location or a legal entity: it changes from day to day, and closes once, with its last
/// day. It has no first day: what it was entered with is the base under all changes, on every day before them. What lies after the last day is kept,
/// and counts again when the closing is withdrawn.
/// </summary>
/// <param name="Id">The fact that says what it was entered with bears the id of the thing: it has none of its own.</param>
/// <param name="Closings">By last day; at most one of them stands.</param>
public sealed record RegisterEntry<TChange>(FactId Id, FactLog<TChange> Changes, FactLog<DateOnly> Closings) where TChange : class, IRegisterChange
{
    /// <summary>The last day, included; null while there is no end in sight.</summary>
    public DateOnly? LastDay => Closings.Standing.FirstOrDefault()?.From;

    public IReadOnlyList<IFactLog> Logs => [Changes, Closings];

    public static RegisterEntry<TChange> Of(Guid thing) => new(new(thing), FactLog<TChange>.Empty, FactLog<DateOnly>.Empty);

    public bool IsOpenOn(DateOnly day) => !(day > LastDay);

    /// <summary>One attribute over time, with a value on every day.</summary>
    /// <param name="entered">What it was entered with.</param>
    public Timeline<T> Timeline<T>(T entered, Func<TChange, bool> says, Func<TChange, T> read) => Changes.Timeline(new(DateOnly.MinValue, Id, entered), says, read);

    internal RegisterEntry<TChange> Change(FactId fact, DateOnly from, TChange change) => this with { Changes = Changes.Record(fact, from, change) };

    internal RegisterEntry<TChange> CorrectChange(FactId fact, FactId correction, DateOnly from, TChange change) =>
        this with { Changes = Changes.Correct(fact, correction, from, change) };

    internal RegisterEntry<TChange> Close(FactId fact, DateOnly lastDay) => this with { Closings = Closings.Record(fact, lastDay, lastDay) };

    internal RegisterEntry<TChange> CorrectClosing(FactId fact, FactId correction, DateOnly lastDay) =>
        this with { Closings = Closings.Correct(fact, correction, lastDay, lastDay) };

    internal RegisterEntry<TChange> Rescind(FactId fact) => this with { Changes = Changes.Rescind(fact), Closings = Closings.Rescind(fact) };
}
