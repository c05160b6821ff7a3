namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

internal sealed class ManagerChangeBody
{
    public static Shape<ManagerChangeBody> Shape { get; } = new Shape<ManagerChangeBody>("ChangeManager", "From a day on, the employee has another manager, or none.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("managerId", Kinds.Id<PersonId>(), "The person who is the manager; null or left out for none.", (body, manager) => body.Manager = manager);

    public DateOnly EffectiveDate { get; set; }

    public PersonId? Manager { get; set; }
}

internal sealed class PromotionBody
{
    public static Shape<PromotionBody> Shape { get; } = With(new Shape<PromotionBody>("Promote", "From a day on, the employee has a higher job or grade, and the pay for it. What is left out stays as it is."));

    public static Shape<PromotionBody> Correction { get; } = With(new Shape<PromotionBody>("CorrectPromotion", "The promotion as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public JobId? Job { get; set; }

    public PositionId? Position { get; set; }

    public string? Grade { get; set; }

    public BasePay? Pay { get; set; }

    public Reason Reason { get; set; } = new("");

    public Promotion Promotion => new(Job, Position, Grade, Pay);

    private static Shape<PromotionBody> With(Shape<PromotionBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("jobId", Kinds.Id<JobId>(), "The job from then on.", (body, job) => body.Job = job)
        .Optional("positionId", Kinds.Id<PositionId>(), "The position held from then on; the job comes from it.", (body, position) => body.Position = position)
        .Optional("grade", Kinds.Text(40, "P7"), "The grade of pay from then on.", (body, grade) => body.Grade = grade)
        .Optional("pay", PayBody.Shape, "The base pay from then on.", (body, pay) => body.Pay = pay.Pay);
}

internal sealed class WorkingTimeBody
{
    public static Shape<WorkingTimeBody> Shape { get; } = With(new Shape<WorkingTimeBody>("ChangeWorkingTime", "From a day on, the employee works another share of full time. What is left out stays as it is: the pay too, as an amount."));

    public static Shape<WorkingTimeBody> Correction { get; } = With(new Shape<WorkingTimeBody>("CorrectWorkingTimeChange", "The change of working time as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public Fte? Fte { get; set; }

    public Named<WorkingPatternId?>? WorkingPattern { get; set; }

    public BasePay? Pay { get; set; }

    public Reason Reason { get; set; } = new("");

    public WorkingTime WorkingTime => new(Fte, WorkingPattern, Pay);

    private static Shape<WorkingTimeBody> With(Shape<WorkingTimeBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("fte", new FteKind(FteOfEmployment.Most), "The share of full time from then on, more than 0.", (body, fte) => body.Fte = fte)
        .Named("workingPatternId", Kinds.Id<WorkingPatternId>(), "The working pattern from then on; null for none.", (body, pattern) => body.WorkingPattern = pattern)
        .Optional("pay", PayBody.Shape, "The base pay from then on, for the working time from then on.", (body, pay) => body.Pay = pay.Pay);
}
