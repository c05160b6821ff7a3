namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>A pay range: full-time annual amounts in one currency.</summary>
public sealed record PayRangeAmounts(decimal Minimum, decimal Midpoint, decimal Maximum);

/// <summary>What other contexts may ask Organization about pay ranges. What a decision has been told here is proved with it.</summary>
public interface IKnownPayRanges
{
    /// <summary>The range of a grade in a currency over time; null when there is none. On days on which the range is closed the value is null.</summary>
    ValueTask<Timeline<PayRangeAmounts?>?> RangeOf(string grade, Currency currency, CancellationToken cancellation);
}
