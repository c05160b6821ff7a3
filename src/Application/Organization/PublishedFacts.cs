namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>Answers other contexts from the streams, so that the ledger proves what their decisions were told.</summary>
public sealed class PublishedFacts(StateReader reader) : IKnownLegalEntities, IKnownPlacesOfWork
{
    public async ValueTask<Timeline<string>?> ZonesOf(LegalEntityId legalEntity, CancellationToken cancellation) =>
        (await reader.Find(Roots.LegalEntity, legalEntity.Value, cancellation)).State switch
        {
            NoLegalEntity => null,
            RegisteredLegalEntity registered => registered.Zones,
            // Whoever it was said to employ lives by some clock all the same.
            VoidLegalEntity { Was: var was } => was.Zones,
        };

    public async ValueTask<bool> Knows(LegalEntityId legalEntity, CancellationToken cancellation) =>
        (await reader.Find(Roots.LegalEntity, legalEntity.Value, cancellation)).State is RegisteredLegalEntity;

    public async ValueTask<bool> Knows(OrgUnitId unit, CancellationToken cancellation) =>
        (await reader.Find(Roots.OrgStructure, OrgStructure.StreamId, cancellation)).State.Knows(unit);

    public async ValueTask<bool> Knows(LocationId location, CancellationToken cancellation) =>
        (await reader.Find(Roots.Location, location.Value, cancellation)).State is OpenedLocation;

    public async ValueTask<bool> Knows(JobId job, CancellationToken cancellation) =>
        (await reader.Find(Roots.Job, job.Value, cancellation)).State is DefinedJob;

    public async ValueTask<Timeline<HolidayCalendarId?>> HolidayCalendarsOf(LocationId location, CancellationToken cancellation) =>
        (await reader.Find(Roots.Location, location.Value, cancellation)).State switch
        {
            OpenedLocation opened => new([.. opened.HolidayCalendars.Standing.Select(fact => new TimelineEntry<HolidayCalendarId?>(fact.From, fact.Id, fact.Value))]),
            NoLocation or VoidLocation => new([]),
        };
}
