namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Specs.LegalEntities;

public sealed class LegalEntityProperties
{
    private static readonly Reason Reason = new("one");
    private static readonly Currency Forint = Currency.Of("HUF")!.Value, Euro = Currency.Of("EUR")!.Value;
    private static readonly MonthDay January = MonthDay.Of(1, 1)!.Value, April = MonthDay.Of(4, 1)!.Value;

    private static readonly OnARegister<LegalEntity, LegalEntityEvent, LegalEntityChange> Register = new(
        new LegalEntityRegistered(new(Guid.Empty), "L", "Entity", "HU", Forint, "Europe/Budapest", January),
        static (state, command) => LegalEntityUnderSpec.Decide(state, command, LegalEntityUnderSpec.World), Change, Told,
        static (fact, day, change) => new LegalEntityChanged(fact, day, change), static (fact, day) => new LegalEntityClosed(fact, day),
        static (fact, day, change) => new ChangeLegalEntity(fact, day, change),
        static (fact, correction, day, change) => new CorrectLegalEntityChange(fact, correction, day, change, Reason),
        static (fact, day) => new CloseLegalEntity(fact, day), static (fact, correction, day) => new CorrectLegalEntityClosing(fact, correction, day, Reason),
        static fact => new RescindLegalEntityFact(fact, Reason));

    [Fact]
    public void In_whatever_order_changes_of_different_days_are_recorded_the_legal_entity_is_the_same_on_every_day() =>
        Register.IsTheSameInWhateverOrderFactsOfDifferentDaysAreRecorded();

    [Fact]
    public void What_is_corrected_and_withdrawn_is_as_if_it_had_never_been_recorded() => Register.IsAsIfWhatIsWithdrawnHadNeverBeenRecorded();

    private static LegalEntityChange Change(Choices choices) => choices.Below(5) switch
    {
        0 => new($"Name {choices.Below(3)}"),
        1 => new(Currency: choices.Below(2) == 0 ? Forint : Euro),
        2 => new(TimeZone: choices.Below(2) == 0 ? "Europe/Budapest" : "Atlantic/Canary"),
        3 => new(FiscalYearStart: choices.Below(2) == 0 ? January : April),
        _ => new($"Name {choices.Below(3)}", FiscalYearStart: choices.Below(2) == 0 ? January : April),
    };

    private static string Told(LegalEntity state, DateOnly day)
    {
        var entered = (RegisteredLegalEntity)state;
        var on = entered.On(day);
        return $"{on.Name.Value} {on.Currency.Value} {on.TimeZone.Value} {on.FiscalYearStart.Value} {entered.IsOpenOn(day)}";
    }
}
