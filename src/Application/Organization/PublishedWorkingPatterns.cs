namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;

/// <summary>Answers other contexts from the streams, so that the ledger proves what their decisions were told.</summary>
public sealed class PublishedWorkingPatterns(StateReader reader) : IKnownWorkingPatterns
{
    public async ValueTask<Timeline<decimal>?> WeeklyHoursOf(WorkingPatternId pattern, CancellationToken cancellation) =>
        (await reader.Find(Roots.WorkingPattern, pattern.Value, cancellation)).State switch
        {
            NoWorkingPattern or VoidWorkingPattern => null,
            DefinedWorkingPattern defined => new(
                [.. defined.Versions.Entries.Select(entry => new TimelineEntry<decimal>(entry.From, entry.Fact, entry.Value.Rotation.WeeklyHours))]),
        };

    public async ValueTask<Timeline<WorkedDays>?> WorkedDaysOf(WorkingPatternId pattern, CancellationToken cancellation) =>
        (await reader.Find(Roots.WorkingPattern, pattern.Value, cancellation)).State switch
        {
            NoWorkingPattern or VoidWorkingPattern => null,
            DefinedWorkingPattern defined => new([.. defined.Versions.Entries.Select(entry => new TimelineEntry<WorkedDays>(entry.From, entry.Fact, Worked(entry.Value.Rotation)))]),
        };

    private static WorkedDays Worked(Rotation rotation) => new(
        rotation.Anchor, [.. Enumerable.Range(0, 7 * rotation.Weeks.Length).Select(n => rotation.On(rotation.Anchor.AddDays(n)).WorkingMinutes)]);
}
