namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>
/// Compares a wished-for history with what is recorded, and comes to the commands by which the one becomes the other: few, and none where nothing differs on any day. What
/// was recorded and is said otherwise is corrected or rescinded; what was not recorded is added.
/// </summary>
public sealed class ComparingHistories
{
    private readonly WishedHistory _wished;
    private readonly WishedDays _days;
    private readonly Func<FactId> _newFact;
    private readonly Reason _reason;
    private readonly AssignmentFacts _facts;
    private readonly Employment? _former;
    private readonly ImmutableArray<HistoryStep>.Builder _steps = ImmutableArray.CreateBuilder<HistoryStep>();
    private Employment _state;

    private ComparingHistories(WishedHistory wished, Employment recorded, Reason reason, Func<FactId> newFact, AssignmentFacts facts, Employment? former) =>
        (_wished, _days, _state, _reason, _newFact, _facts, _former) = (wished, new(wished), recorded, reason, newFact, facts, former);

    /// <param name="reason">Of corrections and rescissions.</param>
    /// <param name="newFact">Ids of facts to be, asked for in the same order each time.</param>
    /// <param name="facts">What other roots say of all that the history names.</param>
    /// <param name="former">The employment that it follows, where it is a rehire.</param>
    /// <returns>The commands in order, and what they come to: all that is wished for, or the first refusal with the row that it is for.</returns>
    public static (ImmutableArray<HistoryStep> Steps, Employment After, Refusal? Refusal, int? Row) Compare(
        WishedHistory wished, Employment recorded, Reason reason, Func<FactId> newFact, AssignmentFacts facts, Employment? former = null)
    {
        var comparing = new ComparingHistories(wished, recorded, reason, newFact, facts, former);
        var (refusal, row) = comparing.Run();
        return (comparing._steps.ToImmutable(), comparing._state, refusal, row);
    }

    private CurrentEmployment Current => (CurrentEmployment)_state;

    private (Refusal?, int?) Run()
    {
        if (_state is not CurrentEmployment before) return (_state is VoidEmployment ? new EmploymentIsVoid() : new EmploymentNotFound(), 0);
        if (_wished.End is { } end)
        {
            if (end.LastDay < _wished.HireDate) return (new LastDayBeforeHireDate(end.LastDay, _wished.HireDate), end.Row);
            foreach (var change in _wished.Changes)
                if (change.From > end.LastDay) return (new AfterLastDay(change.From, end.LastDay), change.Row);
        }
        // Where the end moves on, it makes room for the rest; where it moves back, it comes last.
        var endsLater = before.LastDay is { } last && !(_wished.End?.LastDay <= last);
        foreach (var family in (Func<IEnumerable<HistoryStep>>[])[() => endsLater ? End() : [], Hire, Recorded, Missing, End])
            foreach (var step in family())
                if (Take(step) is { } refusal) return (refusal, step.Row);
        return (null, null);
    }

    private Refusal? Take(HistoryStep step)
    {
        var decision = step.On(_state, _facts, _former);
        if (decision.Refusal is { } refusal) return refusal;
        if (decision.Events.IsEmpty) return null;
        _steps.Add(step);
        _state = decision.Events.Aggregate(_state, Employment.Evolve);
        return null;
    }

    private IEnumerable<HistoryStep> Hire()
    {
        var terms = Current.Terms;
        var said = _days.Base();
        // What was superseded on the day of hire is in the history, and seen on no day: it is no reason to correct anything.
        var unlike = said.Where(says => !Equals(says.Value ?? Empty(says.Key), SaidTerms.Of(terms, says.Key))
            && !Equals(_days.On(says.Key, _wished.HireDate), Current.On(says.Key, Current.HireDate))).ToDictionary();
        if (unlike.Count == 0 && terms.HireDate == _wished.HireDate) return [];
        var row = _days.Ordered.FirstOrDefault()?.Row ?? 0;
        return [new HistoryStep.CorrectsHire(row, new(Current.Hire.Id, _newFact(), WishedHistory.TermsOn(terms with { HireDate = _wished.HireDate }, unlike), _reason))];
    }

