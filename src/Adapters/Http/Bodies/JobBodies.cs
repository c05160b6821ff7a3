namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;

internal sealed class JobBody
{
    public static Shape<JobBody> Shape { get; } = With(new Shape<JobBody>("DefineJob", "A kind of work.")
        .Required("code", Kinds.Text(40, "ENG-2"), "Unique among the tenant's jobs, for ever.", (body, code) => body.Code = code));

    public static Shape<JobBody> Correction { get; } = With(new Shape<JobBody>("CorrectJobDefinition", "What the job should have been defined with: the whole of it. Its code stays."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public string Code { get; set; } = "";

    public string Title { get; set; } = "";

    public string? Family { get; set; }

    public string? Grade { get; set; }

    public Reason Reason { get; set; } = new("");

    public JobTerms Terms => new(Title, Family, Grade);

    public DefineJob Command() => new(NewIds.Of<JobId>(), Code, Title, Family, Grade);

    private static Shape<JobBody> With(Shape<JobBody> shape) => shape
        .Required("title", Kinds.Text(200, "Software engineer"), "Its title.", (body, title) => body.Title = title)
        .Optional("family", Kinds.Text(200, "Engineering"), "The family of jobs that it belongs to.", (body, family) => body.Family = family)
        .Optional("grade", Kinds.Text(40, "G5"), "Its grade.", (body, grade) => body.Grade = grade);
}

internal sealed class ChangeJobBody
{
    public static Shape<ChangeJobBody> Shape { get; } = With(new Shape<ChangeJobBody>("ChangeJob", "From a day on, the job has another title, family or grade; what is left out stays."));

    public static Shape<ChangeJobBody> Correction { get; } = With(new Shape<ChangeJobBody>("CorrectJobChange", "The change as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public string? Title { get; set; }

    public Named<string?>? Family { get; set; }

    public Named<string?>? Grade { get; set; }

    public Reason Reason { get; set; } = new("");

    public JobChange Change => new(Title, Family, Grade);

    private static Shape<ChangeJobBody> With(Shape<ChangeJobBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("title", Kinds.Text(200, "Senior software engineer"), "The title from then on.", (body, title) => body.Title = title)
        .NamedText("family", Kinds.Text(200, "Engineering"), "The family of jobs from then on; null for none.", (body, family) => body.Family = family)
        .NamedText("grade", Kinds.Text(40, "G6"), "The grade from then on; null for none.", (body, grade) => body.Grade = grade);
}
