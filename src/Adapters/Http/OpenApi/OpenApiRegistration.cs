namespace HrSaas.Adapters.Http.OpenApi;

using System.Text;
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

    /// <summary>Routes do not change while a host runs: the document is made when it is first asked for, and kept.</summary>
    public static void MapOpenApiDocument(this WebApplication app)
    {
        var document = new Lazy<Task<Served>>(async () => Served.Json(Encoding.UTF8.GetBytes(
            await app.Services.GetRequiredService<ISwaggerProvider>().GetSwagger("v1").SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1))));
        app.MapMethods("/openapi/v1.json", [HttpMethods.Get, HttpMethods.Head], async http => await (await document.Value).Write(http));
    }
}