    /// <summary>The newest first: what one of them superseded on its day is seen again when that one is withdrawn, and is looked at then.</summary>
    private IEnumerable<HistoryStep> Recorded() => Current.Changes.Standing.Reverse().ToList().SelectMany(Recorded);

    /// <summary>What is to become of a fact: it stays, moves to the day that the history has for it, says something else, or is withdrawn.</summary>
    private IEnumerable<HistoryStep> Recorded(RecordedFact<TermsChange> fact)
    {
        var says = SaidTerms.Of(fact.Value);
        var seen = says.Where(said => _wished.Told.Contains(said.Key) && IsSeen(fact, said.Key)).ToDictionary();
        var day = fact.From < _wished.HireDate ? _wished.HireDate : fact.From;
        var wrong = seen.Where(said => !Equals(said.Value, _days.On(said.Key, day))).Select(said => said.Key).ToHashSet();
        if (seen.Count == 0) yield break;
        // What the history has for one other day was recorded for the wrong one.
        if (seen.Count == says.Count && !seen.Any(said => _days.Begins(said.Key, day)) && MovedTo(seen) is { } moved)
        {
            yield return Correct(_days.RowOf(moved), fact, moved, says);
            yield break;
        }
        if (wrong.Count == 0) yield break;
        var row = _days.RowOf(day);
        var rest = says.ToDictionary();
        foreach (var term in wrong)
            if (_days.Begins(term, day) && (_days.On(term, day) is not null || !SaidTerms.IsNeverTakenAway(term))) rest[term] = _days.On(term, day);
            else rest.Remove(term);
        if (IsWholeWith(fact.Value, rest)) yield return Correct(row, fact, fact.From, rest);
        else yield return new HistoryStep.Rescinds(row, new(fact.Id, _reason));
    }

    /// <summary>The one day on which the history has what the fact says, and nothing recorded has it; null where there is none.</summary>
    private DateOnly? MovedTo(Dictionary<AgreedTerm, object?> says)
    {
        foreach (var day in _days.Ordered.Select(change => change.From).Distinct())
            if (says.All(said => _days.Begins(said.Key, day) && Equals(_days.On(said.Key, day), said.Value)
                && Current.Changes.Standing.All(other => other.From != day || !SaidTerms.Of(other.Value).ContainsKey(said.Key)))) return day;
        return null;
    }

    /// <summary>Whether the fact counts on its day: no later one of the same day says something about the term.</summary>
    private bool IsSeen(RecordedFact<TermsChange> fact, AgreedTerm term) =>
        Current.Changes.Standing.SkipWhile(other => other.Id != fact.Id).Skip(1).All(other => other.From != fact.From || !SaidTerms.Of(other.Value).ContainsKey(term));

    /// <summary>What the history says and nothing recorded does: what is said on one day is recorded in the order in which it is said.</summary>
    private IEnumerable<HistoryStep> Missing()
    {
        var days = _days.Ordered.Select(change => change.From).Append(_wished.HireDate).Concat(Current.Changes.Standing.Select(fact => fact.From))
            .Where(day => day >= _wished.HireDate && !(day > _wished.End?.LastDay)).Distinct().Order().ToList();
        foreach (var day in days)
        {
            var unlike = _wished.Told.Where(term => !Equals(_days.On(term, day), Current.On(term, day)) && (_days.On(term, day) is not null || !SaidTerms.IsNeverTakenAway(term))).ToHashSet();
            if (unlike.Count == 0) continue;
            var said = _days.Ordered.Where(change => change.From == day);
            foreach (var change in said)
                foreach (var step in Add(change.Row, day, change.Says.Where(says => unlike.Contains(says.Key)).ToDictionary())) yield return step;
            // What counts from another day, and was covered on this one by a fact that is none of the history's.
            var left = unlike.Where(term => !Equals(_days.On(term, day), Current.On(term, day))).ToDictionary(term => term, term => _days.On(term, day));
            foreach (var step in Add(_days.RowOf(day), day, left)) yield return step;
        }
    }

