namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

/// <summary>A job is defined once.</summary>
/// <remarks>Read it: it is there already. Another job is defined under an id and a code of its own.</remarks>
public sealed record JobAlreadyDefined() : Refusal("job-already-defined", "This job is defined already.", RefusalKind.Conflict);

/// <summary>A code belongs to one job for ever, so that nobody has to ask which one was meant.</summary>
/// <remarks>Choose another code, or use the job that has this one; the list of jobs shows it.</remarks>
public sealed record JobCodeTaken(string JobCode) : Refusal("job-code-taken",
    $"Another job has the code '{JobCode}'.", RefusalKind.Conflict);
