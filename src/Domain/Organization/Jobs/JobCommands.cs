namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

/// <summary>Define a job.</summary>
public sealed record DefineJob(JobId Id, string Code, string Title, string? Family, string? Grade);
