namespace HrSaas.Adapters.Http.Routes;

using System.Text.Json.Nodes;
using HrSaas.Adapters.Http.Bodies;
using Microsoft.OpenApi;

/// <summary>A query parameter that a route declares; all others are refused.</summary>
internal sealed record Parameter(string Name, string Summary, JsonNode? Example, Func<OpenApiSchema> Schema)
{
    /// <summary>Whether there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Those of which it names some, parted by commas; null where it is one value. Only the document asks: the members of all rows are no work for a host's start.</summary>
    public Func<IReadOnlyList<string>>? Words { get; init; }
}

/// <summary>The parameters that routes share.</summary>
internal static class Parameters
{
    public const int DefaultLimit = 50;
    public const int LargestLimit = 200;

    public static readonly Parameter WaitFor = new("waitFor", "A position from an answer of this API: the read waits, bounded, until it shows all that was recorded up to there. The header Wait-For-Position says the same.",
        null, () => new() { Type = JsonSchemaType.String, MinLength = 11, MaxLength = 11 });

    public static readonly Parameter AsOf = new("asOf", "The day that the answer tells of. Without it, today: in the legal entity's zone or, for what concerns the whole tenant, in the tenant's home zone.",
        "2026-04-01", () => new() { Type = JsonSchemaType.String, Format = "date", MinLength = 10, MaxLength = 10 });

    public static readonly Parameter KnownAt = new("knownAt", "The moment as of whose knowledge the answer tells. Without it, all that is known now. A moment to come is refused.",
        null, () => new() { Type = JsonSchemaType.String, Format = "date-time", MinLength = 20, MaxLength = 35 });

    public static readonly Parameter From = new("from", "The first day that the answer tells of.",
        "2026-01-01", () => new() { Type = JsonSchemaType.String, Format = "date", MinLength = 10, MaxLength = 10 }) { IsRequired = true };

    public static readonly Parameter To = new("to", "The last day that the answer tells of, at most a leap year after the first.",
        "2026-12-31", () => new() { Type = JsonSchemaType.String, Format = "date", MinLength = 10, MaxLength = 10 }) { IsRequired = true };

    public static readonly Parameter Limit = new("limit", "The most rows of one page.",
        50, () => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "200", Default = DefaultLimit });

    public static readonly Parameter Cursor = new("cursor", "Where the page before ended; from its page.next or its Link header.",
        null, () => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 2000 });

    /// <summary>Which members of the rows are told.</summary>
    public static Parameter Fields(Func<IReadOnlyList<string>> names) =>
        SomeOf("fields", "Only these members of each row, parted by commas. Without it, all of them.", null, names);

    /// <summary>What the list is sorted by.</summary>
    public static Parameter Sort(string summary, string example, IEnumerable<string> columns) =>
        SomeOf("sort", summary, example, () => [.. columns.SelectMany(column => (string[])[column, "-" + column])]);

    public static Parameter Id(string name, string summary) =>
        new(name, summary, null, () => new() { Type = JsonSchemaType.String, Format = "uuid", MinLength = 36, MaxLength = 36 });

    public static Parameter Text(string name, string summary, string example, int max = 200) =>
        new(name, summary, example, () => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = max });

    public static Parameter Day(string name, string summary) =>
        new(name, summary, "2026-04-01", () => new() { Type = JsonSchemaType.String, Format = "date", MinLength = 10, MaxLength = 10 });

    public static Parameter Moment(string name, string summary) =>
        new(name, summary, null, () => new() { Type = JsonSchemaType.String, Format = "date-time", MinLength = 20, MaxLength = 35 });

    /// <summary>One of these words.</summary>
    public static Parameter OneOf(string name, string summary, IEnumerable<string> words) =>
        new(name, summary, null, () => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] });

    /// <summary>Some of these words, parted by commas.</summary>
    /// <param name="example">Null for the first two.</param>
    private static Parameter SomeOf(string name, string summary, string? example, Func<IReadOnlyList<string>> words) =>
        new(name, summary, example, () => new()
        {
            Type = JsonSchemaType.Array, MinItems = 1, MaxItems = words().Count, Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words().Select(word => (JsonNode)word)] },
        })
        { Words = words };

    public static Parameter Currency(string name, string summary) =>
        new(name, summary, "EUR", () => new() { Type = JsonSchemaType.String, Format = "iso-4217", Pattern = "^[A-Z]{3}$", MinLength = 3, MaxLength = 3 });

    public static Parameter Number(string name, string summary, int example, int least, int most) =>
        new(name, summary, example, () => new()
        {
            Type = JsonSchemaType.Integer, Format = "int32", Minimum = least.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

    public static Parameter YesOrNo(string name, string summary) => new(name, summary, null, () => new() { Type = JsonSchemaType.Boolean });

    public static Parameter OneOf<TEnum>(string name, string summary) where TEnum : struct, Enum =>
        new(name, summary, null, () => new() { Type = JsonSchemaType.String, Enum = [.. EnumNames<TEnum>.All.Select(value => (JsonNode)value)] });
}
