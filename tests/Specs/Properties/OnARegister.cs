namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;

/// <summary>What holds of everything that is on a register, which is to say of jobs, locations and legal entities, in their own commands and events.</summary>
/// <param name="Change">Something that may change.</param>
/// <param name="Told">What it is on a day, in words.</param>
internal sealed record OnARegister<TState, TEvent, TChange>(
    TEvent Entered, Func<TState, object, Decision<TEvent>> Decide, Func<Choices, TChange> Change, Func<TState, DateOnly, string> Told,
    Func<FactId, DateOnly, TChange, TEvent> Changed, Func<FactId, DateOnly, TEvent> Closed,
    Func<FactId, DateOnly, TChange, object> ToChange, Func<FactId, FactId, DateOnly, TChange, object> ToCorrectChange,
    Func<FactId, DateOnly, object> ToClose, Func<FactId, FactId, DateOnly, object> ToCorrectClosing, Func<FactId, object> ToRescind)
    where TState : class, IAggregate<TState, TEvent> where TEvent : class
{
    private static readonly DateOnly LeapDay = new(2028, 2, 29);

    public void IsTheSameInWhateverOrderFactsOfDifferentDaysAreRecorded() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var changes = Enumerable.Range(0, 8).Select(n => Changed(new(Guid.NewGuid()), LeapDay.AddDays(n - 4), Change(choices))).ToList();
        TEvent[] inOrder = [.. changes, Closed(new(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4))];
        var mixed = inOrder.OrderBy(_ => choices.Below(1000)).ToList();

        Picture(Fold(mixed)).Should().Be(Picture(Fold(inOrder)));
        return true;
    });

    public void IsAsIfWhatIsWithdrawnHadNeverBeenRecorded() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var state = Fold([]);
        var facts = new List<FactId> { new(Guid.NewGuid()) };
        while (choices.AnyLeft)
        {
            var (fact, correction, day) = (new FactId(Guid.NewGuid()), new FactId(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4));
            var before = Picture(state);
            var which = choices.Below(5);
            var recorded = Decide(state, which switch
            {
                0 or 1 => ToChange(fact, day, Change(choices)),
                2 => ToClose(fact, day),
                3 => ToCorrectChange(choices.Of(facts), fact, day, Change(choices)),
                _ => ToRescind(choices.Of(facts)),
            });
            if (recorded.Events is not [var @event]) continue;
            state = TState.Evolve(state, @event);
            if (which == 4) continue;
            facts.Add(fact);

            var corrected = which switch
            {
                0 or 1 => Decide(state, ToCorrectChange(fact, correction, day.AddDays(-1), Change(choices))),
                2 => Decide(state, ToCorrectClosing(fact, correction, day.AddDays(-1))),
                _ => Decision<TEvent>.Nothing,
            };
            var put = corrected.Events.Aggregate(state, TState.Evolve);
            if (!corrected.Events.IsEmpty) Picture(Rescind(put, correction)).Should().Be(Picture(state), "a withdrawn correction leaves what it corrected");
            Picture(Rescind(put, fact)).Should().Be(before, "a withdrawn fact leaves nothing, corrected or not");
        }
        return true;
    });

    private TState Rescind(TState state, FactId fact) => Decide(state, ToRescind(fact)).Events.Aggregate(state, TState.Evolve);

    private TState Fold(IEnumerable<TEvent> events) => events.Prepend(Entered).Aggregate(TState.Initial, TState.Evolve);

    private string Picture(TState state) => string.Join("; ", Enumerable.Range(-8, 17).Select(n => Told(state, LeapDay.AddDays(n))));
}
