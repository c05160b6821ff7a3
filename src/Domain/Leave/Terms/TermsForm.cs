namespace HrSaas.Domain.Leave.Terms;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>The form of a policy's terms: bounds, and members that need or exclude one another.</summary>
public static class TermsForm
{
    /// <summary>More than any entitlement in hours.</summary>
    public const decimal MostAmount = 10_000;

    private const int MostMonths = 1200, MostDays = 3660, MostBlackouts = 100, MostStaffings = 100, MostPeople = 10_000, MostBands = 20, MostApprovals = 5;

    /// <summary>All that is wrong with the terms, by member, from the terms down.</summary>
    public static ImmutableArray<Flaw> FindFlaws(this LeaveTerms terms) =>
    [
        .. FlawsOf(terms.Year), .. AccrualForm.FlawsOf(terms.Accrual),
        .. terms.HoursPerDay is { } hours ? Amount("hoursPerDay", hours, most: 24, isPositive: true)
            : terms.PartDays == PartDays.CountByHours ? [new("hoursPerDay", "required", "must be given where a short day counts by its hours.")] : [],
        .. terms.ObservedHolidays.Distinct().Count() < terms.ObservedHolidays.Length ? Of("observedHolidays", "repeated", "must name each kind once.") : [],
        .. terms.Rounding is { } rounding ? Amount("rounding.step", rounding.Step, isPositive: true) : [],
        .. FlawsOf("accruesAfter", terms.AccruesAfter), .. FlawsOf("usableAfter", terms.UsableAfter),
        .. terms.Cap is { } cap ? Amount("cap", cap) : [],
        .. FlawsOf(terms.CarryOver),
        .. terms.LastsMonths is { } months ? Range("lastsMonths", months, 1, MostMonths) : [],
        .. Amount("negativeLimit", terms.NegativeLimit),
        .. FlawsOf(terms.Requests), .. FlawsOf(terms.ApprovalChain),
    ];

    /// <summary>0 or more, or more than 0; with at most four decimals.</summary>
    internal static ImmutableArray<Flaw> Amount(string member, decimal amount, decimal most = MostAmount, bool isPositive = false) =>
        amount < 0 ? Of(member, "negative", "must not be negative.")
        : isPositive && amount == 0 ? Of(member, "not-positive", "must be more than 0.")
        : amount > most ? Of(member, "too-large", FormattableString.Invariant($"must be at most {most}."))
        : decimal.Round(amount, 4) != amount ? Of(member, "too-many-decimals", "must have at most four decimals.")
        : [];

    internal static ImmutableArray<Flaw> Range(string member, int value, int least, int most) =>
        value >= least && value <= most ? [] : Of(member, "out-of-range", FormattableString.Invariant($"must be {least} to {most}."));

    internal static ImmutableArray<Flaw> Of(string member, string code, string detail) => [new(member, code, detail)];

    /// <summary>By length of service: in order, each once.</summary>
    internal static ImmutableArray<Flaw> FlawsOf(ImmutableArray<EntitlementBand> bands)
    {
        if (bands.Length > MostBands) return Of("accrual.bands", "too-many", FormattableString.Invariant($"must be at most {MostBands}."));
        return
        [
            .. bands.SelectMany((band, n) => FlawsOf(FormattableString.Invariant($"accrual.bands.{n}"), band)),
            .. Enumerable.Range(1, Math.Max(bands.Length - 1, 0)).Where(n => bands[n].AfterMonths <= bands[n - 1].AfterMonths)
                .SelectMany(n => Of(FormattableString.Invariant($"accrual.bands.{n}.afterMonths"), "not-in-order", "must be after the band before it.")),
        ];
    }

    private static ImmutableArray<Flaw> FlawsOf(string member, EntitlementBand band) =>
    [
        .. Range($"{member}.afterMonths", band.AfterMonths, 0, MostMonths), .. Amount($"{member}.amount", band.Amount), .. band.Cap is { } cap ? Amount($"{member}.cap", cap) : [],
    ];

    private static ImmutableArray<Flaw> FlawsOf(LeaveYear year) => (year.Kind, year.Start) switch
    {
        (LeaveYearKind.Fiscal, null) => Of("year.start", "required", "must be given for a fiscal leave year."),
        (not LeaveYearKind.Fiscal, not null) => Of("year.start", "not-allowed", "must be left out unless the leave year is fiscal."),
        _ => [],
    };

