namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;

/// <summary>What can be done with jobs.</summary>
public sealed class Jobs(Ledger ledger, StateReader reader)
{
    public Task<CommandOutcome> Define(DefineJob command, CommandContext context) =>
        ledger.Decide(Roots.Job, command.Id.Value, context,
            state => new(Job.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("job-code", command.Code, command.Id.Value, new JobCodeTaken(command.Code))]);

    /// <summary>The job, or null when there is none of that id.</summary>
    public async Task<JobReading?> Find(JobId id, CancellationToken cancellation)
    {
        var folded = await reader.Current(Roots.Job, id.Value, cancellation);
        return folded.State is DefinedJob it ? new(it.Id, folded.Version, it.Code, it.Title, it.Family, it.Grade, new(folded.Position)) : null;
    }
}
