namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

internal sealed class NoticeBody
{
    public static Shape<NoticeBody> Shape { get; } = With(new Shape<NoticeBody>("GiveNotice", "One side gives notice; the employment ends with its last day."))
        .Required("lastDay", Kinds.DayOf("2026-06-30"), "The last day employed, included.", (body, day) => body.LastDay = day)
        .Required("reason", ReasonBody.Shape, "Why the employment ends.", (body, reason) => body.Reason = reason.Reason);

    public static Shape<NoticeBody> Correction { get; } = With(new Shape<NoticeBody>("CorrectNotice", "The notice as it should have been recorded. Its last day is that of the termination."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly GivenOn { get; set; }

    public NoticeBy By { get; set; }

    public DateOnly LastDay { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<NoticeBody> With(Shape<NoticeBody> shape) => shape
        .Required("givenOn", Kinds.Day, "The day on which the other side had it.", (body, day) => body.GivenOn = day)
        .Required("by", Kinds.OneOf(NoticeBy.Employee), "Who gives notice.", (body, by) => body.By = by);
}

internal sealed class WithdrawNoticeBody
{
    public static Shape<WithdrawNoticeBody> Shape { get; } = new Shape<WithdrawNoticeBody>("WithdrawNotice", "Both sides agree, on or before the last day, that the employment goes on.")
        .Required("withdrawnOn", Kinds.DayOf("2026-05-31"), "The day on which both sides agreed.", (body, day) => body.WithdrawnOn = day)
        .Required("reason", ReasonBody.Shape, "Why it is taken back.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly WithdrawnOn { get; set; }

    public Reason Reason { get; set; } = new("");
}

internal sealed class SuspensionBody
{
    public static Shape<SuspensionBody> Shape { get; } = With(new Shape<SuspensionBody>("Suspend", "From a day on, the work rests while the employment goes on."));

    public static Shape<SuspensionBody> Correction { get; } = With(new Shape<SuspensionBody>("CorrectSuspension", "The suspension as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly FirstDay { get; set; }

    public SuspensionType Type { get; set; }

    public DateOnly? LastDay { get; set; }

    public Reason Reason { get; set; } = new("");

    public Suspension Suspension => new(Type, LastDay);

    private static Shape<SuspensionBody> With(Shape<SuspensionBody> shape) => shape
        .Required("firstDay", Kinds.Day, "The first day of it.", (body, day) => body.FirstDay = day)
        .Required("type", Kinds.OneOf(SuspensionType.Unpaid), "Whether it is unpaid, or garden leave.", (body, type) => body.Type = type)
        .Optional("lastDay", Kinds.DayOf("2026-06-30"), "The last day of it; open where it is left out.", (body, day) => body.LastDay = day);
}

internal sealed class ReturnBody
{
    public static Shape<ReturnBody> Shape { get; } = With(new Shape<ReturnBody>("ReturnToWork", "The employee takes up work again."));

    public static Shape<ReturnBody> Correction { get; } = With(new Shape<ReturnBody>("CorrectReturn", "The return as it should have been recorded."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly FirstDayBack { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<ReturnBody> With(Shape<ReturnBody> shape) =>
        shape.Required("firstDayBack", Kinds.Day, "The first day of work.", (body, day) => body.FirstDayBack = day);
}