    private static ImmutableArray<Flaw> FlawsOf(string member, Waiting? waiting) => waiting is null ? []
        : Range($"{member}.length", waiting.Length, 1, waiting.Unit == WaitingUnit.Months ? MostMonths : MostDays);

    private static ImmutableArray<Flaw> FlawsOf(CarryOver carryOver) =>
    [
        .. carryOver.Limit is { } limit ? Amount("carryOver.limit", limit) : [],
        .. Amount("carryOver.neverExpires", carryOver.NeverExpires),
        .. carryOver is { NeverExpires: > 0, Until: null } ? Of("carryOver.neverExpires", "not-allowed", "must be left out where nothing that is carried over expires.") : [],
        .. carryOver.NeverExpires > 0 && carryOver.NeverExpires > carryOver.Limit ? Of("carryOver.neverExpires", "too-large", "must not be more than what is carried over.") : [],
        .. carryOver.Until is { } until ? FlawsOf(until) : [],
    ];

    private static ImmutableArray<Flaw> FlawsOf(CarriedUntil until) =>
        (until.On is null ? 0 : 1) + (until.AfterMonths is null ? 0 : 1) + (until.AfterDays is null ? 0 : 1) != 1
            ? Of("carryOver.until", "not-one", "must have exactly one of on, afterMonths and afterDays.")
            : [.. until.AfterMonths is { } months ? Range("carryOver.until.afterMonths", months, 1, MostMonths) : [], .. until.AfterDays is { } days ? Range("carryOver.until.afterDays", days, 1, MostDays) : []];

    private static ImmutableArray<Flaw> FlawsOf(RequestRules rules) =>
    [
        .. rules.SmallestUnit is { } unit ? Amount("requests.smallestUnit", unit, isPositive: true) : [],
        .. Range("requests.noticeDays", rules.NoticeDays, 0, MostDays),
        .. rules.LongestStretch is { } longest ? Amount("requests.longestStretch", longest, isPositive: true) : [],
        .. rules.DocumentAfterDays is { } after ? Range("requests.documentAfterDays", after, 0, MostDays) : [],
        .. Range("requests.documentDueDays", rules.DocumentDueDays, 0, MostDays),
        .. rules.Blackouts.Length > MostBlackouts
            ? Of("requests.blackouts", "too-many", FormattableString.Invariant($"must be at most {MostBlackouts}."))
            : [.. rules.Blackouts.SelectMany((blackout, n) => FlawsOf(FormattableString.Invariant($"requests.blackouts.{n}"), blackout))],
        .. FlawsOf(rules.MinimumStaffing),
    ];

    /// <summary>Of each unit, and of all units, one thing is said.</summary>
    private static ImmutableArray<Flaw> FlawsOf(ImmutableArray<MinimumStaffing> staffing)
    {
        if (staffing.Length > MostStaffings) return Of("requests.minimumStaffing", "too-many", FormattableString.Invariant($"must be at most {MostStaffings}."));
        var units = staffing.SelectMany(one => one.Units).ToList();
        return
        [
            .. staffing.SelectMany((one, n) => Range(FormattableString.Invariant($"requests.minimumStaffing.{n}.atLeast"), one.AtLeast, 1, MostPeople)),
            .. units.Distinct().Count() < units.Count || staffing.Count(one => one.Units.IsEmpty) > 1 ? Of("requests.minimumStaffing", "repeated", "must say one thing of each unit.") : [],
        ];
    }

    private static ImmutableArray<Flaw> FlawsOf(string member, Blackout blackout) =>
        [.. Text.FlawsOfName($"{member}.name", blackout.Name), .. blackout.Last < blackout.First ? Of($"{member}.last", "before-first", "must not be before the first day.") : []];

    private static ImmutableArray<Flaw> FlawsOf(ImmutableArray<ApprovalStep> chain) =>
        chain.Length > MostApprovals ? Of("approvalChain", "too-many", FormattableString.Invariant($"must be at most {MostApprovals}."))
        : [.. chain.SelectMany((step, n) => Amount(FormattableString.Invariant($"approvalChain.{n}.fromAmount"), step.FromAmount))];
}
