namespace HrSaas.Adapters.Holidays.Service;

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>A public service answered, and what it said is not of the shape that it should have.</summary>
internal sealed class WrongShapeException(string what, Exception? inner = null) : Exception(what, inner);

/// <summary>What a service of the shape of Nager.Date's version 3 answers for a country and a year.</summary>
/// <param name="Regions">Those that any holiday names.</param>
internal sealed record ServiceAnswer(ImmutableArray<(SaidHoliday Said, ImmutableArray<string>? Regions)> Holidays, ImmutableHashSet<string> Regions)
{
    private const int Most = 1000;

    /// <exception cref="WrongShapeException">It is no list of holidays of that country and year.</exception>
    public static ServiceAnswer Read(string json, string country, int year)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Array || document.RootElement.GetArrayLength() is 0 or > Most) throw new WrongShapeException("The answer is no list of holidays.");
            var holidays = document.RootElement.EnumerateArray().Select(holiday => Read(holiday, country, year)).OfType<(SaidHoliday, ImmutableArray<string>?)>().ToImmutableArray();
            return new(holidays, [.. holidays.SelectMany(holiday => holiday.Item2 ?? [])]);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new WrongShapeException("The answer is not of the shape that is known.", wrong);
        }
    }

    /// <summary>Those of the country, and of the region where one is wanted.</summary>
    public IEnumerable<SaidHoliday> Of(string? region) => Holidays.Where(holiday => holiday.Regions is not { } regions || region is not null && regions.Contains(region)).Select(holiday => holiday.Said);

    /// <summary>Null for a date on which nobody has a day off: of schools, of authorities, or only observed.</summary>
    private static (SaidHoliday, ImmutableArray<string>?)? Read(JsonElement holiday, string country, int year)
    {
        var date = DateOnly.ParseExact(holiday.GetProperty("date").GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (holiday.GetProperty("countryCode").GetString() != country || date.Year != year) throw new WrongShapeException("The answer is about another country or year.");
        var name = holiday.GetProperty("localName").GetString() is { Length: > 0 } local ? local : holiday.GetProperty("name").GetString() ?? "";
        if (!Text.FlawsOfName("name", name).IsEmpty) throw new WrongShapeException("A holiday of the answer has no name that could be kept.");
        ImmutableArray<string>? regions = holiday.TryGetProperty("counties", out var counties) && counties.ValueKind != JsonValueKind.Null
            ? [.. counties.EnumerateArray().Select(county => county.GetString() ?? "")] : null;
        return TypeOf([.. holiday.GetProperty("types").EnumerateArray().Select(type => type.GetString())]) is { } type
            ? (new SaidHoliday(date, new(name, type, HolidayExtent.WholeDay)), regions) : null;
    }

    private static HolidayType? TypeOf(IReadOnlyList<string?> types) =>
        types.Contains("Public") ? HolidayType.Public : types.Contains("Bank") ? HolidayType.Bank : types.Contains("Optional") ? HolidayType.Optional : null;
}
