namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Organization.Jobs;
using NpgsqlTypes;

/// <summary>A stretch of days on which a job is called and ranked alike.</summary>
internal readonly record struct JobStretch(DateOnly From, DateOnly? Until, string Code, DateOnly? LastDay, string Title, string? Family, string? Grade);

/// <summary>The jobs in two times, on the days on which they are open.</summary>
internal static class JobTable
{
    public static TimedTable<Job, JobStretch> Table { get; } = new("jobs",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("last_day", NpgsqlDbType.Date, s => s.LastDay), new("title", NpgsqlDbType.Text, s => s.Title),
            new("family", NpgsqlDbType.Text, s => s.Family), new("grade", NpgsqlDbType.Text, s => s.Grade),
        ],
        stretch => (stretch.From, stretch.Until), Of);

    private static JobStretch[] Of(Job state) => state switch
    {
        NoJob or VoidJob => [],
        DefinedJob job =>
        [
            .. from days in DaysCut.At(job.Entry.Changes.Standing.Select(change => change.From), DateOnly.MinValue, job.LastDay)
               let told = job.On(days.From)
               select new JobStretch(days.From, days.Until, job.Code, job.LastDay, told.Title.Value, told.Family.Value, told.Grade.Value),
        ],
    };
}
