namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;

/// <summary>The period of a rule from a day, wherever a body gives it.</summary>
internal abstract class RetentionPeriodBody
{
    public DateOnly EffectiveDate { get; set; }

    public int Years { get; set; }

    public int Months { get; set; }

    public Reason Reason { get; set; } = new("");

    public RetentionPeriod Period => new(Years, Months);

    protected static Shape<T> WithPeriod<T>(Shape<T> shape) where T : RetentionPeriodBody, new() => shape
        .Required("effectiveDate", Kinds.DayOf("2026-01-01"), "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("years", Kinds.WholeNumber(0, RetentionPeriod.MostYears, 10), "So many years; none, where it is months only.", (body, years) => body.Years = years)
        .Optional("months", Kinds.WholeNumber(0, RetentionPeriod.MostMonths, 6), "And so many months. Left out: none.", (body, months) => body.Months = months);

    protected static Shape<T> WithReason<T>(Shape<T> shape) where T : RetentionPeriodBody, new() => WithPeriod(shape)
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);
}

internal sealed class DefineRetentionRuleBody : RetentionPeriodBody
{
    public static Shape<DefineRetentionRuleBody> Shape { get; } = WithPeriod(new Shape<DefineRetentionRuleBody>("DefineRetentionRule", "For how long what is known of people is kept, from a day. Of a kind there is one rule for a country, and one for all countries without.")
        .Required("kind", Kinds.OneOf(RetentionKind.AfterEmployment), "What it counts from: the last day of the last employment or, for who was never employed, the day of the registration.", (body, kind) => body.Kind = kind)
        .Optional("country", Kinds.Text(2, "ES", "^[A-Z]{2}$"), "ISO 3166-1 alpha-2, of the legal entity of the last employment; with after-employment only. Left out: every country without a rule of its own.", (body, country) => body.Country = country));

    public RetentionKind Kind { get; set; }

    public string? Country { get; set; }

    public DefineRetentionRule Command() => new(NewIds.Of<FactId>(), NewIds.Of<RetentionRuleId>(), Kind, Country, EffectiveDate, Period);
}

internal sealed class ChangeRetentionRuleBody : RetentionPeriodBody
{
    public static Shape<ChangeRetentionRuleBody> Shape { get; } = WithPeriod(new Shape<ChangeRetentionRuleBody>("ChangeRetentionRule", "From a day on, the rule has another period. A rule that had ended applies again from then on."));

    public static Shape<ChangeRetentionRuleBody> Definition { get; } = WithReason(new Shape<ChangeRetentionRuleBody>("CorrectRetentionRuleDefinition", "The definition as it should have been recorded: the whole of it."));

    public static Shape<ChangeRetentionRuleBody> Correction { get; } = WithReason(new Shape<ChangeRetentionRuleBody>("CorrectRetentionRuleChange", "The change as it should have been recorded: the whole of it."));
}

/// <summary>The last day on which a rule applies.</summary>
internal sealed class RetentionRuleEndBody
{
    public static Shape<RetentionRuleEndBody> Shape { get; } = With(new Shape<RetentionRuleEndBody>("EndRetentionRule", "After its last day nobody is due by the rule."));

    public static Shape<RetentionRuleEndBody> Correction { get; } = With(new Shape<RetentionRuleEndBody>("CorrectRetentionRuleEnd", "The end as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly LastDay { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<RetentionRuleEndBody> With(Shape<RetentionRuleEndBody> shape) => shape
        .Required("lastDay", Kinds.DayOf("2026-12-31"), "The last day, included.", (body, day) => body.LastDay = day);
}
