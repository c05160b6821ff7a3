namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Specs.Locations;

public sealed class LocationProperties
{
    private static readonly Reason Reason = new("one");

    private static readonly OnARegister<Location, LocationEvent, LocationChange> Register = new(
        new LocationOpened(new(Guid.Empty), "L", "Location", "ES", null, "Europe/Madrid"),
        static (state, command) => LocationUnderSpec.Decide(state, command, LocationUnderSpec.World), Change, Told,
        static (fact, day, change) => new LocationChanged(fact, day, change), static (fact, day) => new LocationClosed(fact, day),
        static (fact, day, change) => new ChangeLocation(fact, day, change),
        static (fact, correction, day, change) => new CorrectLocationChange(fact, correction, day, change, Reason),
        static (fact, day) => new CloseLocation(fact, day), static (fact, correction, day) => new CorrectLocationClosing(fact, correction, day, Reason),
        static fact => new RescindLocationFact(fact, Reason));

    [Fact]
    public void In_whatever_order_changes_of_different_days_are_recorded_the_location_is_the_same_on_every_day() =>
        Register.IsTheSameInWhateverOrderFactsOfDifferentDaysAreRecorded();

    [Fact]
    public void What_is_corrected_and_withdrawn_is_as_if_it_had_never_been_recorded() => Register.IsAsIfWhatIsWithdrawnHadNeverBeenRecorded();

    private static LocationChange Change(Choices choices) => choices.Below(4) switch
    {
        0 => new($"Name {choices.Below(3)}"),
        1 => new(Region: new(choices.Below(2) == 0 ? null : $"Region {choices.Below(3)}")),
        2 => new(TimeZone: choices.Below(2) == 0 ? "Europe/Madrid" : "Atlantic/Canary"),
        _ => new($"Name {choices.Below(3)}", TimeZone: choices.Below(2) == 0 ? "Europe/Madrid" : "Atlantic/Canary"),
    };

    private static string Told(Location state, DateOnly day)
    {
        var entered = (OpenedLocation)state;
        var on = entered.On(day);
        return $"{on.Name.Value} {on.Region.Value} {on.TimeZone.Value} {entered.IsOpenOn(day)}";
    }
}
