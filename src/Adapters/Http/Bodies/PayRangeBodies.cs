namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

/// <summary>The amounts of a range from a day, wherever a body gives them.</summary>
internal abstract class RangeAmountsBody
{
    public DateOnly EffectiveDate { get; set; }

    public decimal Minimum { get; set; }

    public decimal Midpoint { get; set; }

    public decimal Maximum { get; set; }

    public Reason Reason { get; set; } = new("");

    public RangeAmounts Amounts => new(Minimum, Midpoint, Maximum);

    protected static Shape<T> WithAmounts<T>(Shape<T> shape) where T : RangeAmountsBody, new() => shape
        .Required("effectiveDate", Kinds.DayOf("2026-01-01"), "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("minimum", Kinds.AmountOf("48000.00"), "The least that a full-time employee of the grade is paid in a year.", (body, amount) => body.Minimum = amount)
        .Required("midpoint", Kinds.AmountOf("60000.00"), "What is paid as a rule: compa-ratios are measured by it.", (body, amount) => body.Midpoint = amount)
        .Required("maximum", Kinds.AmountOf("72000.00"), "The most that a full-time employee of the grade is paid in a year.", (body, amount) => body.Maximum = amount);

    protected static Shape<T> WithReason<T>(Shape<T> shape) where T : RangeAmountsBody, new() => WithAmounts(shape)
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);
}

internal sealed class DefinePayRangeBody : RangeAmountsBody
{
    public static Shape<DefinePayRangeBody> Shape { get; } = WithAmounts(new Shape<DefinePayRangeBody>("DefinePayRange", "What is paid for a grade in a currency from a day, as full-time annual amounts in major units.")
        .Required("grade", Kinds.Text(40, "G5"), "The grade, as jobs have it.", (body, grade) => body.Grade = grade)
        .Required("currency", Kinds.Currency, "ISO 4217. There is one range for a grade in a currency.", (body, currency) => body.Currency = currency));

    public string Grade { get; set; } = "";

    public Currency Currency { get; set; }

    public DefinePayRange Command() => new(NewIds.Of<FactId>(), NewIds.Of<PayRangeId>(), Grade, Currency, EffectiveDate, Amounts);
}

internal sealed class ChangePayRangeBody : RangeAmountsBody
{
    public static Shape<ChangePayRangeBody> Shape { get; } = WithAmounts(new Shape<ChangePayRangeBody>("ChangePayRange", "From a day on, the range has other amounts. A closed range is open again from then on."));

    public static Shape<ChangePayRangeBody> Definition { get; } = WithReason(new Shape<ChangePayRangeBody>("CorrectPayRangeDefinition", "The definition as it should have been recorded: the whole of it."));

    public static Shape<ChangePayRangeBody> Correction { get; } = WithReason(new Shape<ChangePayRangeBody>("CorrectPayRangeChange", "The change as it should have been recorded: the whole of it."));
}

/// <summary>The last day of something.</summary>
internal sealed class CloseBody
{
    public static Shape<CloseBody> Shape { get; } = With(new Shape<CloseBody>("Close", "It is closed after its last day."));

    public static Shape<CloseBody> Correction { get; } = With(new Shape<CloseBody>("CorrectClosing", "The closing as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly LastDay { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<CloseBody> With(Shape<CloseBody> shape) => shape
        .Required("lastDay", Kinds.DayOf("2026-12-31"), "The last day, included.", (body, day) => body.LastDay = day);
}

/// <summary>Withdraws a fact where nobody in particular is concerned.</summary>
internal sealed class RescindPlainFactBody
{
    public static Shape<RescindPlainFactBody> Shape { get; } = new Shape<RescindPlainFactBody>("RescindPlainFact", "Withdraws a fact that should not have been recorded, or a correction of one.")
        .Required("reason", PlainReasonBody.Shape, "Why it is withdrawn.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}