    private IEnumerable<HistoryStep> Add(int row, DateOnly day, Dictionary<AgreedTerm, object?> says)
    {
        // Whoever holds a position has its job, unit and location: where those are named, so is the position.
        if (_wished.Told.Contains(AgreedTerm.Position) && Current.PositionOn(day) is not null && (says.ContainsKey(AgreedTerm.Job) || says.ContainsKey(AgreedTerm.OrgUnit) || says.ContainsKey(AgreedTerm.Location)))
            says[AgreedTerm.Position] = _days.On(AgreedTerm.Position, day);
        if (SaidTerms.TransferOf(says) is { } transfer) yield return new HistoryStep.Transfers(row, new(_newFact(), day, transfer));
        if (SaidTerms.WorkingTimeOf(says) is { } time) yield return new HistoryStep.ChangesWorkingTime(row, new(_newFact(), day, time));
        if (SaidTerms.GradeOf(says) is { } grade) yield return new HistoryStep.ChangesGrade(row, new(_newFact(), day, new(grade, SaidTerms.PayOf(says))));
        else if (SaidTerms.PayOf(says) is { } pay) yield return new HistoryStep.ChangesPay(row, new(_newFact(), day, pay));
        if (SaidTerms.ContractOf(says) is { } contract) yield return new HistoryStep.ChangesContract(row, new(_newFact(), day, new(contract)));
    }

    private IEnumerable<HistoryStep> End() => (Current.Termination, _wished.End) switch
    {
        (null, null) => [],
        ({ } recorded, null) => [new HistoryStep.Rescinds(_days.RowOf(recorded.From), new(recorded.Id, _reason))],
        (null, { } end) => [new HistoryStep.Terminates(end.Row, new(_newFact(), end.LastDay, end.Reason))],
        ({ } recorded, { } end) => recorded.Says(end.LastDay, end.Reason) ? []
            : [new HistoryStep.CorrectsTermination(end.Row, new(recorded.Id, _newFact(), end.LastDay, end.Reason, _reason))],
    };

    private HistoryStep Correct(int row, RecordedFact<TermsChange> fact, DateOnly day, IReadOnlyDictionary<AgreedTerm, object?> says) => fact.Value switch
    {
        Transfer => new HistoryStep.CorrectsTransfer(row, new(fact.Id, _newFact(), day, SaidTerms.TransferOf(says)!, _reason)),
        Promotion promotion => new HistoryStep.CorrectsPromotion(row, new(fact.Id, _newFact(), day, promotion with
        {
            Job = (JobId?)says.GetValueOrDefault(AgreedTerm.Job), Position = (PositionId?)says.GetValueOrDefault(AgreedTerm.Position),
            Grade = SaidTerms.GradeOf(says), Pay = SaidTerms.PayOf(says),
        }, _reason)),
        WorkingTime => new HistoryStep.CorrectsWorkingTime(row, new(fact.Id, _newFact(), day, SaidTerms.WorkingTimeOf(says)! with { Pay = SaidTerms.PayOf(says) }, _reason)),
        PayChange => new HistoryStep.CorrectsPay(row, new(fact.Id, _newFact(), day, SaidTerms.PayOf(says)!, _reason)),
        Grading => new HistoryStep.CorrectsGrade(row, new(fact.Id, _newFact(), day, new(SaidTerms.GradeOf(says)!, SaidTerms.PayOf(says)), _reason)),
        ContractChange contract => new HistoryStep.CorrectsContract(row, new(fact.Id, _newFact(), day, contract with { Term = SaidTerms.ContractOf(says) }, _reason)),
    };

    /// <summary>Whether a fact of the same kind can say no more than this.</summary>
    private static bool IsWholeWith(TermsChange kind, IReadOnlyDictionary<AgreedTerm, object?> says) => kind switch
    {
        Transfer => SaidTerms.TransferOf(says) is not null,
        Promotion => SaidTerms.GradeOf(says) is not null || says.GetValueOrDefault(AgreedTerm.Job) is not null || says.GetValueOrDefault(AgreedTerm.Position) is not null,
        WorkingTime => SaidTerms.WorkingTimeOf(says) is not null,
        PayChange => SaidTerms.PayOf(says) is not null,
        Grading => SaidTerms.GradeOf(says) is not null,
        ContractChange contract => SaidTerms.ContractOf(says) is not null || contract with { Term = null } is { NamesNothing: false },
    };

    private static object? Empty(AgreedTerm term) => term is AgreedTerm.Fte ? Fte.Full : null;
}
