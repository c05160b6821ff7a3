namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;

public sealed class LegalEntityProperties
{
    private static readonly DateOnly LeapDay = new(2028, 2, 29);
    private static readonly Reason Reason = new("one");
    private static readonly Currency Forint = Currency.Of("HUF")!.Value, Euro = Currency.Of("EUR")!.Value;
    private static readonly MonthDay January = MonthDay.Of(1, 1)!.Value, April = MonthDay.Of(4, 1)!.Value;

    [Fact]
    public void In_whatever_order_changes_of_different_days_are_recorded_the_legal_entity_is_the_same_on_every_day() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var changes = Enumerable.Range(0, 8).Select(n => new LegalEntityChanged(new(Guid.NewGuid()), LeapDay.AddDays(n - 4), Change(choices))).ToList();
        var closing = new LegalEntityClosed(new(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4));
        LegalEntityEvent[] inOrder = [.. changes, closing];
        var mixed = inOrder.OrderBy(_ => choices.Below(1000)).ToList();

        Picture(Fold(mixed)).Should().Be(Picture(Fold(inOrder)));
        return true;
    });

    [Fact]
    public void What_is_corrected_and_withdrawn_is_as_if_it_had_never_been_recorded() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var state = Fold([]);
        var facts = new List<FactId> { new(Guid.NewGuid()) };
        while (choices.AnyLeft)
        {
            var (fact, correction, day) = (new FactId(Guid.NewGuid()), new FactId(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4));
            var before = Picture(state);
            var recorded = choices.Below(5) switch
            {
                0 or 1 => LegalEntity.Decide(state, new ChangeLegalEntity(fact, day, Change(choices))),
                2 => LegalEntity.Decide(state, new CloseLegalEntity(fact, day)),
                3 => LegalEntity.Decide(state, new CorrectLegalEntityChange(choices.Of(facts), fact, day, Change(choices), Reason)),
                _ => LegalEntity.Decide(state, new RescindLegalEntityFact(choices.Of(facts), Reason)),
            };
            if (recorded.Events is not [var @event]) continue;
            state = LegalEntity.Evolve(state, @event);
            if (LegalEntity.ChangeOf(@event) is FactChange.Rescinds) continue;
            facts.Add(fact);

            var corrected = @event switch
            {
                LegalEntityChanged => LegalEntity.Decide(state, new CorrectLegalEntityChange(fact, correction, day.AddDays(-1), Change(choices), Reason)),
                LegalEntityClosed => LegalEntity.Decide(state, new CorrectLegalEntityClosing(fact, correction, day.AddDays(-1), Reason)),
                LegalEntityRegistered or LegalEntityChangeCorrected or LegalEntityClosingCorrected or LegalEntityFactRescinded => Decision<LegalEntityEvent>.Nothing,
            };
            var put = corrected.Events.Aggregate(state, LegalEntity.Evolve);
            if (!corrected.Events.IsEmpty) Picture(Rescind(put, correction)).Should().Be(Picture(state), "a withdrawn correction leaves what it corrected");
            Picture(Rescind(put, fact)).Should().Be(before, "a withdrawn fact leaves nothing, corrected or not");
        }
        return true;
    });

    private static LegalEntity Rescind(LegalEntity state, FactId fact) =>
        LegalEntity.Decide(state, new RescindLegalEntityFact(fact, Reason)).Events.Aggregate(state, LegalEntity.Evolve);

    private static LegalEntity Fold(IEnumerable<LegalEntityEvent> events) =>
        events.Prepend(new LegalEntityRegistered(new(Guid.Empty), "L", "Entity", "HU", Forint, "Europe/Budapest", January)).Aggregate(LegalEntity.Initial, LegalEntity.Evolve);

    private static LegalEntityChange Change(Choices choices) => choices.Below(5) switch
    {
        0 => new($"Name {choices.Below(3)}"),
        1 => new(Currency: choices.Below(2) == 0 ? Forint : Euro),
        2 => new(TimeZone: choices.Below(2) == 0 ? "Europe/Budapest" : "Atlantic/Canary"),
        3 => new(FiscalYearStart: choices.Below(2) == 0 ? January : April),
        _ => new($"Name {choices.Below(3)}", FiscalYearStart: choices.Below(2) == 0 ? January : April),
    };

    private static string Picture(LegalEntity state) => state is not RegisteredLegalEntity entity ? "" : string.Join("; ",
        from n in Enumerable.Range(-8, 17)
        let day = LeapDay.AddDays(n)
        let told = entity.On(day)
        select $"{told.Name.Value} {told.Currency.Value} {told.TimeZone.Value} {told.FiscalYearStart.Value} {entity.IsOpenOn(day)}");
}
