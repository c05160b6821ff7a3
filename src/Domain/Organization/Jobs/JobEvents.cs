namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one job.</summary>
public abstract record JobEvent
{
    private protected JobEvent() { }
}

/// <summary>A job was defined: a kind of work with a title, and its family and grade where the company has them.</summary>
public sealed record JobDefined(JobId Id, string Code, string Title, string? Family, string? Grade) : JobEvent;

/// <summary>What the job was defined with was not as recorded: it was this.</summary>
public sealed record JobDefinitionCorrected(FactId Fact, FactId Correction, JobTerms Terms, Reason Reason) : JobEvent;

/// <summary>From a day on, the job has another title, family or grade.</summary>
public sealed record JobChanged(FactId Fact, DateOnly EffectiveDate, JobChange Change) : JobEvent;

/// <summary>The change was not as recorded: it was from this day and to this.</summary>
public sealed record JobChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, JobChange Change, Reason Reason) : JobEvent;

/// <summary>The job closed: after its last day whoever has it is listed.</summary>
public sealed record JobClosed(FactId Fact, DateOnly LastDay) : JobEvent;

/// <summary>The closing was not as recorded: the last day was this.</summary>
public sealed record JobClosingCorrected(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason) : JobEvent;

/// <summary>A fact about the job, or a correction of one, is withdrawn. Withdrawing the definition makes the job void.</summary>
public sealed record JobFactRescinded(FactId Fact, Reason Reason) : JobEvent;
