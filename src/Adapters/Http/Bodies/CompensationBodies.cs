namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

internal sealed class GradeChangeBody
{
    public static Shape<GradeChangeBody> Shape { get; } = With(new Shape<GradeChangeBody>("ChangeGrade", "From a day on, the grade of pay is this."));

    public static Shape<GradeChangeBody> Correction { get; } = With(new Shape<GradeChangeBody>("CorrectGradeChange", "The change of grade as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public string Grade { get; set; } = "";

    public BasePay? Pay { get; set; }

    public Reason Reason { get; set; } = new("");

    public Grading Grading => new(Grade, Pay);

    private static Shape<GradeChangeBody> With(Shape<GradeChangeBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("grade", Kinds.Text(40, "P7"), "The grade of pay from then on.", (body, grade) => body.Grade = grade)
        .Optional("pay", PayBody.Shape, "The base pay from then on, where it changes with the grade.", (body, pay) => body.Pay = pay.Pay);
}

internal sealed class AllowanceBody
{
    public static Shape<AllowanceBody> Shape { get; } = With(new Shape<AllowanceBody>("GrantAllowance", "From a day on, an allowance is paid, or another amount of one."));

    public static Shape<AllowanceBody> Correction { get; } = With(new Shape<AllowanceBody>("CorrectAllowance", "The allowance as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public string Code { get; set; } = "";

    public BasePay Amount { get; set; } = new(default, default);

    public Reason Reason { get; set; } = new("");

    public Allowance Allowance => new(Code, Amount);

    private static Shape<AllowanceBody> With(Shape<AllowanceBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("code", Kinds.Text(40, "car"), "From your own list of allowances.", (body, code) => body.Code = code)
        .Required("pay", PayBody.Shape, "How much, for which time.", (body, pay) => body.Amount = pay.Pay);
}

internal sealed class AllowanceEndBody
{
    public static Shape<AllowanceEndBody> Shape { get; } = With(new Shape<AllowanceEndBody>("EndAllowance", "An allowance is paid up to a last day."))
        .Required("code", Kinds.Text(40, "car"), "Which allowance.", (body, code) => body.Code = code);

    public static Shape<AllowanceEndBody> Correction { get; } = With(new Shape<AllowanceEndBody>("CorrectAllowanceEnd", "The end of an allowance as it should have been recorded."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly LastDay { get; set; }

    public string Code { get; set; } = "";

    public Reason Reason { get; set; } = new("");

    private static Shape<AllowanceEndBody> With(Shape<AllowanceEndBody> shape) =>
        shape.Required("lastDay", Kinds.DayOf("2026-06-30"), "The last day for which it is paid.", (body, day) => body.LastDay = day);
}
