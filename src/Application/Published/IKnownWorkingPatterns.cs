namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What other contexts may ask Organization about working patterns. What a decision has been told here is proved with it.</summary>
public interface IKnownWorkingPatterns
{
    /// <summary>The mean hours a week of the pattern on each day from its first version on; null when there is no such pattern, or it is void.</summary>
    ValueTask<Timeline<decimal>?> WeeklyHoursOf(WorkingPatternId pattern, CancellationToken cancellation);
}
