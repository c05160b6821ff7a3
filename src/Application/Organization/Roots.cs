namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.ReportingLines;
using HrSaas.Domain.Organization.WorkingPatterns;

/// <summary>The aggregate roots of Organization, as the ledger knows them. None of them holds anybody's personal data.</summary>
public static class Roots
{
    public static Root<LegalEntity, LegalEntityEvent> LegalEntity { get; } = new("legal entity", StoredLegalEntityEvents.Map, _ => null);

    public static Root<Location, LocationEvent> Location { get; } = new("location", StoredLocationEvents.Map, _ => null);

    public static Root<HolidayCalendar, HolidayCalendarEvent> HolidayCalendar { get; } = new("holiday calendar", StoredHolidayCalendarEvents.Map, _ => null);

    public static Root<Job, JobEvent> Job { get; } = new("job", StoredJobEvents.Map, _ => null);

    public static Root<OrgStructure, OrgStructureEvent> OrgStructure { get; } = new("org structure", StoredOrgStructureEvents.Map, _ => null);

    public static Root<PayRange, PayRangeEvent> PayRange { get; } = new("pay range", StoredPayRangeEvents.Map, _ => null);

    public static Root<Position, PositionEvent> Position { get; } = new("position", StoredPositionEvents.Map, _ => null);

    public static Root<ReportingLine, ReportingLineEvent> ReportingLine { get; } = new("reporting line", StoredReportingLineEvents.Map, _ => null);

    public static Root<WorkingPattern, WorkingPatternEvent> WorkingPattern { get; } = new("working pattern", StoredWorkingPatternEvents.Map, _ => null);
}
