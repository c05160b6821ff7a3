namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Application.Employment;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Application.Published;

internal static class ApplicationParts
{
    /// <summary>The inbound ports of every context, and what one context answers another.</summary>
    public static IServiceCollection AddContexts(this IServiceCollection services) => services
        .AddScoped<LegalEntities>()
        .AddScoped<Locations>()
        .AddScoped<Jobs>()
        .AddScoped<OrgStructures>()
        .AddScoped<OrgUnitReadings>()
        .AddScoped<Application.Organization.PublishedFacts>()
        .AddScoped<IKnownLegalEntities>(parts => parts.GetRequiredService<Application.Organization.PublishedFacts>())
        .AddScoped<IKnownPlacesOfWork>(parts => parts.GetRequiredService<Application.Organization.PublishedFacts>())
        .AddScoped<Persons>()
        .AddScoped<PersonReadings>()
        .AddScoped<IKnownPersons, Application.People.PublishedFacts>()
        .AddScoped<EmployeeNumbers>()
        .AddScoped<FactsForEmployments>()
        .AddScoped<Employments>()
        .AddScoped<EmploymentReadings>();
}
