namespace HrSaas.Adapters.Http.OpenApi;

using HrSaas.Adapters.Http.Bodies;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>The named schemas of the document: those of bodies, and the few that no type stands for.</summary>
internal sealed class Schemas(SchemaRepository repository, OpenApiDocument document) : ISchemas
{
    public IOpenApiSchema Named(string name, Func<OpenApiSchema> make)
    {
        if (!repository.Schemas.ContainsKey(name)) repository.AddDefinition(name, make());
        return new OpenApiSchemaReference(name, document);
    }

    public IOpenApiSchema Problem => Named("Problem", () => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457). The page behind type says why, and how to get out of it.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "instance", "code", "traceId" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A URL on this server.", "uri-reference", 200),
            ["title"] = Text("The code in words.", null, 200),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "400", Maximum = "599", Description = "The HTTP status." },
            ["detail"] = Text("What happened, with the values at hand.", null, 4000),
            ["instance"] = Text("The path that was asked for.", "uri-reference", 8192),
            ["code"] = Text("The problem's name in kebab-case; stable.", null, 100),
            ["traceId"] = Text("The id of this request, as in the Request-Id header and in the server's log.", null, 32),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array, MaxItems = 100, Description = "All that is wrong with single members or parameters, at once.",
                Items = Named("FieldError", () => new()
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "pointer", "code", "detail" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["pointer"] = Text("A JSON pointer (RFC 6901) to the member, or a slash and the parameter's name.", "json-pointer", 1000),
                        ["code"] = Text("What is wrong, in kebab-case; stable.", null, 100),
                        ["detail"] = Text("What its form has to be.", null, 1000),
                    },
                }),
            },
        },
    });

    public IOpenApiSchema CommandAnswer => Named("CommandAnswer", () => CommandAnswerOf("What became of a command. It holds no personal data."));

    public IOpenApiSchema SecretAnswer => Named("SecretAnswer", () =>
    {
        var answer = CommandAnswerOf("What became of a command that made a secret.");
        answer.Properties!["secret"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String, Pattern = $"^({Tokens.ApiSecrets.Pattern}|{Tokens.FeedSecrets.Pattern})$", MaxLength = 77,
            Description = "The secret, shown here and never again: only a hash of it is kept. It is not in the answer to a request that is sent again with the same key; where the first answer was lost, rotate the secret of an API client, and make another feed.",
        };
        return answer;
    });

    private static OpenApiSchema CommandAnswerOf(string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Required = new HashSet<string> { "id", "version", "changed", "position", "recordedAt" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = Id("The resource."),
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0", Description = "The resource's version after the command." },
            ["factId"] = Id("The fact that was recorded, corrected or withdrawn."),
            ["correctionId"] = Id("The correction that was recorded."),
            ["changed"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "False where everything was so already, and nothing was recorded." },
            ["position"] = Text("Send it as Wait-For-Position with a read, to be shown what this command did.", null, 11),
            ["recordedAt"] = Text("When it was recorded.", "date-time", 35),
        },
    };

    public IOpenApiSchema TokenAnswer => Named("TokenAnswer", () => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "access_token", "token_type", "expires_in" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["access_token"] = Text("Send it as Authorization: Bearer …", null, 8192),
            ["token_type"] = Text("Bearer.", null, 10),
            ["expires_in"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "Seconds." },
        },
    });

    /// <summary>A page of rows.</summary>
    public IOpenApiSchema PageOf(string rowName, IOpenApiSchema row) => Named(rowName + "Page", () => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "data", "page", "asOf", "knownAt", "position" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["data"] = new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = Routes.Parameters.LargestLimit, Items = row },
            ["page"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema> { ["next"] = Text("The cursor of the next page; absent on the last.", null, 2000) },
            },
            ["asOf"] = Text("The day that the rows tell of.", "date", 10),
            ["knownAt"] = Text("The moment as of whose knowledge they tell.", "date-time", 35),
            ["position"] = Text("The list shows all that was recorded up to here.", null, 11),
        },
    });

    public static OpenApiSchema Text(string description, string? format, int max) =>
        new() { Type = JsonSchemaType.String, Format = format, MaxLength = max, Description = description };

    public static OpenApiSchema Id(string description) =>
        new() { Type = JsonSchemaType.String, Format = "uuid", MinLength = 36, MaxLength = 36, Description = description };
}
