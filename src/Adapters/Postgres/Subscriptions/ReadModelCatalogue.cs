namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Leave;
using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Watching;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Queries;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Queries;
using HrSaas.Application.Watching;
using HrSaas.Application.Watching.Queries;
using Npgsql;

/// <summary>A read model and the log as it reads it.</summary>
internal sealed record BuiltReadModel(IReadModel Model, LogPages Log);

/// <summary>Every read model, by name: which contexts it reads, which of their events it leaves aside, and what makes it.</summary>
internal sealed class ReadModelCatalogue(NpgsqlDataSource source, IPersonKeys keys, LogTail? tail = null)
{
    private static readonly StoredEvents[] Organization =
        [StoredOrgStructureEvents.Map, StoredLegalEntityEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map, StoredPayRangeEvents.Map,
            StoredPositionEvents.Map, StoredReportingLineEvents.Map, StoredWorkingPatternEvents.Map, StoredHolidayCalendarEvents.Map];

    private static readonly StoredEvents[] OfLeave = [StoredLeaveTypeEvents.Map, StoredLeavePolicyEvents.Map, StoredLeaveAccountEvents.Map, StoredAbsenceFeedEvents.Map];

    public static IReadOnlyList<string> Names { get; } =
        [
            ILegalEntityList.Model, IOrgUnitList.Model, IPayRangeList.Model, IPositionList.Model, IWorkingPatternList.Model, IHolidayCalendarList.Model,
            IPeopleDirectory.Model, ICustomFieldList.Model, IRetentionRuleList.Model, IEmploymentFactReport.Model, IExceptionList.Model, IRoleList.Model, IApiClientList.Model,
            ILeaveTypeList.Model, ILeavePolicyList.Model, ILeaveRequestList.Model, IAbsenceFeedList.Model,
        ];

    /// <summary>
    /// The subscriptions that a list's rows come from: whom somebody reports to, and whom the caller may see, is spread over employments, positions, units and
    /// mergers of persons; the watched rules look at whatever they are about.
    /// </summary>
    public static IReadOnlyList<string> SubscriptionsOf(string model) =>
        model is IPeopleDirectory.Model or IEmploymentFactReport.Model or IReporting.Model or IEmploymentCalendar.Model
            ? [IEmploymentFactReport.Model, IPositionList.Model, IOrgUnitList.Model, IPeopleDirectory.Model]
        : model is IHeadcounts.Model or ITurnover.Model or ITenure.Model or ISpanReport.Model ? [IEmploymentFactReport.Model, IPositionList.Model, IOrgUnitList.Model, IPeopleDirectory.Model, ILegalEntityList.Model]
        : model is IPayReport.Model ? [IEmploymentFactReport.Model, IPositionList.Model, IOrgUnitList.Model, IPeopleDirectory.Model, ILegalEntityList.Model, IPayRangeList.Model, IWorkingPatternList.Model]
        : model is IVacancyList.Model or IOrgChart.Model ? [IEmploymentFactReport.Model, IPositionList.Model, IOrgUnitList.Model]
        : model is IOrgUnitList.Model ? [IOrgUnitList.Model, IPeopleDirectory.Model]
        : model == IExceptionList.Model ? [IExceptionList.Model, IEmploymentFactReport.Model, IPositionList.Model, IOrgUnitList.Model, IPayRangeList.Model, IWorkingPatternList.Model, IPeopleDirectory.Model, ILegalEntityList.Model, IRetentionRuleList.Model, ILeaveRequestList.Model, IHolidayCalendarList.Model]
        : model == IPeopleDueForErasure.Model ? [IRetentionRuleList.Model, IEmploymentFactReport.Model, IPeopleDirectory.Model, ILegalEntityList.Model]
        : model == ILeaveRequestList.Model ? [ILeaveRequestList.Model, IEmploymentFactReport.Model, IPositionList.Model, IOrgUnitList.Model, IPeopleDirectory.Model]
        : [model];

