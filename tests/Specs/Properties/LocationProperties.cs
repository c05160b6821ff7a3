namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

public sealed class LocationProperties
{
    private static readonly DateOnly LeapDay = new(2028, 2, 29);
    private static readonly Reason Reason = new("one");

    [Fact]
    public void In_whatever_order_changes_of_different_days_are_recorded_the_location_is_the_same_on_every_day() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var changes = Enumerable.Range(0, 8).Select(n => new LocationChanged(new(Guid.NewGuid()), LeapDay.AddDays(n - 4), Change(choices))).ToList();
        var closing = new LocationClosed(new(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4));
        LocationEvent[] inOrder = [.. changes, closing];
        var mixed = inOrder.OrderBy(_ => choices.Below(1000)).ToList();

        Picture(Fold(mixed)).Should().Be(Picture(Fold(inOrder)));
        return true;
    });

    [Fact]
    public void What_is_corrected_and_withdrawn_is_as_if_it_had_never_been_recorded() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        Location state = Fold([]);
        var facts = new List<FactId> { new(Guid.NewGuid()) };
        while (choices.AnyLeft)
        {
            var (fact, correction, day) = (new FactId(Guid.NewGuid()), new FactId(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4));
            var before = Picture(state);
            var recorded = choices.Below(5) switch
            {
                0 or 1 => Location.Decide(state, new ChangeLocation(fact, day, Change(choices))),
                2 => Location.Decide(state, new CloseLocation(fact, day)),
                3 => Location.Decide(state, new CorrectLocationChange(choices.Of(facts), fact, day, Change(choices), Reason)),
                _ => Location.Decide(state, new RescindLocationFact(choices.Of(facts), Reason)),
            };
            if (recorded.Events is not [var @event]) continue;
            state = Location.Evolve(state, @event);
            if (Location.ChangeOf(@event) is FactChange.Rescinds) continue;
            facts.Add(fact);

            var corrected = @event switch
            {
                LocationChanged => Location.Decide(state, new CorrectLocationChange(fact, correction, day.AddDays(-1), Change(choices), Reason)),
                LocationClosed => Location.Decide(state, new CorrectLocationClosing(fact, correction, day.AddDays(-1), Reason)),
                LocationOpened or HolidayCalendarAssigned or HolidayCalendarAssignmentCorrected or LocationChangeCorrected or LocationClosingCorrected or LocationFactRescinded => Decision<LocationEvent>.Nothing,
            };
            var put = corrected.Events.Aggregate(state, Location.Evolve);
            if (!corrected.Events.IsEmpty) Picture(Rescind(put, correction)).Should().Be(Picture(state), "a withdrawn correction leaves what it corrected");
            Picture(Rescind(put, fact)).Should().Be(before, "a withdrawn fact leaves nothing, corrected or not");
        }
        return true;
    });

    private static Location Rescind(Location state, FactId fact) => Location.Decide(state, new RescindLocationFact(fact, Reason)).Events.Aggregate(state, Location.Evolve);

    private static Location Fold(IEnumerable<LocationEvent> events) =>
        events.Prepend(new LocationOpened(new(Guid.Empty), "L", "Location", "ES", null, "Europe/Madrid")).Aggregate(Location.Initial, Location.Evolve);

    private static LocationChange Change(Choices choices) => choices.Below(4) switch
    {
        0 => new($"Name {choices.Below(3)}"),
        1 => new(Region: new(choices.Below(2) == 0 ? null : $"Region {choices.Below(3)}")),
        2 => new(TimeZone: choices.Below(2) == 0 ? "Europe/Madrid" : "Atlantic/Canary"),
        _ => new($"Name {choices.Below(3)}", TimeZone: choices.Below(2) == 0 ? "Europe/Madrid" : "Atlantic/Canary"),
    };

    private static string Picture(Location state) => state is not OpenedLocation location ? "" : string.Join("; ",
        from n in Enumerable.Range(-8, 17)
        let day = LeapDay.AddDays(n)
        let told = location.On(day)
        select $"{told.Name.Value} {told.Region.Value} {told.TimeZone.Value} {location.IsOpenOn(day)}");
}
