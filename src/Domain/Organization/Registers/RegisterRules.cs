namespace HrSaas.Domain.Organization.Registers;

using HrSaas.Domain.Kernel;

/// <summary>By which rules something on a register changes and closes (ADR 0034), with the events and refusals in which one register says so.</summary>
/// <param name="NamesNothing">A change has to name something.</param>
/// <param name="AfterClosing">Nothing is recorded for a day (the first) after the last one (the second).</param>
/// <param name="AlreadyClosed">There is one last day, which is this.</param>
internal sealed record RegisterRules<TChange, TEvent>(
    Func<FactId, DateOnly, TChange, TEvent> Changed, Func<FactId, FactId, DateOnly, TChange, Reason, TEvent> ChangeCorrected,
    Func<FactId, DateOnly, TEvent> Closed, Func<FactId, FactId, DateOnly, Reason, TEvent> ClosingCorrected, Func<FactId, Reason, TEvent> Rescinded,
    Func<Refusal> NamesNothing, Func<DateOnly, DateOnly, Refusal> AfterClosing, Func<DateOnly, Refusal> AlreadyClosed)
    where TChange : class, IRegisterChange where TEvent : class
{
    /// <param name="isSoAnyway">Whether the day has it already as the change says.</param>
    public Decision<TEvent> Change(RegisterEntry<TChange> entry, FactId fact, DateOnly from, TChange change, bool isSoAnyway)
    {
        if (WhyNot(change) is { } no) return no;
        if (WhyNotOn(entry, from) is { } outside) return outside;
        return isSoAnyway ? Decision<TEvent>.Nothing : Changed(fact, from, change);
    }

    /// <param name="all">All logs of the root.</param>
    public Decision<TEvent> CorrectChange(
        RegisterEntry<TChange> entry, IReadOnlyList<IFactLog> all, FactId id, FactId correction, DateOnly from, TChange change, Reason reason)
    {
        if (NotWellFormed.Of(reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!entry.Changes.MayCorrect(id, all, out var fact, out var refusal)) return refusal;
        if (fact.Says(from, change)) return Decision<TEvent>.Nothing;
        if (WhyNot(change) is { } no) return no;
        if (WhyNotMove(entry, fact.From, from) is { } outside) return outside;
        return ChangeCorrected(fact.Id, correction, from, change, reason);
    }

    public Decision<TEvent> Close(RegisterEntry<TChange> entry, FactId fact, DateOnly lastDay) =>
        entry.LastDay is not { } last ? Closed(fact, lastDay)
        : last == lastDay ? Decision<TEvent>.Nothing
        : AlreadyClosed(last);

    /// <param name="all">All logs of the root.</param>
    public Decision<TEvent> CorrectClosing(
        RegisterEntry<TChange> entry, IReadOnlyList<IFactLog> all, FactId id, FactId correction, DateOnly lastDay, Reason reason)
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

    public Refusal? WhyNotOn(RegisterEntry<TChange> entry, DateOnly day) => entry.LastDay is { } last && day > last ? AfterClosing(day, last) : null;

    /// <summary>Why a correction cannot move a fact to that day. One that lies after the last day already, because the thing was closed since, may stay.</summary>
    public Refusal? WhyNotMove(RegisterEntry<TChange> entry, DateOnly from, DateOnly to) => from == to ? null : WhyNotOn(entry, to);

    private Refusal? WhyNot(TChange change) => change.NamesNothing ? NamesNothing() : NotWellFormed.Of(change.FindFlaws());
}
