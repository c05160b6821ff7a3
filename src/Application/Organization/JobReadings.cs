namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;

/// <summary>A job as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="IsOpen">False on days after its last one; title, family and grade are then told as they were.</param>
/// <param name="IsVoid">True where the definition was rescinded, so that there never was such a job; absent otherwise. The rest is then told as it was.</param>
/// <param name="LastDay">Absent while there is no end in sight.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record JobReading(
    JobId Id, long Version, string Code, bool IsOpen, bool? IsVoid, DateOnly? LastDay, string Title, string? Family, string? Grade, JobSources Sources,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so. What the job was defined with bears the id of the job.</summary>
public sealed record JobSources(Source Title, Source Family, Source Grade);

/// <summary>What a fact about a job says; members that the fact is not about are absent.</summary>
/// <param name="LastDay">The last day before it is closed.</param>
public sealed record JobSays(string? Title = null, Named<string?>? Family = null, Named<string?>? Grade = null, DateOnly? LastDay = null);

/// <summary>Tells of single jobs from their streams; always current.</summary>
public sealed class JobReadings(StateReader reader)
{
    /// <summary>The job on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<JobReading?> On(JobId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Job, id.Value, moment, cancellation)
            : await reader.Current(Roots.Job, id.Value, cancellation);
        var isVoid = folded.State is VoidJob;
        if ((folded.State is VoidJob { Was: var was } ? was : folded.State as DefinedJob) is not { } job) return null;
        var on = job.On(day);
        return new(
            job.Id, folded.Version, job.Code, !isVoid && job.IsOpenOn(day), isVoid ? true : null, job.LastDay, on.Title.Value, on.Family.Value, on.Grade.Value,
            new(Source.Of(on.Title), Source.Of(on.Family), Source.Of(on.Grade)), day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the job; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<JobSays>?> History(JobId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.Job, id.Value, knownAt, cancellation);
        return Histories.Of<JobEvent, JobSays>(id.Value, events, knownAt, Job.ChangeOf, Tell);
    }

    private static (string, JobSays, Reason?) Tell(JobEvent @event) => @event switch
    {
        JobDefined e => ("definition", new(e.Title, new(e.Family), new(e.Grade)), null),
        JobDefinitionCorrected e => ("definition", new(e.Terms.Title, new(e.Terms.Family), new(e.Terms.Grade)), e.Reason),
        JobChanged e => ("change", Say(e.Change), null),
        JobChangeCorrected e => ("change", Say(e.Change), e.Reason),
        JobClosed e => ("closing", new(LastDay: e.LastDay), null),
        JobClosingCorrected e => ("closing", new(LastDay: e.LastDay), e.Reason),
        JobFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static JobSays Say(JobChange change) => new(change.Title, change.Family, change.Grade);
}
