namespace HrSaas.Domain.Organization.Registers;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What something on a register is entered with.</summary>
public interface IRegisterTerms
{
    ImmutableArray<Flaw> FindFlaws();
}

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
/// <param name="Definitions">What it was entered with, by one fact with its corrections. The fact bears the id of the thing: it has none of its own.</param>
/// <param name="Closings">By last day; at most one of them stands.</param>
public sealed record RegisterEntry<TTerms, TChange>(FactLog<TTerms> Definitions, FactLog<TChange> Changes, FactLog<DateOnly> Closings)
    where TTerms : class, IRegisterTerms where TChange : class, IRegisterChange
{
    public RecordedFact<TTerms> Definition => Definitions.Facts[0];

    /// <summary>What it was entered with, corrections applied.</summary>
    public TTerms Terms => Definition.Value;

    /// <summary>The last day, included; null while there is no end in sight.</summary>
    public DateOnly? LastDay => Closings.Standing.FirstOrDefault()?.From;

    public IReadOnlyList<IFactLog> Logs => [Definitions, Changes, Closings];

    public static RegisterEntry<TTerms, TChange> Of(Guid thing, TTerms terms) =>
        new(FactLog<TTerms>.Empty.Record(new(thing), DateOnly.MinValue, terms), FactLog<TChange>.Empty, FactLog<DateOnly>.Empty);

    public bool IsOpenOn(DateOnly day) => !(day > LastDay);

    /// <summary>One attribute over time, with a value on every day.</summary>
    /// <param name="entered">What it was entered with.</param>
    public Timeline<T> Timeline<T>(T entered, Func<TChange, bool> says, Func<TChange, T> read) =>
        Changes.Timeline(new(DateOnly.MinValue, Definition.Id, entered), says, read);

    internal RegisterEntry<TTerms, TChange> CorrectDefinition(FactId fact, FactId correction, TTerms terms) =>
        this with { Definitions = Definitions.Correct(fact, correction, DateOnly.MinValue, terms) };

    internal RegisterEntry<TTerms, TChange> Change(FactId fact, DateOnly from, TChange change) => this with { Changes = Changes.Record(fact, from, change) };

    internal RegisterEntry<TTerms, TChange> CorrectChange(FactId fact, FactId correction, DateOnly from, TChange change) =>
        this with { Changes = Changes.Correct(fact, correction, from, change) };

    internal RegisterEntry<TTerms, TChange> Close(FactId fact, DateOnly lastDay) => this with { Closings = Closings.Record(fact, lastDay, lastDay) };

    internal RegisterEntry<TTerms, TChange> CorrectClosing(FactId fact, FactId correction, DateOnly lastDay) =>
        this with { Closings = Closings.Correct(fact, correction, lastDay, lastDay) };

    internal RegisterEntry<TTerms, TChange> Rescind(FactId fact) =>
        this with { Definitions = Definitions.Rescind(fact), Changes = Changes.Rescind(fact), Closings = Closings.Rescind(fact) };
}
