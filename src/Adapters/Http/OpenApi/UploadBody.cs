namespace HrSaas.Adapters.Http.OpenApi;

using System.Text.Json.Nodes;
using HrSaas.Application.Importing;
using Microsoft.OpenApi;

/// <summary>Describes a form with files.</summary>
internal static class UploadBody
{
    /// <summary>A mapping as an export of another system might need it.</summary>
    private static JsonObject Example => new()
    {
        ["system"] = "payroll-es",
        ["kinds"] = new JsonObject
        {
            ["people"] = new JsonObject
            {
                ["delimiter"] = ";", ["encoding"] = "windows-1252", ["columns"] = new JsonObject { ["person"] = "PERS_NO", ["givenName"] = "FIRST", ["familyName"] = "LAST" },
                ["widths"] = new JsonObject { ["person"] = 6 }, ["days"] = new JsonArray("dd/MM/yyyy"), ["ignoreOthers"] = true,
            },
        },
    };

    public static OpenApiRequestBody Of(IReadOnlyList<string> kinds)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object, MinProperties = 1,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["mapping"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "First, where it is sent: how the source's columns, days and words are ours. See the guide to importing a company.", Examples = [Example] },
            },
        };
        foreach (var kind in kinds)
            form.Properties[kind] = new OpenApiSchema
            {
                Type = JsonSchemaType.String, Format = "binary", MaxLength = int.MaxValue,
                Description = $"Rows of {kind.Replace('-', ' ')}, as CSV or NDJSON, packed with gzip where its name ends in .gz.{(ImportKinds.OfPersons.Contains(kind) ? " Of one person, all rows are brought in or none." : "")}",
            };
        return new()
        {
            Required = true, Description = "A form with a part for each file, named after the kind of its rows; several files may be of one kind.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["multipart/form-data"] = new OpenApiMediaType { Schema = form, Encoding = new Dictionary<string, OpenApiEncoding> { ["mapping"] = new() { ContentType = "application/json" } } },
            },
        };
    }
}
