namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>Another employment has this external id: on some day, in what stands of what is recorded about it.</summary>
/// <remarks>
/// If it was recorded for the wrong employment, rescind or correct it there first; then it is free. An employment that is void has none.
/// </remarks>
/// <param name="By">Which employment has it, for whom the caller may read; null otherwise, or when another was faster in this very moment.</param>
public sealed record ExternalIdTaken(EmploymentId? By) : Refusal("external-id-taken",
    By is { } employment ? $"Employment {employment} has this external id." : "Another employment has this external id.", RefusalKind.Conflict);
