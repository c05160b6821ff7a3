namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.WorkingPatterns;

/// <summary>Tells other contexts which facts of Organization say when and where people work: patterns, holidays, where calendars hold, units and positions. What is new has nobody in it.</summary>
public sealed class PublishedFactsOfOrganization : IFactsAboutWork
{
    public IReadOnlyList<StoredEvents> Stored { get; } =
        [StoredWorkingPatternEvents.Map, StoredHolidayCalendarEvents.Map, StoredLocationEvents.Map, StoredOrgStructureEvents.Map, StoredPositionEvents.Map];

    public IReadOnlyList<string> Ignored =>
    [
        .. StoredWorkingPatternEvents.Map.NamesOf(typeof(WorkingPatternDefined), typeof(WorkingPatternClosed), typeof(WorkingPatternClosingCorrected)),
        .. StoredHolidayCalendarEvents.Map.NamesOf(typeof(HolidayCalendarCreated), typeof(HolidayCalendarRenamed), typeof(HolidaySourceDiffered), typeof(HolidaySourceAgreed)),
        .. StoredLocationEvents.Map.NamesOf(
            typeof(LocationOpened), typeof(LocationOpeningCorrected), typeof(LocationChanged), typeof(LocationChangeCorrected), typeof(LocationClosed), typeof(LocationClosingCorrected)),
        .. StoredOrgStructureEvents.Map.NamesOf(
            typeof(OrgUnitOpened), typeof(OrgUnitRenamed), typeof(RenamingCorrected), typeof(HeadAppointed), typeof(HeadAppointmentCorrected)),
        .. StoredPositionEvents.Map.NamesOf(
            typeof(PositionOpened), typeof(PositionBudgetChanged), typeof(PositionBudgetChangeCorrected), typeof(PositionFrozen), typeof(PositionThawed), typeof(PositionFreezeCorrected),
            typeof(PositionClosed), typeof(PositionClosingCorrected)),
        .. StoredJobEvents.Map.Names, .. StoredLegalEntityEvents.Map.Names, .. StoredPayRangeEvents.Map.Names, .. StoredReportingLineEvents.Map.Names,
    ];
}
