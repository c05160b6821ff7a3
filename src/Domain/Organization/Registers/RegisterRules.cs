namespace HrSaas.Domain.Organization.Registers;

using HrSaas.Domain.Kernel;

/// <summary>By which rules something on a register changes and closes (ADR 0034), with the events and refusals in which one register says so.</summary>
/// <param name="NamesNothing">A change has to name something.</param>
/// <param name="AfterClosing">Nothing is recorded for a day (the first) after the last one (the second).</param>
/// <param name="AlreadyClosed">There is one last day, which is this.</param>
internal sealed record RegisterRules<TTerms, TChange, TEvent>(
    Func<FactId, FactId, TTerms, Reason, TEvent> DefinitionCorrected,
    Func<FactId, DateOnly, TChange, TEvent> Changed, Func<FactId, FactId, DateOnly, TChange, Reason, TEvent> ChangeCorrected,
    Func<FactId, DateOnly, TEvent> Closed, Func<FactId, FactId, DateOnly, Reason, TEvent> ClosingCorrected, Func<FactId, Reason, TEvent> Rescinded,
    Func<Refusal> NamesNothing, Func<DateOnly, DateOnly, Refusal> AfterClosing, Func<DateOnly, Refusal> AlreadyClosed)
    where TTerms : class, IRegisterTerms where TChange : class, IRegisterChange where TEvent : class
{
    /// <param name="all">All logs of the root.</param>
    public Decision<TEvent> CorrectDefinition(
        RegisterEntry<TTerms, TChange> entry, IReadOnlyList<IFactLog> all, FactId id, FactId correction, TTerms terms, Reason reason)
    {
        if (NotWellFormed.Of(terms.FindFlaws(), reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!entry.Definitions.MayCorrect(id, all, out var fact, out var refusal)) return refusal;
        return fact.Says(DateOnly.MinValue, terms) ? Decision<TEvent>.Nothing : DefinitionCorrected(fact.Id, correction, terms, reason);
    }

    /// <param name="isSoAnyway">Whether the day has it already as the change says.</param>
    public Decision<TEvent> Change(RegisterEntry<TTerms, TChange> entry, FactId fact, DateOnly from, TChange change, bool isSoAnyway)
    {
        if (WhyNot(change) is { } no) return no;
        if (WhyNotOn(entry, from) is { } outside) return outside;
        return isSoAnyway ? Decision<TEvent>.Nothing : Changed(fact, from, change);
    }

    /// <param name="all">All logs of the root.</param>
    public Decision<TEvent> CorrectChange(
        RegisterEntry<TTerms, TChange> entry, IReadOnlyList<IFactLog> all, FactId id, FactId correction, DateOnly from, TChange change, Reason reason)
    {
        if (NotWellFormed.Of(reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!entry.Changes.MayCorrect(id, all, out var fact, out var refusal)) return refusal;
        if (fact.Says(from, change)) return Decision<TEvent>.Nothing;
        if (WhyNot(change) is { } no) return no;
        if (WhyNotMove(entry, fact.From, from) is { } outside) return outside;
        return ChangeCorrected(fact.Id, correction, from, change, reason);
    }

    public Decision<TEvent> Close(RegisterEntry<TTerms, TChange> entry, FactId fact, DateOnly lastDay) =>
        entry.LastDay is not { } last ? Closed(fact, lastDay)
        : last == lastDay ? Decision<TEvent>.Nothing
        : AlreadyClosed(last);

    /// <param name="all">All logs of the root.</param>
    public Decision<TEvent> CorrectClosing(
        RegisterEntry<TTerms, TChange> entry, IReadOnlyList<IFactLog> all, FactId id, FactId correction, DateOnly lastDay, Reason reason)
    {
        if (NotWellFormed.Of(reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!entry.Closings.MayCorrect(id, all, out var fact, out var refusal)) return refusal;
        return fact.Says(lastDay, lastDay) ? Decision<TEvent>.Nothing : ClosingCorrected(fact.Id, correction, lastDay, reason);
    }

    /// <param name="all">All logs of the root.</param>
    public Decision<TEvent> Rescind(IReadOnlyList<IFactLog> all, FactId id, Reason reason)
    {
        if (NotWellFormed.Of(reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return all.StandingOf(id).Rescission<TEvent>(id, () => Rescinded(id, reason));
    }

    /// <summary>Of what is void, nothing is withdrawn but what was withdrawn already, which changes nothing.</summary>
    public static Decision<TEvent> RescindOfVoid(IReadOnlyList<IFactLog> all, FactId id, Refusal isVoid) =>
        all.StandingOf(id) is FactStanding.Rescinded ? Decision<TEvent>.Nothing : isVoid;

    public Refusal? WhyNotOn(RegisterEntry<TTerms, TChange> entry, DateOnly day) => entry.LastDay is { } last && day > last ? AfterClosing(day, last) : null;

    /// <summary>Why a correction cannot move a fact to that day. One that lies after the last day already, because the thing was closed since, may stay.</summary>
    public Refusal? WhyNotMove(RegisterEntry<TTerms, TChange> entry, DateOnly from, DateOnly to) => from == to ? null : WhyNotOn(entry, to);

    private Refusal? WhyNot(TChange change) => change.NamesNothing ? NamesNothing() : NotWellFormed.Of(change.FindFlaws());
}
