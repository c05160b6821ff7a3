namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.HolidayCalendars;

public sealed class HolidayCalendarProperties
{
    private static readonly DateOnly LeapDay = new(2028, 2, 29);
    private static readonly Reason Reason = new("one");

    [Fact]
    public void Whatever_is_added_corrected_and_rescinded_no_date_is_two_holidays_and_nothing_is_recorded_twice() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var facts = new List<FactId> { new(Guid.NewGuid()) };
        HolidayCalendar state = HolidayCalendar.Evolve(HolidayCalendar.Initial, new HolidayCalendarCreated(new(Guid.NewGuid()), "C", "Calendar", "ES", null));
        while (choices.AnyLeft)
        {
            var fresh = new FactId(Guid.NewGuid());
            object command = choices.Below(5) switch
            {
                0 or 1 => new AddHolidays([new(fresh, Date(), Holiday()), new(Fresh(), Date(), Holiday())]),
                2 => new CorrectHoliday(choices.Of(facts), fresh, Date(), Holiday(), Reason),
                3 => new RenameHolidayCalendar(fresh, $"Calendar {choices.Below(3)}"),
                _ => new RescindHolidayCalendarFact(choices.Of(facts), Reason),
            };
            facts.Add(fresh);
            var (before, events) = (state, HolidayCalendarUnderSpec.Decide(state, command, HolidayCalendarUnderSpec.World).Events);
            state = events.Aggregate(state, HolidayCalendar.Evolve);
            HolidayCalendarUnderSpec.Decide(state, command, HolidayCalendarUnderSpec.World).Events.Should().BeEmpty();
            HolidayCalendarUnderSpec.Decide(state, HolidayCalendarUnderSpec.Again(command), HolidayCalendarUnderSpec.World).Events.Should().BeEmpty();

            var calendar = (CreatedHolidayCalendar)state;
            calendar.Of(null).Select(fact => fact.From).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
            if (events is [var only] && HolidayCalendar.ChangeOf(only) is FactChange.Corrects corrects)
                Picture(HolidayCalendar.Evolve(state, new HolidayCalendarFactRescinded(corrects.Correction, Reason))).Should().Be(Picture(before));
        }
        return true;

        FactId Fresh()
        {
            var id = new FactId(Guid.NewGuid());
            facts.Add(id);
            return id;
        }

        DateOnly Date() => LeapDay.AddDays(choices.Below(6) - 3);
        Holiday Holiday() => new($"Holiday {choices.Below(3)}", HolidayType.Public, HolidayExtent.WholeDay);
    });

    private static string Picture(HolidayCalendar state) => state is not CreatedHolidayCalendar calendar ? ""
        : $"{calendar.Name}: {string.Join(", ", calendar.Of(null).Select(fact => $"{fact.From} {fact.Value.Name}"))}";
}
