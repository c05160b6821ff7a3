namespace HrSaas.Adapters.Holidays.Packaged;

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>The calendars that come with the product: holidays.tsv, which tools/package-holidays.mjs wrote.</summary>
public sealed class PackagedHolidays : IHolidaySource, IPackagedCalendars
{
    private const string Whole = "-";

    private static readonly Lazy<PackagedHolidays> File = new(Read);

    private readonly ImmutableArray<PackagedCalendar> _calendars;
    private readonly FrozenDictionary<(string Country, string Region), ImmutableArray<SaidHoliday>> _holidays;

    private PackagedHolidays(ImmutableArray<PackagedCalendar> calendars, FrozenDictionary<(string, string), ImmutableArray<SaidHoliday>> holidays) => (_calendars, _holidays) = (calendars, holidays);

    public static PackagedHolidays All => File.Value;

    public HolidaySourceKind Kind => HolidaySourceKind.Packaged;

    public IReadOnlyList<PackagedCalendar> Calendars => _calendars;

    public ValueTask<HolidaysFound> Find(HolidaysWanted wanted, CancellationToken cancellation)
    {
        if (!_holidays.ContainsKey((wanted.Country, Whole))) return new(HolidaysFound.Refused(new HolidaySourceHasNoCountry(wanted.Country)));
        if (!_holidays.TryGetValue((wanted.Country, wanted.Region ?? Whole), out var holidays)) return new(HolidaysFound.Refused(new HolidaySourceHasNoRegion(wanted.Country, wanted.Region!)));
        return new(new HolidaysFound([.. holidays.Where(said => said.Date.Year >= wanted.FirstYear && said.Date.Year <= wanted.LastYear)]));
    }

    private static PackagedHolidays Read()
    {
        using var stream = typeof(PackagedHolidays).Assembly.GetManifestResourceStream("holidays.tsv")!;
        using var text = new StreamReader(stream);
        var names = new List<(string Country, string Region, string Name)>();
        var holidays = new Dictionary<(string, string), List<SaidHoliday>>();
        while (text.ReadLine() is { } line)
        {
            switch (line.Split('\t'))
            {
                case ["calendar", var country, var region, var name]:
                    names.Add((country, region, name));
                    holidays[(country, region)] = [];
                    break;
                case ["day", var country, var day, var type, var extent, var regions, var name]:
                    var said = new SaidHoliday(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new(name, TypeOf(type), extent == "half" ? HolidayExtent.HalfDay : HolidayExtent.WholeDay));
                    foreach (var region in regions == "*" ? names.Where(known => known.Country == country).Select(known => known.Region) : regions.Split(',')) holidays[(country, region)].Add(said);
                    break;
            }
        }
        return new(
            [.. names.OrderBy(known => known.Country, StringComparer.Ordinal).ThenBy(known => known.Region, StringComparer.Ordinal).Select(known => Calendar(known.Country, known.Region, known.Name, holidays[(known.Country, known.Region)]))],
            holidays.ToFrozenDictionary(known => known.Key, known => known.Value.OrderBy(said => said.Date).ToImmutableArray()));
    }

    private static PackagedCalendar Calendar(string country, string region, string name, List<SaidHoliday> holidays) =>
        new(country, region == Whole ? null : region, name, holidays.Min(said => said.Date.Year), holidays.Max(said => said.Date.Year));

    private static HolidayType TypeOf(string type) => type switch
    {
        "public" => HolidayType.Public,
        "bank" => HolidayType.Bank,
        "optional" => HolidayType.Optional,
        _ => throw new InvalidDataException($"holidays.tsv has the type '{type}'."),
    };
}
