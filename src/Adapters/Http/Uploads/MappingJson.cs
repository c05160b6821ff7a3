namespace HrSaas.Adapters.Http.Uploads;

using System.Collections.Immutable;
using System.Text.Json;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Importing;
using HrSaas.Domain.Importing;
using HrSaas.Domain.Kernel;

/// <summary>Reads the part of an upload that says how the source's columns and words are ours. What is not known is refused, as everywhere.</summary>
internal static class MappingJson
{
    public const int Largest = 256 * 1024;
    private const int MostEntries = 10_000;
    private static readonly string[] Encodings = ["utf-8", "windows-1252"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <exception cref="ProblemException">It is no mapping.</exception>
    public static Mapping Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var (system, kinds) = (Mapping.None.System, Mapping.None.Kinds);
            foreach (var member in Members(document.RootElement))
                switch (member.Name)
                {
                    case "system": system = Text(member.Value); break;
                    case "kinds":
                        kinds = Members(member.Value).ToImmutableDictionary(
                            kind => ImportKinds.Names.Contains(kind.Name) ? kind.Name : throw Unknown(kind.Name), kind => ReadKind(kind.Value));
                        break;
                    default: throw Unknown(member.Name);
                }
            return KebabCode.FlawsOf("system", system).IsEmpty ? new(system, kinds) : throw Wrong("'system' is not a code in kebab-case.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            throw Wrong("It is not JSON of the form that is described.");
        }
    }

    private static KindMapping ReadKind(JsonElement json)
    {
        var kind = KindMapping.AsOurs;
        foreach (var member in Members(json))
            kind = member.Name switch
            {
                "columns" => kind with { Columns = Texts(member.Value) },
                "constants" => kind with { Constants = Texts(member.Value) },
                "codes" => kind with { Codes = Members(member.Value).ToImmutableDictionary(codes => codes.Name, codes => Texts(codes.Value)) },
                "widths" => kind with { Widths = Members(member.Value).ToImmutableDictionary(width => width.Name, width => Between(width.Value.GetInt32(), 1, 40, width.Name)) },
                "days" => kind with { Days = [.. List(member.Value).Select(DayForm)] },
                "pivot" => kind with { Pivot = Between(member.Value.GetInt32(), 0, 99, member.Name) },
                "ends" => kind with { EndsAreHalfOpen = Text(member.Value) switch { "inclusive" => false, "half-open" => true, _ => throw Wrong("'ends' is inclusive or half-open.") } },
                "noDay" => kind with { NoDay = [.. List(member.Value)] },
                "none" => kind with { None = [.. List(member.Value)] },
                "ignoreOthers" => kind with { IgnoresOthers = member.Value.GetBoolean() },
                "delimiter" => kind with { Delimiter = Text(member.Value) is [var one] && one is not ('"' or '\r' or '\n') ? one : throw Wrong("'delimiter' is one character.") },
                "encoding" => kind with { Encoding = Encodings.Contains(Text(member.Value)) ? Text(member.Value) : throw Wrong("'encoding' is utf-8 or windows-1252.") },
                _ => throw Unknown(member.Name),
            };
        return kind;
    }

    /// <summary>Years, months and days, and the signs between them: what .NET calls a custom format, and no more of it than is needed.</summary>
    private static string DayForm(string form) =>
        form.Length is >= 4 and <= 20 && form.All(c => c is 'y' or 'M' or 'd' or '-' or '/' or '.' or ' ' or ',') && form.Contains('y') && form.Contains('M') && form.Contains('d')
            && !form.Contains("dddd", StringComparison.Ordinal) && (form.Count(c => c == 'y') is 2 or 4) ? form : throw Wrong("A form of days has yyyy or yy, MM or M or MMM, and dd or d, with signs between them.");

    private static ImmutableDictionary<string, string> Texts(JsonElement json) => Members(json).ToImmutableDictionary(member => member.Name, member => Text(member.Value));

    private static IEnumerable<string> List(JsonElement json) => json.GetArrayLength() <= MostEntries ? [.. json.EnumerateArray().Select(Text)] : throw Wrong("A list is too long.");

    private static IEnumerable<JsonProperty> Members(JsonElement json)
    {
        var members = json.EnumerateObject().ToList();
        return members.Count <= MostEntries ? members : throw Wrong("It has too many members.");
    }

    private static string Text(JsonElement json) => json.GetString() is { Length: <= 200 } text ? text : throw Wrong("A text is missing or too long.");

    private static int Between(int number, int least, int most, string name) => number >= least && number <= most ? number : throw Wrong($"'{name}' is out of range.");

    private static ProblemException Unknown(string name) => Wrong($"'{(name.Length <= 40 && name.All(char.IsAsciiLetter) ? name : "…")}' is no member of it.");

    private static ProblemException Wrong(string detail) => HttpProblems.MappingMalformed.Thrown("The part 'mapping' is malformed. " + detail);
}
