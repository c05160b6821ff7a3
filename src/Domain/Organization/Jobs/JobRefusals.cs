namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

/// <summary>A job is defined once.</summary>
/// <remarks>Read it: it is there already. Another job is defined under an id and a code of its own.</remarks>
public sealed record JobAlreadyDefined() : Refusal("job-already-defined", "This job is defined already.", RefusalKind.Conflict);

/// <summary>A code belongs to one job for ever, so that nobody has to ask which one was meant.</summary>
/// <remarks>Choose another code, or use the job that has this one; the list of jobs shows it.</remarks>
public sealed record JobCodeTaken(string JobCode) : Refusal("job-code-taken",
    $"Another job has the code '{JobCode}'.", RefusalKind.Conflict);

/// <summary>There is no job with that id.</summary>
/// <remarks>List the jobs and take the id from there; a job has to be defined before anything is recorded about it.</remarks>
public sealed record JobNotFound() : Refusal("job-not-found", "There is no such job.", RefusalKind.NotThere);

/// <summary>A change has to name at least one of title, family and grade.</summary>
/// <remarks>Name what changes; null takes a family or a grade away.</remarks>
public sealed record JobChangeNamesNothing() : Refusal("job-change-names-nothing", "The change names nothing that would change.");

/// <summary>Nothing is recorded about a job for a day after its last one.</summary>
/// <remarks>Give a day up to the last one; if the job goes on, correct or rescind its closing.</remarks>
public sealed record AfterJobClosing(DateOnly EffectiveDate, DateOnly LastDay) : Refusal("after-job-closing",
    $"The last day of the job is {LastDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is after that.");

/// <summary>A job has one last day.</summary>
/// <remarks>If the last day is another, correct the closing; if the job goes on, rescind it.</remarks>
public sealed record JobAlreadyClosed(DateOnly LastDay) : Refusal("job-already-closed",
    $"The job closes already: its last day is {LastDay:yyyy-MM-dd}.", RefusalKind.Conflict);

/// <summary>The definition of the job was rescinded: there never was such a job, and nothing can be recorded about it.</summary>
/// <remarks>Define a job under another code. The code of a void job stays taken, so that old reports cannot be misread.</remarks>
public sealed record JobIsVoid() : Refusal("job-is-void", "The definition of this job was rescinded.", RefusalKind.Conflict);
