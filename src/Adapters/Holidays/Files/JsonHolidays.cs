namespace HrSaas.Adapters.Holidays.Files;

using System.Globalization;
using System.Text;
using System.Text.Json;
using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>
/// Reads a JSON file of holidays: <c>{"holidays": [{"date": "2027-12-24", "name": "Christmas Eve", "type": "optional", "extent": "half-day"}]}</c>.
/// Without a type it is public, without an extent the whole day. Other members are refused: one that was mistyped would be left out.
/// </summary>
public sealed class JsonHolidays : IHolidaySource
{
    private const int Most = 4000;

    public HolidaySourceKind Kind => HolidaySourceKind.JsonFile;

    public ValueTask<HolidaysFound> Find(HolidaysWanted wanted, CancellationToken cancellation)
    {
        var file = Encoding.UTF8.GetBytes(wanted.Content ?? "");
        var json = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = 8 });
        try
        {
            return new(new HolidaysFound([.. Read(ref json, file)]));
        }
        catch (JsonException wrong)
        {
            return new(HolidaysFound.Refused(new HolidayFileNotReadable((int)(wrong.LineNumber ?? 0) + 1, "it is no JSON")));
        }
        catch (InvalidOperationException)
        {
            return new(HolidaysFound.Refused(Wrong(json, file, "a text is no Unicode").Refusal));
        }
        catch (FileProblemException problem)
        {
            return new(HolidaysFound.Refused(problem.Refusal));
        }
    }

    private static List<SaidHoliday> Read(ref Utf8JsonReader json, ReadOnlySpan<byte> file)
    {
        var found = new List<SaidHoliday>();
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject || !json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("holidays"u8) || !json.Read() || json.TokenType != JsonTokenType.StartArray)
            throw Wrong(json, file, "the file is an object with the one member holidays, a list");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (found.Count == Most) throw Wrong(json, file, "there are 4000 holidays before it");
            found.Add(ReadHoliday(ref json, file));
        }
        if (!json.Read() || json.TokenType != JsonTokenType.EndObject) throw Wrong(json, file, "after the list there is nothing");
        json.Read(); // anything after the object is no JSON
        return found;
    }

    private static SaidHoliday ReadHoliday(ref Utf8JsonReader json, ReadOnlySpan<byte> file)
    {
        if (json.TokenType != JsonTokenType.StartObject) throw Wrong(json, file, "a holiday is an object");
        DateOnly? date = null;
        string? name = null;
        var (type, extent) = (HolidayType.Public, HolidayExtent.WholeDay);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var member = json.GetString();
            json.Read();
            if (json.TokenType != JsonTokenType.String) throw Wrong(json, file, "each member of a holiday is a text");
            var text = json.GetString()!;
            switch (member)
            {
                case "date":
                    date = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(json, file, "a date is written as 2027-05-01");
                    break;
                case "name":
                    name = Text.FlawsOfName("name", text).IsEmpty ? text : throw Wrong(json, file, "a name has 1 to 200 characters");
                    break;
                case "type":
                    type = text switch { "public" => HolidayType.Public, "bank" => HolidayType.Bank, "optional" => HolidayType.Optional, _ => throw Wrong(json, file, "a type is public, bank or optional") };
                    break;
                case "extent":
                    extent = text switch { "whole-day" => HolidayExtent.WholeDay, "half-day" => HolidayExtent.HalfDay, _ => throw Wrong(json, file, "an extent is whole-day or half-day") };
                    break;
                default:
                    throw Wrong(json, file, "a holiday has the members date, name, type and extent");
            }
        }
        return date is { } on && name is not null ? new(on, new(name, type, extent)) : throw Wrong(json, file, "the holiday that ends here has no date or no name");
    }

    private static FileProblemException Wrong(in Utf8JsonReader json, ReadOnlySpan<byte> file, string problem) =>
        new(new HolidayFileNotReadable(file[..(int)json.TokenStartIndex].Count((byte)'\n') + 1, problem));
}
