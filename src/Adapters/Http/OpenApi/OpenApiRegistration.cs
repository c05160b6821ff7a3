namespace HrSaas.Adapters.Http.OpenApi;

using System.Text;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Docs;
using HrSaas.Domain.People.CustomFields;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>The published document, <c>/openapi/v1.json</c>: made by Swashbuckle from the declarations of the routes.</summary>
internal static class OpenApiRegistration
{
    public const string Address = "/openapi/v1.json";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new()
            {
                Title = "HrSaas",
                Version = "v1",
                Description = "An HR backend: who works where, on what terms, on which day, as known at which moment.",
                Contact = new() { Name = "HrSaas" },
            });
            options.DocInclusionPredicate((_, description) => description.ActionDescriptor.EndpointMetadata.OfType<Routes.Route>().Any());
            options.MapType<CustomValue>(CustomValueKind.Described);
            options.SchemaFilter<AnswersMayGrow>();
            options.OperationFilter<Operations>();
            options.DocumentFilter<Document>();
            options.DocumentFilter<AnswerBounds>();
            options.DocumentFilter<SharedParts>();
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "HrSaas.*.xml")) options.IncludeXmlComments(file);
            options.CustomSchemaIds(SchemaNames.Of);
        });
        services.AddSingleton<ISerializerDataContractResolver>(_ => new AnswerContracts(Answers.Options));
        return services;
    }

    /// <summary>Routes do not change while a host runs: the document is made when it is first asked for, and kept; so are its parts.</summary>
    public static void MapOpenApiDocument(this WebApplication app)
    {
        var text = new Lazy<Task<string>>(() => app.Services.GetRequiredService<ISwaggerProvider>().GetSwagger("v1").SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
        var whole = new Lazy<Task<JsonObject>>(async () => JsonNode.Parse(await text.Value)!.AsObject());
        Serve(Address, async () => Encoding.UTF8.GetBytes(await text.Value));
        foreach (var tag in Document.Tags) Serve(AddressOf(tag), async () => Encoding.UTF8.GetBytes(DocumentParts.Of(await whole.Value, tag).ToJsonString()));

        void Serve(string address, Func<Task<byte[]>> making)
        {
            var served = new Lazy<Task<Served>>(async () => Served.Json(await making()));
            app.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], async http => await (await served.Value).Write(http));
        }
    }

    /// <summary>Where the part of the document about a tag is served.</summary>
    public static string AddressOf(string tag) => $"/openapi/v1/{tag.ToLowerInvariant()}.json";
}
