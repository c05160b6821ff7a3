namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>From a day on, another system knows the employment under this key, or under none any more.</summary>
public sealed record EmploymentExternalIdChanged(FactId Fact, DateOnly EffectiveDate, Identifying<ExternalId> ExternalId) : EmploymentEvent;

/// <summary>The change of external id was not as recorded: it was from this day and to this.</summary>
public sealed record EmploymentExternalIdChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<ExternalId> ExternalId, Reason Reason) : EmploymentEvent;
