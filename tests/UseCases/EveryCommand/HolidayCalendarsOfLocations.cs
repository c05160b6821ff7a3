namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Organization.Locations;
using static Company;

/// <summary>Holiday calendars and the locations that name them, with two hosts that each remember states.</summary>
public sealed class HolidayCalendarsOfLocations(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly Holiday Labour = new("Labour Day", HolidayType.Public, HolidayExtent.WholeDay);
    private readonly TenantId _tenant = new(Guid.CreateVersion7());

    [Fact]
    public async Task A_location_is_given_a_calendar_that_another_host_has_just_created()
    {
        var (location, calendar) = (NewIds.Of<LocationId>(), NewIds.Of<HolidayCalendarId>());
        Accepted(await hosts.One.As<Locations, CommandOutcome>(_tenant, port => port.Open(new(location, "BER", "Berlin", "DE", null, "Europe/Berlin"), Context())));

        (await Assign(location, calendar)).Should().Be(new Refused(new HolidayCalendarNotKnown(calendar)));
        Accepted(await Create(calendar, "DE", hosts.Two));
        Accepted(await Assign(location, calendar));
    }

    [Fact]
    public async Task A_code_goes_to_one_of_the_calendars_that_are_given_it_at_the_same_moment()
    {
        var outcomes = await Task.WhenAll(
            Create(NewIds.Of<HolidayCalendarId>(), "FR", hosts.One), Create(NewIds.Of<HolidayCalendarId>(), "FR", hosts.Two));

        outcomes.OfType<Done>().Should().HaveCount(1);
        outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().Be(new HolidayCalendarCodeTaken("FR"));
    }

    [Fact]
    public async Task Of_two_holidays_put_on_one_date_at_the_same_moment_one_is_recorded()
    {
        var calendar = NewIds.Of<HolidayCalendarId>();
        Accepted(await Create(calendar, "ES", hosts.One));
        for (var round = 0; round < 10; round++)
        {
            var date = Jan1.AddDays(round);

            var outcomes = await Task.WhenAll(Add(calendar, date, Labour, hosts.One), Add(calendar, date, Labour with { Name = "May Day" }, hosts.Two));

            outcomes.OfType<Done>().Should().HaveCount(1);
            outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().BeOfType<HolidayDateTaken>();
        }
    }

    private Task<CommandOutcome> Create(HolidayCalendarId id, string code, UseCaseHost on) =>
        on.As<HolidayCalendars, CommandOutcome>(_tenant, port => port.Create(new(id, code, code, code, null), Context()));

    private Task<CommandOutcome> Add(HolidayCalendarId id, DateOnly date, Holiday holiday, UseCaseHost on) =>
        on.As<HolidayCalendars, CommandOutcome>(_tenant, port => port.Add(id, new([new(NewIds.Of<FactId>(), date, holiday)]), Context()));

    private Task<CommandOutcome> Assign(LocationId location, HolidayCalendarId calendar) =>
        hosts.One.As<Locations, CommandOutcome>(_tenant, port => port.AssignHolidayCalendar(location, new(NewIds.Of<FactId>(), Jan1, calendar), Context()));
}
