namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Kernel;

internal sealed class EmploymentExternalIdBody
{
    public static Shape<EmploymentExternalIdBody> Shape { get; } =
        With(new Shape<EmploymentExternalIdBody>("ChangeEmploymentExternalId", "From a day on, another system knows the employment under this key."));

    public static Shape<EmploymentExternalIdBody> Correction { get; } =
        With(new Shape<EmploymentExternalIdBody>("CorrectEmploymentExternalIdChange", "The change as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public ExternalId ExternalId { get; set; } = new("", null);

    public Reason Reason { get; set; } = new("");

    private static Shape<EmploymentExternalIdBody> With(Shape<EmploymentExternalIdBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("externalId", ExternalIdBody.Kind, "System and key.", (body, id) => body.ExternalId = id);
}
