namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Kernel;

internal sealed class AcknowledgeExceptionBody
{
    public static Shape<AcknowledgeExceptionBody> Shape { get; } = new Shape<AcknowledgeExceptionBody>("AcknowledgeException", "Lets an exception stand, for a reason. A note is taken only where the exception concerns one person.")
        .Required("reason", ReasonBody.Shape, "Why it may stand.", (body, reason) => body.Reason = reason.Reason)
        .Optional("openOn", Kinds.Day, "A day on which the exception is there, as the list showed it; without it, today in the tenant's home zone.", (body, day) => body.OpenOn = day);

    public Reason Reason { get; set; } = new("");

    public DateOnly? OpenOn { get; set; }
}

internal sealed class WithdrawAcknowledgementBody
{
    public static Shape<WithdrawAcknowledgementBody> Shape { get; } = new Shape<WithdrawAcknowledgementBody>("WithdrawAcknowledgement", "Takes an acknowledgement back.")
        .Required("reason", ReasonBody.Shape, "Why it is taken back.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}
