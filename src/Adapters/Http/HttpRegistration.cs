namespace HrSaas.Adapters.Http;

using HrSaas.Adapters.Http.Browsers;
using HrSaas.Adapters.Http.Docs;
using HrSaas.Adapters.Http.Feeds;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.OpenApi;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Adapters.Http.Routes;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Importing;
using HrSaas.Application.Importing;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Importing;
using HrSaas.Application.People;
using HrSaas.Application.People.Importing;
using HrSaas.Application.Published;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

/// <summary>How the host takes the HTTP adapter in.</summary>
public static class HttpRegistration
{
    /// <summary>Registers the adapter and the inbound ports behind it. The outbound ports are the host's to register.</summary>
    /// <exception cref="InvalidOperationException">Outside development, no key set is configured to verify tokens with.</exception>
    public static IServiceCollection AddHrSaasHttp(this IServiceCollection services, HttpSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LogSignal>();
        services.AddSingleton(settings);
        if (settings.Keys is { } keys) services.AddSingleton(keys);
        else if (settings.Authority is { } authority)
        {
            services.AddSingleton(provider => new OidcKeys(
                authority, settings.IsDevelopment, settings.AuthorityPatience, settings.AuthorityPause, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OidcKeys>>()));
            services.AddSingleton<IVerificationKeys>(provider => provider.GetRequiredService<OidcKeys>()).AddHostedService(provider => provider.GetRequiredService<OidcKeys>());
        }
        else if (settings.KeySetFile is { } file) services
            .AddSingleton(provider => new KeySetFile(file, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<KeySetFile>>()))
            .AddSingleton<IVerificationKeys>(provider => provider.GetRequiredService<KeySetFile>())
            .AddSingleton<IDegradable>(provider => provider.GetRequiredService<KeySetFile>());
        else if (!settings.IsDevelopment) throw new InvalidOperationException("Outside development, HttpSettings.Authority must name the identity provider, or HttpSettings.KeySetFile its key set.");
        if (settings.IsDevelopment)
        {
            services.AddSingleton(_ => new DevelopmentKeys(settings.DataFolder));
            services.AddSingleton<DevelopmentTokens>();
            services.TryAddSingleton<IVerificationKeys>(provider => provider.GetRequiredService<DevelopmentKeys>());
        }
        services.AddSingleton<ITenantRoles, RememberedRoles>();
        services.AddSingleton(provider => new CallerLimits(settings.RateLimit, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ApiSecrets>().AddSingleton<RememberedApiClients>().AddSingleton<FeedSecrets>().AddSingleton<FeedRoute>();
        services.AddSingleton<TokenReader>().AddSingleton<RememberedTokens>().AddSingleton<Authentication>();
        services.AddSingleton<ChangeCursors>().AddSingleton<OpenStreams>();
        services.AddSingleton<Cursors>().AddSingleton<ProblemPages>().AddSingleton<Site>();
        services.AddRouting();
        return services.AddInboundPorts().AddOpenApiDocument();
    }

    /// <summary>Maps every route of the product.</summary>
    public static WebApplication MapHrSaas(this WebApplication app)
    {
        app.UseMiddleware<Edge>();
        if (app.Services.GetRequiredService<HttpSettings>().Origins is { AreNone: false } origins) app.UseMiddleware<CrossOrigin>(origins);
        app.UseRouting();
        OrganizationRoutes.Map(app);
        PeopleRoutes.Map(app);
        EmploymentRoutes.Map(app);
        LeaveRoutes.Map(app);
        WatchingRoutes.Map(app);
        AccessRoutes.Map(app);
        ReportRoutes.Map(app);
        ChangeRoutes.Map(app);
        ImportRoutes.Map(app);

        var pages = app.Services.GetRequiredService<ProblemPages>();
        app.MapMethods("/problems", [HttpMethods.Get], pages.Index);
        app.MapMethods("/problems/{code}", [HttpMethods.Get], pages.Page);
        if (app.Services.GetService<DevelopmentTokens>() is { } tokens) DevelopmentRoutes.Map(app, tokens);
        app.MapOpenApiDocument();
        DocsRoutes.Map(app);
        return app;
    }

    /// <summary>What can be imported, and the reading of uploads.</summary>
    public static IServiceCollection AddImportKinds(this IServiceCollection services) => services
        .AddTransient<IImportKind, ImportLegalEntities>().AddTransient<IImportKind, ImportLocations>().AddTransient<IImportKind, ImportJobs>().AddTransient<IImportKind, ImportOrgUnits>()
        .AddTransient<IImportKind, ImportPositions>().AddTransient<IImportKind, ImportPeople>().AddTransient<IImportKind, ImportEmployments>().AddScoped<UploadReading>();

    // They hold nothing: what a request shares is in its RequestScope and StateReader. Transient, they cost no entry in the scope.
    private static IServiceCollection AddInboundPorts(this IServiceCollection services)
    {
        services.TryAddTransient<LegalEntities>();
        services.TryAddTransient<LegalEntityReadings>();
        services.TryAddTransient<Locations>();
        services.TryAddTransient<LocationReadings>();
        services.TryAddTransient<HolidayCalendars>();
        services.TryAddTransient<HolidayCalendarReadings>();
        services.TryAddTransient<IKnownHolidayCalendars, PublishedHolidayCalendars>();
        services.TryAddTransient<Jobs>();
        services.TryAddTransient<JobReadings>();
        services.TryAddTransient<OrgStructures>();
        services.TryAddTransient<OrgUnitReadings>();
        services.TryAddTransient<Reorganisations>();
        services.TryAddTransient<PayRanges>();
        services.TryAddTransient<PayRangeReadings>();
        services.TryAddTransient<PayRangeKeys>();
        services.TryAddTransient<IKnownPayRanges, PublishedPayRanges>();
        services.TryAddTransient<Positions>();
        services.TryAddTransient<PositionReadings>();
        services.TryAddTransient<ReportingLines>();
        services.TryAddTransient<ReportingLineReadings>();
        services.TryAddTransient<IKnownPositions, PublishedPositions>();
        services.TryAddTransient<WorkingPatterns>();
        services.TryAddTransient<WorkingPatternReadings>();
        services.TryAddTransient<IKnownWorkingPatterns, PublishedWorkingPatterns>();
        services.TryAddTransient<Persons>();
        services.TryAddTransient<PersonDetails>();
        services.TryAddTransient<Erasures>();
        services.TryAddTransient<NumberedClaims>();
        services.TryAddTransient<PersonIdentifiers>();
        services.TryAddTransient<PersonReadings>();
        services.TryAddTransient<CustomFields>();
        services.TryAddTransient<CustomFieldReadings>();
        services.TryAddTransient<CustomValues>();
        services.TryAddTransient<RetentionRules>();
        services.TryAddTransient<RetentionRuleReadings>();
        services.TryAddTransient<RetentionRuleKeys>();
        services.TryAddTransient<Employments>();
        services.TryAddTransient<EmploymentReadings>();
        services.TryAddTransient<ServiceReadings>();
        services.TryAddTransient<CompensationReadings>();
        services.TryAddTransient<ProfileReadings>();
        services.TryAddTransient<LeaveTypes>();
        services.TryAddTransient<LeaveTypeReadings>();
        services.TryAddTransient<LeavePolicies>();
        services.TryAddTransient<LeavePolicyReadings>();
        services.TryAddTransient<LeaveAccounts>();
        services.TryAddTransient<LeaveBalanceReadings>();
        services.TryAddTransient<LeaveBalanceList>();
        services.TryAddTransient<LeaveRequestReadings>();
        services.TryAddTransient<StaffingWarnings>();
        services.TryAddTransient<AbsenceRates>();
        services.TryAddTransient<AbsenceFeeds>();
        services.TryAddTransient<AbsenceFeedReadings>();
        services.TryAddTransient<AbsenceFeedContent>();
        services.TryAddTransient<LeaveActors>();
        services.TryAddTransient<LeaveKeys>();
        services.TryAddTransient<FactsForLeave>();
        services.TryAddTransient<CircumstancesOf>();
        services.TryAddTransient<IKnownEmployments, PublishedEmployments>();
        services.AddSingleton(CancelLeaveAfterTheLastDay.Policy(new PublishedEmploymentEnds()));
        services.AddSingleton(FindOverdrawnLeave.Policy(new PublishedFactsOfEmployment(), new PublishedFactsOfOrganization()));
        services.TryAddTransient<OverdraftWatch>();
        services.TryAddTransient<HolidaySourceWatch>();
        services.TryAddTransient<IKnownOrganizationOnDay, PublishedOrganizationOnDay>();
        services.TryAddTransient<IKnownNames, PublishedNames>();
        services.TryAddTransient<FactsForEmployments>();
        services.TryAddTransient<Seats>();
        services.TryAddTransient<EmployeeNumbers>();
        services.TryAddTransient<EmploymentExternalIds>();
        services.TryAddTransient<WatchedExceptions>();
        services.TryAddTransient<Roles>();
        services.TryAddTransient<RoleReadings>();
        services.TryAddTransient<RoleRights>();
        services.TryAddTransient<ApiClients>();
        services.TryAddTransient<ApiClientReadings>();
        services.TryAddTransient<ApiClientLogins>();
        services.TryAddTransient<AccessExplanations>();
        services.TryAddTransient<Sights>();
        services.TryAddTransient<PersonSights>();
        services.TryAddTransient<ExceptionSights>();
        services.TryAddTransient<ExceptionReadings>();
        services.AddImportKinds();
        services.TryAddTransient<Application.Organization.PublishedFacts>();
        services.TryAddTransient<Application.People.PublishedFacts>();
        services.TryAddTransient<IKnownPersons>(provider => provider.GetRequiredService<Application.People.PublishedFacts>());
        services.TryAddTransient<IKnownLegalEntities>(provider => provider.GetRequiredService<Application.Organization.PublishedFacts>());
        services.TryAddTransient<IKnownPlacesOfWork>(provider => provider.GetRequiredService<Application.Organization.PublishedFacts>());
        return services;
    }
}
