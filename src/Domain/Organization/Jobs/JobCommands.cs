namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

/// <summary>Define a job.</summary>
public sealed record DefineJob(JobId Id, string Code, string Title, string? Family, string? Grade);

/// <summary>Put right what a job was defined with. Its code stays.</summary>
public sealed record CorrectJobDefinition(FactId Fact, FactId Correction, JobTerms Terms, Reason Reason);

/// <summary>Give a job another title, family or grade from a day.</summary>
public sealed record ChangeJob(FactId Fact, DateOnly EffectiveDate, JobChange Change);

/// <summary>Put right a recorded change of title, family or grade.</summary>
public sealed record CorrectJobChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, JobChange Change, Reason Reason);

/// <summary>Close a job after its last day.</summary>
public sealed record CloseJob(FactId Fact, DateOnly LastDay);

/// <summary>Put right a recorded closing: another last day.</summary>
public sealed record CorrectJobClosing(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);

/// <summary>Withdraw a fact about a job that should not have been recorded, or a correction of one.</summary>
public sealed record RescindJobFact(FactId Fact, Reason Reason);
