namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one job.</summary>
public abstract record JobEvent
{
    private protected JobEvent() { }
}

/// <summary>A job was defined: a kind of work with a title, and its family and grade where the company has them.</summary>
public sealed record JobDefined(JobId Id, string Code, string Title, string? Family, string? Grade) : JobEvent;
