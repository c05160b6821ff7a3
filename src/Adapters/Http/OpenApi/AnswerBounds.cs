namespace HrSaas.Adapters.Http.OpenApi;

using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>Bodies declare their bounds member by member. What answers hold has bounds too, by its kind, so that a client knows how much room it needs at most.</summary>
internal sealed class AnswerBounds : IDocumentFilter
{
    /// <summary>The longest text of an answer, in UTF-16 code units: longer than any text that a body may give, and any sentence made of such texts.</summary>
    private const int LongestText = 20_000;

    /// <summary>The most entries of a list within an answer: more than a body of the largest size could have given, or a history come to.</summary>
    private const int MostEntries = 100_000;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var schema in context.SchemaRepository.Schemas.Values) Bound(schema);
    }

    private static void Bound(IOpenApiSchema? any)
    {
        // What is referred to is visited under its own name.
        if (any is not OpenApiSchema schema) return;
        if (schema.Enum is not { Count: > 0 } && schema.Type is { } type)
        {
            if (type.HasFlag(JsonSchemaType.String)) schema.MaxLength ??= LengthOf(schema.Format);
            if (type.HasFlag(JsonSchemaType.Integer))
            {
                // Of 64 bits, what a double holds exactly: JavaScript reads no more.
                schema.Minimum ??= schema.Format == "int64" ? "-9007199254740991" : "-2147483648";
                schema.Maximum ??= schema.Format == "int64" ? "9007199254740991" : "2147483647";
            }
            if (type.HasFlag(JsonSchemaType.Array)) schema.MaxItems ??= MostEntries;
        }
        Bound(schema.Items);
        Bound(schema.AdditionalProperties);
        foreach (var part in (IEnumerable<IOpenApiSchema>)[.. schema.Properties?.Values ?? [], .. schema.AllOf ?? [], .. schema.OneOf ?? [], .. schema.AnyOf ?? []]) Bound(part);
    }

    private static int LengthOf(string? format) => format switch
    {
        "uuid" => 36,
        "date" => 10,
        "date-time" => 35,
        "iso-4217" => 3,
        "position" => 11,
        _ => LongestText,
    };
}
