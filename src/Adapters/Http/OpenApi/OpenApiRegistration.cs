namespace HrSaas.Adapters.Http.OpenApi;

using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Domain.People.CustomFields;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
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
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "HrSaas.*.xml")) options.IncludeXmlComments(file);
            options.CustomSchemaIds(SchemaNames.Of);
        });
        services.AddSingleton<ISerializerDataContractResolver>(_ => new AnswerContracts(Answers.Options));
        return services;
    }

    public static void MapOpenApiDocument(this WebApplication app) =>
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
}
