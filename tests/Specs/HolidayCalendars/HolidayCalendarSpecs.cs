namespace HrSaas.Specs.HolidayCalendars;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The calendar that the specs talk about: that of Madrid.</summary>
public abstract class HolidayCalendarSpecs : Specs<HolidayCalendarUnderSpec, HolidayCalendar, HolidayCalendarEvent, HolidaysSaid>
{
    protected static readonly HolidayCalendarId Madrid = Id<HolidayCalendarId>("Madrid");
    protected static readonly Holiday NewYear = Whole("Año Nuevo"), Labour = Whole("Fiesta del Trabajo"), Region = Whole("Comunidad de Madrid");
    protected static readonly Holiday ChristmasEve = new("Nochebuena", HolidayType.Optional, HolidayExtent.HalfDay);
    protected static readonly Reason Mistake = new("data-entry");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static Holiday Whole(string name) => new(name, HolidayType.Public, HolidayExtent.WholeDay);

    protected static CreateHolidayCalendar Create { get; } = new(Madrid, "ES-MD", "Madrid", "ES", "Comunidad de Madrid");

    protected static HolidayCalendarCreated Created { get; } = CreatedAs(Create);

    protected static HolidayCalendarCreated CreatedAs(CreateHolidayCalendar c) => new(c.Id, c.Code, c.Name, c.Country, c.Region);

    protected static HolidayCalendarRenamed Renamed(string fact, string name) => new(The(fact), name);

    protected static HolidayAdded Added(string fact, string date, Holiday holiday) => new(The(fact), Day(date), holiday);

    protected static HolidayCorrected Corrected(string fact, string correction, string date, Holiday holiday) => new(The(fact), The(correction), Day(date), holiday, Mistake);

    protected static HolidayCalendarFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    protected static RenameHolidayCalendar Rename(string fact, string name) => new(The(fact), name);

    protected static AddHolidays Add(params DatedHoliday[] holidays) => new([.. holidays]);

    protected static DatedHoliday Dated(string fact, string date, Holiday holiday) => new(The(fact), Day(date), holiday);

    protected static CorrectHoliday Correct(string fact, string correction, string date, Holiday holiday) => new(The(fact), The(correction), Day(date), holiday, Mistake);

    protected static RescindHolidayCalendarFact Rescind(string fact) => new(The(fact), Mistake);

    protected static BringInHolidays BringIn(int first = 2027, int last = 2027) => new(HolidaySourceKind.Packaged, "MD", first, last, null);

    protected static HolidaysBroughtIn BroughtIn(int year, params DatedHoliday[] said) => new(year, HolidayCalendarUnderSpec.World.Source!, [.. said.Select(dated => new SaidHoliday(dated.Date, dated.Holiday))]);

    protected static Func<HolidaysSaid, HolidaysSaid> Says(params DatedHoliday[] said) => world => world with { Holidays = [.. said] };

    protected static HolidayDateTaken Taken(string date, Holiday by) => new(Day(date), by.Name);

    protected static Reading<HolidayCalendar> On(string date, Holiday? holiday) => new(
        holiday is null ? $"{Say(Day(date))} is no holiday" : $"{Say(Day(date))} is “{holiday.Name}”",
        state => ((CreatedHolidayCalendar)state).On(Day(date))?.Value, holiday);

    protected static Reading<HolidayCalendar> Year(int year, params string[] dates) => new(
        FormattableString.Invariant($"{year} has {dates.Length} holidays"),
        state => string.Join(' ', ((CreatedHolidayCalendar)state).Of(year).Select(fact => fact.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
        string.Join(' ', dates));

    protected static Reading<HolidayCalendar> Called(string name) => new($"it is called {name}", state => ((CreatedHolidayCalendar)state).Name, name);
}
