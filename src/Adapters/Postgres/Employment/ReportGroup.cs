namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Application.Employment.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>A group of a report as the member that it is told in; none for those who belong to none, and where all are told together.</summary>
internal readonly record struct ReportGroup(
    LegalEntityId? LegalEntity, OrgUnitId? OrgUnit, LocationId? Location, JobId? Job, string? Grade, PersonId? Manager, ContractType? ContractType)
{
    /// <param name="group">As text; null or empty for none.</param>
    public static ReportGroup Of(HeadcountBy? by, string? group)
    {
        return string.IsNullOrEmpty(group)
            ? default
            : new(
                Id<LegalEntityId>(HeadcountBy.LegalEntity), Id<OrgUnitId>(HeadcountBy.OrgUnit) ?? Id<OrgUnitId>(HeadcountBy.OrgUnitAndAbove), Id<LocationId>(HeadcountBy.Location),
                Id<JobId>(HeadcountBy.Job), by is HeadcountBy.Grade ? group : null, Id<PersonId>(HeadcountBy.Manager), by is HeadcountBy.ContractType ? EmploymentTimelines.ContractTypeOf(group) : null);

        TId? Id<TId>(HeadcountBy of) where TId : struct, IId<TId> => by == of ? TId.From(Guid.Parse(group)) : null;
    }
}
