namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Leave;
using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Watching;
using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Application.Organization.Ports;
using HrSaas.Application.Organization.Queries;
using HrSaas.Application.People;
using HrSaas.Application.People.Ports;
using HrSaas.Application.People.Queries;
using HrSaas.Application.Tenancy.Queries;
using HrSaas.Application.Watching.Ports;
using HrSaas.Application.Watching.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

/// <summary>Adds the subscription engine, the read models and their queries to a host.</summary>
public static class SubscriptionRegistration
{
    /// <summary>
    /// Needs <see cref="Database"/>, <see cref="IPersonKeys"/>, every root's <see cref="StoredEvents"/> and, scoped, <see cref="RequestScope"/>.
    /// Policies are registered as <see cref="Policy"/>.
    /// </summary>
    public static IServiceCollection AddHrSaasSubscriptions(this IServiceCollection services, SubscriptionSettings? settings = null)
    {
        services.TryAddSingleton<LogSignal>();
        services.TryAddSingleton(provider => new Log.AllStoredEvents(provider.GetServices<StoredEvents>()));
        services.AddSingleton(settings ?? new());
        services.AddSingleton<ProgressBoard>();
        services.AddSingleton<ISubscriptionStates, SubscriptionStates>();
        services.AddSingleton<ISubscriptionRepair, SubscriptionRepair>();
        services.AddSingleton<ReadModelRebuild>();
        services.AddHostedService<LogListener>();
        services.AddHostedService<SubscriptionEngine>();
        services.AddScoped<IReadModelProgress, ReadModelProgress>();
        services.AddScoped<TwoTimes>();
        services.AddScoped<ILegalEntityList, LegalEntityList>();
        services.AddScoped<ILocationList, LocationList>();
        services.AddScoped<IJobList, JobList>();
        services.AddScoped<IOrgUnitList, OrgUnitList>();
        services.AddScoped<IPayRangeList, PayRangeList>();
        services.AddScoped<IPositionList, PositionList>();
        services.AddScoped<IReportingLine, ReportingLineList>();
        services.AddScoped<IWorkingPatternList, WorkingPatternList>();
        services.AddScoped<IHolidayCalendarList, HolidayCalendarList>();
        services.AddScoped<IPeopleDirectory, PeopleDirectoryList>();
        services.AddScoped<ICustomFieldList, CustomFieldList>();
        services.AddScoped<IRetentionRuleList, RetentionRuleList>();
        services.AddScoped<IPeopleDueForErasure, PeopleDueForErasureList>();
        services.AddScoped<IPossibleDuplicates, PossibleDuplicatesList>();
        services.AddScoped<IEmploymentList, EmploymentList>();
        services.AddScoped<IVacancyList, VacancyList>();
        services.AddScoped<IOrgChart, OrgChart>();
        services.AddScoped<IReporting, Reporting>();
        services.AddScoped<IHeadcounts, Headcounts>();
        services.AddScoped<ITurnover, Turnover>();
        services.AddScoped<ITenure, Tenure>();
        services.AddScoped<ISpanReport, SpanReport>();
        services.TryAddSingleton(new ReportSettings());
        services.AddScoped<IPayReport, PayReport>();
        services.AddScoped<IEmploymentFactReport, EmploymentFactReport>();
        services.AddScoped<IRoleList, RoleList>();
        services.AddScoped<IApiClientList, ApiClientList>();
        services.AddScoped<Reaches>();
        services.AddScoped<IReach>(services => services.GetRequiredService<Reaches>());
        services.AddSingleton<SharedProfileRounds>();
        services.AddScoped<IProfileRound, ProfileRounds>();
        services.AddScoped<IEmploymentCalendar, EmploymentCalendar>();
        services.AddScoped<IEmployedPersons, EmployedPersons>();
        services.AddSingleton<IErasedPersons, ErasedPersons>();
        services.AddSingleton(DestroyKeysOfTheErased.Policy);
        services.AddScoped<IExceptionList, ExceptionList>();
        services.AddScoped<IOpenExceptions, ExceptionList>();
        services.AddScoped<ILeaveTypeList, LeaveTypeList>();
        services.AddScoped<ILeaveTypesInUse, LeaveTypesInUse>();
        services.AddScoped<ILeavePolicyList, LeavePolicyList>();
        services.AddScoped<ILeaveRequestList, LeaveRequestList>();
        services.AddScoped<IAbsenceFeedList, AbsenceFeedList>();
        services.AddScoped<ILeaveAccountHolders, LeaveAccountHolders>();
        services.AddScoped<IAwayMeanwhile, AwayMeanwhile>();
        services.AddScoped<IAbsenceFacts, AbsenceFactRows>();
        services.AddScoped<IHaveLeft, HaveLeft>();
        services.AddScoped<ILeaveAccountStreams, LeaveAccountStreams>();
        services.AddScoped<IReorganisationRound, ReorganisationRounds>();
        return services;
    }
}
