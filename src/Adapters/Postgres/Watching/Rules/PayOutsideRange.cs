namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// The full-time annual amount is below the minimum, or above the maximum, of the range of the grade in the currency of the pay. Where there is no such range, or no
/// hours to reckon pay per hour with, nothing is found. Another pay, FTE, pattern, grade or range makes another exception, so that nothing larger is let stand by
/// what was said of something smaller. Pay is nobody's business below, so hr-admin has to act.
/// </summary>
internal static class PayOutsideRange
{
    public static string Below(string day) => Found("pay-below-range", day, annual => $"{annual} < r.minimum");

    public static string Above(string day) => Found("pay-above-range", day, annual => $"{annual} > r.maximum");

    // As in Compensation; nothing is divided, so nothing is rounded: base pay × periods of a year × weeks of the rotation × 60 against the range × FTE × the same.
    private static string Found(string rule, string day, Func<string, string> isOutside) => $"""
        select '{rule}', 'employment', p.employment_id, p.person_id, 'pay-range', r.id, {UnitOf("p.employment_id", day)}, null::uuid,
               datemultirange(daterange(p.valid_from, p.valid_until) * daterange(g.valid_from, g.valid_until) * daterange(f.valid_from, f.valid_until)
                   * daterange(r.valid_from, r.valid_until) * daterange(h.valid_from, h.valid_until) * daterange(v.valid_from, v.valid_until)),
               array_remove(array[p.fact_id, g.fact_id, f.fact_id, r.fact_id, h.fact_id, v.fact_id], null)
        from k cross join read.employment_facts p
        join read.employment_facts g on {Is("g", "grade", day)} and g.employment_id = p.employment_id
        join read.pay_ranges r on {TwoTimes.Known("r")} and {TwoTimes.OnDay("r", day)} and r.grade = g.text and r.currency = p.currency
        join read.employment_facts f on {Is("f", "fte", day)} and f.employment_id = p.employment_id
        left join read.employment_facts h on p.per = 'hour' and {Is("h", "working-pattern", day)} and h.employment_id = p.employment_id
        left join read.working_patterns v on {TwoTimes.Known("v")} and {TwoTimes.OnDay("v", day)} and v.id = h.value
        where {Is("p", "pay", day)} and {isOutside("p.amount * case p.per when 'hour' then 52 * v.minutes when 'week' then 52 when 'two-weeks' then 26 when 'half-month' then 24 when 'month' then 12 when 'four-weeks' then 13 else 1 end")}
              * f.fte * case p.per when 'hour' then 60 * v.weeks else 1 end
        """;
}
