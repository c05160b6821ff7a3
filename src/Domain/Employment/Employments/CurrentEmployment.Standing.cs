namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>How the employment stands on a day: suspended, under notice; and what is paid beside base pay.</summary>
public sealed partial record CurrentEmployment
{
    /// <summary>The suspension that a day lies in, with its fact; null on a day of work.</summary>
    public RecordedFact<Suspension?>? SuspensionOn(DateOnly day) =>
        Suspensions.InForce(day, static _ => true) is { Value: { } suspension } fact && !(day > suspension.LastDay) ? fact : null;

    /// <summary>
    /// The notice that runs on a day: given, its termination neither rescinded nor withdrawn up to that day, its last day not past. What was under notice
    /// before a withdrawal was so.
    /// </summary>
    public RecordedFact<Notice>? NoticeOn(DateOnly day)
    {
        foreach (var notice in Notices.Facts)
            if (!notice.IsRescinded && notice.From <= day && RunsUntil(notice) is { } last && day <= last) return notice;
        return null;
    }

    /// <summary>The last day of a notice that stands; null where its termination was rescinded.</summary>
    public DateOnly? RunsUntil(RecordedFact<Notice> notice) =>
        Terminations.Find(notice.Value.Termination) is not { IsRescinded: false } termination ? null
        : WithdrawalOf(termination.Id) is { } withdrawal ? withdrawal.From.AddDays(-1)
        : termination.From;

    /// <summary>The earliest last day that the notice period allows; null where none was agreed.</summary>
    public DateOnly? EarliestLastDay(RecordedFact<Notice> notice) => NoticePeriodOn(notice.From, notice.Value.By)?.EarliestLastDay(notice.From);

    /// <summary>The codes of all allowances that were ever granted, in order.</summary>
    public IEnumerable<string> AllowanceCodes =>
        Allowances.Facts.Where(fact => !fact.IsRescinded).Select(fact => fact.Value.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>One allowance over time; nothing is paid before it was granted.</summary>
    public Timeline<BasePay?> AllowanceOf(string code) => Allowances.Timeline(Base<BasePay?>(null), change => change.Code == code, static change => change.Amount);

    internal BasePay? AllowanceOn(DateOnly day, string code) => Allowances.InForce(day, change => change.Code == code)?.Value.Amount;
}
