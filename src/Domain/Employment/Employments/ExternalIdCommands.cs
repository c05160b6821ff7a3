namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>Record, from a day on, the key under which one other system knows an employment. Without a key, there is none any more.</summary>
public sealed record ChangeEmploymentExternalId(FactId Fact, DateOnly EffectiveDate, ExternalId ExternalId);

/// <summary>Put right a recorded change of external id: another day, another value.</summary>
public sealed record CorrectEmploymentExternalIdChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, ExternalId ExternalId, Reason Reason);