    /// <summary>A fresh instance; each is used by one page at a time.</summary>
    public BuiltReadModel Make(string name, ReadSchemas schemas)
    {
        if (name == ILegalEntityList.Model)
        {
            var log = OrganizationOnly(StoredLegalEntityEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map);
            return new(new OrganizationLists(log, schemas), log);
        }
        if (name == IOrgUnitList.Model)
        {
            var log = OrganizationOnly(StoredOrgStructureEvents.Map);
            return new(new OrgUnits(log, schemas), log);
        }
        if (name == IPayRangeList.Model)
        {
            var log = OrganizationOnly(StoredPayRangeEvents.Map);
            return new(PayRangeTable.Make(log, schemas), log);
        }
        if (name == IPositionList.Model)
        {
            var log = OrganizationOnly(StoredPositionEvents.Map, StoredReportingLineEvents.Map);
            return new(new PositionFacts(log, schemas), log);
        }
        if (name == IWorkingPatternList.Model)
        {
            var log = OrganizationOnly(StoredWorkingPatternEvents.Map);
            return new(WorkingPatternTable.Make(log, schemas), log);
        }
        if (name == IHolidayCalendarList.Model)
        {
            var log = OrganizationOnly(StoredHolidayCalendarEvents.Map);
            return new(HolidayCalendarTable.Make(log, schemas), log);
        }
        if (name == IPeopleDirectory.Model)
        {
            var log = new LogPages(source, [StoredPersonEvents.Map, StoredEmploymentEvents.Map], PeopleDirectory.Ignores, tail);
            return new(new PeopleDirectory(log, keys, schemas), log);
        }
        if (name == IRoleList.Model)
        {
            var log = new LogPages(source, [StoredRoleEvents.Map], StoredApiClientEvents.Map.Names, tail);
            return new(RoleTable.Make(log, schemas), log);
        }
        if (name == IApiClientList.Model)
        {
            var log = new LogPages(source, [StoredApiClientEvents.Map], StoredRoleEvents.Map.Names, tail);
            return new(ApiClientTable.Make(log, schemas), log);
        }
        if (name == ICustomFieldList.Model)
        {
            var log = new LogPages(source, [StoredCustomFieldEvents.Map], [.. StoredPersonEvents.Map.Names, .. StoredRetentionRuleEvents.Map.Names], tail);
            return new(CustomFieldTable.Make(log, schemas), log);
        }
        if (name == IRetentionRuleList.Model)
        {
            var log = new LogPages(source, [StoredRetentionRuleEvents.Map], [.. StoredPersonEvents.Map.Names, .. StoredCustomFieldEvents.Map.Names], tail);
            return new(RetentionRuleTable.Make(log, schemas), log);
        }
        if (name == IEmploymentFactReport.Model)
        {
            var log = new LogPages(source, [StoredEmploymentEvents.Map], StoredSeatEvents.Map.Names, tail);
            return new(new EmploymentFacts(log, schemas), log);
        }
        if (name == ILeaveTypeList.Model)
        {
            var log = LeaveOnly(StoredLeaveTypeEvents.Map);
            return new(LeaveTypeTable.Make(log, schemas), log);
        }
        if (name == ILeavePolicyList.Model)
        {
            var log = LeaveOnly(StoredLeavePolicyEvents.Map);
            return new(LeavePolicyTable.Make(log, schemas), log);
        }
        if (name == IAbsenceFeedList.Model)
        {
            var log = LeaveOnly(StoredAbsenceFeedEvents.Map);
            return new(AbsenceFeedTable.Make(log, schemas), log);
        }
        if (name == ILeaveRequestList.Model)
        {
            var log = LeaveOnly(StoredLeaveAccountEvents.Map);
            return new(new LeaveRequests(log, schemas), log);
        }
        if (name == IExceptionList.Model)
        {
            var log = new LogPages(source, [StoredWatchedExceptionEvents.Map], [], tail);
            return new(new Acknowledgements(schemas), log);
        }
        throw new ArgumentException($"There is no read model '{name}'.", nameof(name));
    }

    /// <summary>The context's log; what other roots than these recorded is left aside.</summary>
    private LogPages OrganizationOnly(params StoredEvents[] read) =>
        new(source, Organization, [.. Organization.Except(read).SelectMany(root => root.Names)], tail);

    private LogPages LeaveOnly(StoredEvents read) => new(source, [read], [.. OfLeave.Where(root => root != read).SelectMany(root => root.Names)], tail);
}
