namespace HrSaas.Specs.Completeness;

using HrSaas.Domain.Kernel;
using HrSaas.Specs.CustomFields;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Employments;
using HrSaas.Specs.HolidayCalendars;
using HrSaas.Specs.Jobs;
using HrSaas.Specs.LeaveAccounts;
using HrSaas.Specs.LeavePolicies;
using HrSaas.Specs.LeaveTypes;
using HrSaas.Specs.LegalEntities;
using HrSaas.Specs.Locations;
using HrSaas.Specs.OrgStructures;
using HrSaas.Specs.PayRanges;
using HrSaas.Specs.RetentionRules;
using HrSaas.Specs.Persons;
using HrSaas.Specs.Positions;
using HrSaas.Specs.ReportingLines;
using HrSaas.Specs.AbsenceFeeds;
using HrSaas.Specs.ApiClients;
using HrSaas.Specs.Roles;
using HrSaas.Specs.Seats;
using HrSaas.Specs.WatchedExceptions;
using HrSaas.Specs.WorkingPatterns;

/// <summary>An aggregate root as the completeness tests and the generated pages see it.</summary>
public sealed record RootUnderSpec(string Context, string Name, Type Events, IReadOnlyList<string> Statuses, IReadOnlyList<Type> Commands)
{
    public IEnumerable<Scenario> Scenarios => ToldSpecs.Scenarios.Where(scenario => scenario.Root == Name);

    public IEnumerable<Scenario> Cell(string status, Type command) =>
        Scenarios.Where(scenario => scenario.Status == status && scenario.Command == command);
}

public static class RootsUnderSpec
{
    public static IReadOnlyList<RootUnderSpec> All { get; } =
    [
        Of<LegalEntityUnderSpec, Domain.Organization.LegalEntities.LegalEntity, Domain.Organization.LegalEntities.LegalEntityEvent, NoWorld>(),
        Of<LocationUnderSpec, Domain.Organization.Locations.Location, Domain.Organization.Locations.LocationEvent, LocationWorld>(),
        Of<HolidayCalendarUnderSpec, Domain.Organization.HolidayCalendars.HolidayCalendar, Domain.Organization.HolidayCalendars.HolidayCalendarEvent, Domain.Organization.HolidayCalendars.HolidaysSaid>(),
        Of<JobUnderSpec, Domain.Organization.Jobs.Job, Domain.Organization.Jobs.JobEvent, NoWorld>(),
        Of<OrgStructureUnderSpec, Domain.Organization.OrgStructures.OrgStructure, Domain.Organization.OrgStructures.OrgStructureEvent, OrgStructureWorld>(),
        Of<PayRangeUnderSpec, Domain.Organization.PayRanges.PayRange, Domain.Organization.PayRanges.PayRangeEvent, NoWorld>(),
        Of<PositionUnderSpec, Domain.Organization.Positions.Position, Domain.Organization.Positions.PositionEvent, PositionWorld>(),
        Of<ReportingLineUnderSpec, Domain.Organization.ReportingLines.ReportingLine, Domain.Organization.ReportingLines.ReportingLineEvent, ReportingWorld>(),
        Of<WorkingPatternUnderSpec, Domain.Organization.WorkingPatterns.WorkingPattern, Domain.Organization.WorkingPatterns.WorkingPatternEvent, NoWorld>(),
        Of<PersonUnderSpec, Domain.People.Persons.Person, Domain.People.Persons.PersonEvent, PersonWorld>(),
        Of<CustomFieldUnderSpec, Domain.People.CustomFields.CustomField, Domain.People.CustomFields.CustomFieldEvent, NoWorld>(),
        Of<RetentionRuleUnderSpec, Domain.People.RetentionRules.RetentionRule, Domain.People.RetentionRules.RetentionRuleEvent, NoWorld>(),
        Of<EmploymentUnderSpec, Domain.Employment.Employments.Employment, Domain.Employment.Employments.EmploymentEvent, EmploymentWorld>(),
        Of<SeatUnderSpec, Domain.Employment.Seats.Seat, Domain.Employment.Seats.SeatEvent, Domain.Employment.Seats.SeatLimits>(),
        Of<LeaveTypeUnderSpec, Domain.Leave.LeaveTypes.LeaveType, Domain.Leave.LeaveTypes.LeaveTypeEvent, Domain.Leave.LeaveTypes.AssignmentFacts>(),
        Of<LeavePolicyUnderSpec, Domain.Leave.LeavePolicies.LeavePolicy, Domain.Leave.LeavePolicies.LeavePolicyEvent, Domain.Leave.LeavePolicies.PolicyFacts>(),
        Of<LeaveAccountUnderSpec, Domain.Leave.LeaveAccounts.LeaveAccount, Domain.Leave.LeaveAccounts.LeaveAccountEvent, Domain.Leave.LeaveAccounts.LeaveFacts>(),
        Of<AbsenceFeedUnderSpec, Domain.Leave.AbsenceFeeds.AbsenceFeed, Domain.Leave.AbsenceFeeds.AbsenceFeedEvent, Domain.Leave.AbsenceFeeds.AbsenceFeedFacts>(),
        Of<WatchedExceptionUnderSpec, Domain.Watching.WatchedExceptions.WatchedException, Domain.Watching.WatchedExceptions.WatchedExceptionEvent, ExceptionWorld>(),
        Of<ApiClientUnderSpec, Domain.Tenancy.ApiClients.ApiClient, Domain.Tenancy.ApiClients.ApiClientEvent, Domain.Tenancy.ApiClients.ApiClientFacts>(),
        Of<RoleUnderSpec, Domain.Tenancy.Roles.Role, Domain.Tenancy.Roles.RoleEvent, Domain.Tenancy.Roles.RoleFacts>(),
    ];

    private static RootUnderSpec Of<TRoot, TState, TEvent, TWorld>()
        where TRoot : IRootUnderSpec<TState, TEvent, TWorld>
        where TState : class, IAggregate<TState, TEvent> where TEvent : class where TWorld : class =>
        new(TRoot.Context, TRoot.Name, typeof(TEvent), TRoot.Statuses, TRoot.Commands);
}
