namespace HrSaas.Domain.Organization.HolidayCalendars;

using HrSaas.Domain.Kernel;

public abstract partial record HolidayCalendar
{
    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, CreateHolidayCalendar command) => state switch
    {
        CreatedHolidayCalendar => new HolidayCalendarAlreadyCreated(),
        NoHolidayCalendar when FlawsOf(command) is { } flaws => flaws,
        NoHolidayCalendar => new HolidayCalendarCreated(command.Id, command.Code, command.Name, command.Country, command.Region),
    };

    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, RenameHolidayCalendar command) => state switch
    {
        NoHolidayCalendar => new HolidayCalendarNotFound(),
        CreatedHolidayCalendar calendar => Rename(calendar, command),
    };

    private static Decision<HolidayCalendarEvent> Rename(CreatedHolidayCalendar calendar, RenameHolidayCalendar command)
    {
        if (NotWellFormed.Of(Text.FlawsOfName("name", command.Name)) is { } flaws) return flaws;
        if (calendar.Name == command.Name) return Decision<HolidayCalendarEvent>.Nothing;
        return new HolidayCalendarRenamed(command.Fact, command.Name);
    }

    private static NotWellFormed? FlawsOf(CreateHolidayCalendar command) => NotWellFormed.Of(
        Text.FlawsOfCode("code", command.Code), Text.FlawsOfName("name", command.Name),
        Countries.FlawsOf("country", command.Country),
        command.Region is { } region ? Text.FlawsOfName("region", region) : []);
}
