namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

internal sealed class NoticePeriodBody
{
    public static Shape<NoticePeriodBody> Shape { get; } = new Shape<NoticePeriodBody>("NoticePeriod", "How long before the last day notice has to be given, and on which days it may run out.")
        .Required("count", new WholeNumberKind(0, NoticePeriod.Most, 3), "How many of the unit.", (body, count) => body.Count = count)
        .Required("unit", Kinds.OneOf(NoticeUnit.Months), "Of what.", (body, unit) => body.Unit = unit)
        .Optional("end", Kinds.OneOf(NoticeEnd.MonthEnd), "On which days notice may run out; on any where it is left out.", (body, end) => body.End = end);

    public int Count { get; set; }

    public NoticeUnit Unit { get; set; }

    public NoticeEnd End { get; set; }

    public NoticePeriod Period => new(Count, Unit, End);
}

/// <summary>The contract as agreed at the hire.</summary>
internal sealed class ContractBody
{
    public static Shape<ContractBody> Shape { get; } = new Shape<ContractBody>("Contract", "The contract as agreed.")
        .Required("type", Kinds.OneOf(ContractType.Permanent), "What kind of contract it is.", (body, type) => body.Type = type)
        .OptionalUnshown("endsOn", Kinds.DayOf("2027-12-31"), "The last day of a contract with an end; needed for a fixed term.", (body, day) => body.EndsOn = day)
        .Optional("probationEndsOn", Kinds.DayOf("2026-09-30"), "The last day of the probation.", (body, day) => body.ProbationEndsOn = day)
        .Optional("employerNotice", NoticePeriodBody.Shape, "What the employer has to keep.", (body, notice) => body.EmployerNotice = notice.Period)
        .Optional("employeeNotice", NoticePeriodBody.Shape, "What the employee has to keep.", (body, notice) => body.EmployeeNotice = notice.Period);

    public ContractType Type { get; set; }

    public DateOnly? EndsOn { get; set; }

    public DateOnly? ProbationEndsOn { get; set; }

    public NoticePeriod? EmployerNotice { get; set; }

    public NoticePeriod? EmployeeNotice { get; set; }

    public Contract Contract => new(Type, EndsOn, ProbationEndsOn, EmployerNotice, EmployeeNotice);
}

internal sealed class ContractTermBody
{
    public static Shape<ContractTermBody> Shape { get; } = new Shape<ContractTermBody>("ContractTerm", "The type of a contract, with its end where it has one.")
        .Required("type", Kinds.OneOf(ContractType.FixedTerm), "What kind of contract it is.", (body, type) => body.Type = type)
        .Optional("endsOn", Kinds.DayOf("2027-12-31"), "The last day of a contract with an end; needed for a fixed term.", (body, day) => body.EndsOn = day);

    public ContractType Type { get; set; }

    public DateOnly? EndsOn { get; set; }

    public ContractTerm Term => new(Type, EndsOn);
}

internal sealed class ContractChangeBody
{
    public static Shape<ContractChangeBody> Shape { get; } = With(new Shape<ContractChangeBody>("ChangeContract", "From a day on, these terms of the contract are others. What is left out stays as it is."));

    public static Shape<ContractChangeBody> Correction { get; } = With(new Shape<ContractChangeBody>("CorrectContractChange", "The change of the contract as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public ContractTerm? Term { get; set; }

    public DateOnly? ProbationEndsOn { get; set; }

    public NoticePeriod? EmployerNotice { get; set; }

    public NoticePeriod? EmployeeNotice { get; set; }

    public Reason Reason { get; set; } = new("");

    public ContractChange Contract => new(Term, ProbationEndsOn, EmployerNotice, EmployeeNotice);

    private static Shape<ContractChangeBody> With(Shape<ContractChangeBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("term", ContractTermBody.Shape, "Its type and end.", (body, term) => body.Term = term.Term)
        .Optional("probationEndsOn", Kinds.DayOf("2026-09-30"), "The last day of the probation.", (body, day) => body.ProbationEndsOn = day)
        .Optional("employerNotice", NoticePeriodBody.Shape, "What the employer has to keep.", (body, notice) => body.EmployerNotice = notice.Period)
        .Optional("employeeNotice", NoticePeriodBody.Shape, "What the employee has to keep.", (body, notice) => body.EmployeeNotice = notice.Period);
}

internal sealed class ProbationExtensionBody
{
    public static Shape<ProbationExtensionBody> Shape { get; } = new Shape<ProbationExtensionBody>("ExtendProbation", "A probation that runs on a day lasts longer.")
        .Required("effectiveDate", Kinds.Day, "Agreed with effect from this day, on which the probation runs.", (body, day) => body.EffectiveDate = day)
        .Required("probationEndsOn", Kinds.DayOf("2026-09-30"), "Its last day from then on.", (body, day) => body.EndsOn = day);

    public DateOnly EffectiveDate { get; set; }

    public DateOnly EndsOn { get; set; }
}

internal sealed class ProbationEndBody
{
    public static Shape<ProbationEndBody> Shape { get; } = new Shape<ProbationEndBody>("EndProbation", "A probation ends with a day on which it runs.")
        .Required("lastDay", Kinds.DayOf("2026-06-30"), "Its last day.", (body, day) => body.LastDay = day);

    public DateOnly LastDay { get; set; }
}

internal sealed class ConversionBody
{
    public static Shape<ConversionBody> Shape { get; } = new Shape<ConversionBody>("ConvertContract", "From a day on, a contract with an end is permanent or has another end.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("term", ContractTermBody.Shape, "Type and end from then on.", (body, term) => body.Term = term.Term);

    public DateOnly EffectiveDate { get; set; }

    public ContractTerm Term { get; set; } = new(default);
}
