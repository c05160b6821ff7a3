namespace HrSaas.Specs.HolidayCalendars;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;
using static HrSaas.Specs.Dsl.Names;

public sealed class HolidayCalendarUnderSpec : IRootUnderSpec<HolidayCalendar, HolidayCalendarEvent, HolidaysSaid>
{
    public static string Context => "Organization";

    public static string Name => "Holiday calendar";

    public static StoredEvents Stored => StoredHolidayCalendarEvents.Map;

    public static FactChange? ChangeOf(HolidayCalendarEvent @event) => HolidayCalendar.ChangeOf(@event);

    /// <summary>The packaged calendar of Madrid has New Year and Labour Day of 2027.</summary>
    public static HolidaysSaid World { get; } = new(new(HolidaySourceKind.Packaged, "MD", null, IsStale: false),
    [
        new(Id<FactId>("the packaged new year"), Day("2027-01-01"), new("Año Nuevo", HolidayType.Public, HolidayExtent.WholeDay)),
        new(Id<FactId>("the packaged labour"), Day("2027-05-01"), new("Fiesta del Trabajo", HolidayType.Public, HolidayExtent.WholeDay)),
    ]);

    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, object command, HolidaysSaid world) => command switch
    {
        CreateHolidayCalendar c => HolidayCalendar.Decide(state, c),
        RenameHolidayCalendar c => HolidayCalendar.Decide(state, c),
        AddHolidays c => HolidayCalendar.Decide(state, c),
        CorrectHoliday c => HolidayCalendar.Decide(state, c),
        RescindHolidayCalendarFact c => HolidayCalendar.Decide(state, c),
        BringInHolidays c => HolidayCalendar.Decide(state, c, world),
        CompareWithHolidaySource c => HolidayCalendar.Decide(state, c, world),
        _ => throw new NotSupportedException($"{command} is no command of a holiday calendar."),
    };

    public static object Again(object command) => command switch
    {
        RenameHolidayCalendar c => c with { Fact = Fresh() },
        AddHolidays c => new AddHolidays([.. c.Holidays.Select(dated => dated with { Fact = Fresh() })]),
        CorrectHoliday c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not created", "created"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(CreateHolidayCalendar), typeof(RenameHolidayCalendar), typeof(AddHolidays), typeof(BringInHolidays), typeof(CompareWithHolidaySource), typeof(CorrectHoliday), typeof(RescindHolidayCalendarFact),
    ];

    public static string? StatusFor(HolidayCalendar state, object command) => state is NoHolidayCalendar ? Statuses[0] : Statuses[1];

    public static string LifeOf(HolidayCalendar state, object command) => state is NoHolidayCalendar ? "Not created" : "Created";

    public static string Say(HolidayCalendarEvent @event) => @event switch
    {
        HolidayCalendarCreated e => $"the calendar {e.Name} is created with the code {e.Code}: {e.Country}{(e.Region is { } region ? ", " + region : "")}",
        HolidayCalendarRenamed e => $"the calendar is called {e.Name} ({Of(e.Fact)})",
        HolidayAdded e => $"{Names.Say(e.Date)} is {Say(e.Holiday)} ({Of(e.Fact)})",
        HolidayCorrected e => $"{Of(e.Fact)} is corrected: {Names.Say(e.Date)} is {Say(e.Holiday)} ({Of(e.Correction)})",
        HolidaysBroughtIn e => FormattableString.Invariant($"{SaySource(e.Source)} has said of {e.Year}: {string.Join("; ", e.Said.Select(said => $"{Names.Say(said.Date)}, {Say(said.Holiday)}"))}"),
        HolidaySourceDiffered e => FormattableString.Invariant($"since {Names.Say(e.Since)} the source says otherwise of {e.Year}: {string.Join("; ", e.Says.Select(said => $"{Names.Say(said.Date)}, {Say(said.Holiday)}"))}"),
        HolidaySourceAgreed e => FormattableString.Invariant($"the source says of {e.Year} again what was brought in"),
        HolidayCalendarFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        CreateHolidayCalendar c => $"the calendar {Spoken.Shorten(c.Name)} is to be created with the code {Spoken.Shorten(c.Code)}: {Spoken.Shorten(c.Country)}{(c.Region is { } region ? ", " + Spoken.Shorten(region) : "")}",
        RenameHolidayCalendar c => $"the calendar is to be called {Spoken.Shorten(c.Name)}",
        AddHolidays { Holidays: [] } => "no holidays are to be added",
        AddHolidays { Holidays.Length: > 20 } c => FormattableString.Invariant($"{c.Holidays.Length} holidays are to be added"),
        AddHolidays c => $"to be added: {string.Join("; ", c.Holidays.Select(dated => $"{Names.Say(dated.Date)}, {Say(dated.Holiday)}"))}",
        BringInHolidays c => FormattableString.Invariant($"the holidays of {c.FirstYear} to {c.LastYear} are to be brought in"),
        CompareWithHolidaySource c => FormattableString.Invariant($"on {Names.Say(c.Today)} the source of {c.Year} is to be compared"),
        CorrectHoliday c => $"{Of(c.Fact)} is to be corrected: {Names.Say(c.Date)} is {Say(c.Holiday)}",
        RescindHolidayCalendarFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(HolidaysSaid world) => ReferenceEquals(world, World) ? null
        : world.Refusal is not null ? "the source has nothing that could be taken"
        : world.Holidays.IsEmpty ? "the source says nothing" : $"{SaySource(world.Source!)} says: {string.Join("; ", world.Holidays.Select(dated => $"{Names.Say(dated.Date)}, {Say(dated.Holiday)}"))}";

    private static string SaySource(HolidaySource source) => source.Kind switch
    {
        HolidaySourceKind.Packaged => "the packaged calendar",
        HolidaySourceKind.PublicService => source.IsStale ? "the public service, earlier than it was asked," : "the public service",
        HolidaySourceKind.IcalendarFile => "the iCalendar file",
        HolidaySourceKind.JsonFile => "the JSON file",
    };

    private static string Say(Holiday holiday) =>
        $"“{Spoken.Shorten(holiday.Name)}”, {holiday.Type.ToString().ToLowerInvariant()}{(holiday.Extent is HolidayExtent.HalfDay ? ", half a day" : "")}";

    private static FactId Fresh() => new(Guid.NewGuid());
}
