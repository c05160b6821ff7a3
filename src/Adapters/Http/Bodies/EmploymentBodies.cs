namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>The terms of a hire, wherever a body gives them.</summary>
internal abstract class TermsBody
{
    public DateOnly HireDate { get; set; }

    public JobId? Job { get; set; }

    public OrgUnitId? OrgUnit { get; set; }

    public LocationId? Location { get; set; }

    public PersonId? Manager { get; set; }

    public PositionId? Position { get; set; }

    public WorkingPatternId? WorkingPattern { get; set; }

    public BasePay? Pay { get; set; }

    public Fte? Fte { get; set; }

    public Contract? Contract { get; set; }

    public string? Grade { get; set; }

    public HireTerms Terms => new(HireDate, Job, OrgUnit, Location, Manager, Pay, Position, Fte, WorkingPattern, Contract, Grade);

    protected static Shape<T> WithTerms<T>(Shape<T> shape) where T : TermsBody, new() => shape
        .Required("hireDate", Kinds.DayOf("2026-01-01"), "The first day of the employment.", (body, day) => body.HireDate = day)
        .Optional("jobId", Kinds.Id<JobId>(), "The job from that day on.", (body, job) => body.Job = job)
        .Optional("orgUnitId", Kinds.Id<OrgUnitId>(), "The org unit from that day on.", (body, unit) => body.OrgUnit = unit)
        .Optional("locationId", Kinds.Id<LocationId>(), "The location from that day on.", (body, location) => body.Location = location)
        .Optional("managerId", Kinds.Id<PersonId>(), "The person who is the manager from that day on.", (body, manager) => body.Manager = manager)
        .Optional("positionId", Kinds.Id<PositionId>(), "The position held from that day on; job, unit and location come from it.", (body, position) => body.Position = position)
        .Optional("workingPatternId", Kinds.Id<WorkingPatternId>(), "The working pattern from that day on.", (body, pattern) => body.WorkingPattern = pattern)
        .Optional("fte", new FteKind(FteOfEmployment.Most), "The share of full time from that day on, more than 0; full time where it is left out.", (body, fte) => body.Fte = fte)
        .Optional("contract", ContractBody.Shape, "The contract from that day on.", (body, contract) => body.Contract = contract.Contract)
        .Optional("grade", Kinds.Text(40, "P7"), "The grade of pay from that day on.", (body, grade) => body.Grade = grade)
        .Optional("pay", PayBody.Shape, "The base pay from that day on.", (body, pay) => body.Pay = pay.Pay);
}

/// <summary>The terms of a hire that begins an employment.</summary>
internal abstract class BeginningBody : TermsBody
{
    private const int MostSystems = 10;

    private ImmutableArray<ExternalId> _externalIds = [];

    public ImmutableArray<ChangeEmploymentExternalId> Keys => [.. _externalIds.Select(id => new ChangeEmploymentExternalId(NewIds.Of<FactId>(), HireDate, id))];

    protected static Shape<T> WithKeys<T>(Shape<T> shape) where T : BeginningBody, new() => WithTerms(shape)
        .Optional("externalIds", Kinds.ListOf(ExternalIdBody.Kind, MostSystems), "The keys under which other systems know the employment from that day on, one of each system.", (body, all) => body._externalIds = all);
}

internal sealed class HireBody : BeginningBody
{
    public static Shape<HireBody> Shape { get; } = WithKeys(new Shape<HireBody>("Hire", "A person is hired by a legal entity from a day. All but the day may still be open.")
        .Required("personId", Kinds.Id<PersonId>(), "Who is hired.", (body, person) => body.Person = person)
        .Required("legalEntityId", Kinds.Id<LegalEntityId>(), "Who hires.", (body, entity) => body.LegalEntity = entity)
        .Optional("employeeNumber", Kinds.Text(40, "000417"), "Needed with a person's first employment; it is theirs for ever.", (body, number) => body.Number = new(number)));

    public PersonId Person { get; set; }

    public LegalEntityId LegalEntity { get; set; }

    public EmployeeNumber? Number { get; set; }
}

internal sealed class RehireBody : BeginningBody
{
    public static Shape<RehireBody> Shape { get; } = WithKeys(new Shape<RehireBody>("Rehire", "A person whose employment has ended is hired again: a new employment.")
        .Required("legalEntityId", Kinds.Id<LegalEntityId>(), "Who hires.", (body, entity) => body.LegalEntity = entity)
        .Required("continuesService", Kinds.YesOrNo, "Whether service continues, or starts anew.", (body, continues) => body.ContinuesService = continues));

    public LegalEntityId LegalEntity { get; set; }

    public bool ContinuesService { get; set; }
}

internal sealed class MoveBody : BeginningBody
{
    public static Shape<MoveBody> Shape { get; } = WithKeys(new Shape<MoveBody>("MoveToLegalEntity", "The person goes on working for another legal entity: this employment ends on the day before, a new one begins, and service continues.")
        .Required("legalEntityId", Kinds.Id<LegalEntityId>(), "The other legal entity.", (body, entity) => body.LegalEntity = entity)
        .Required("reason", ReasonBody.Shape, "Why the employment with the former one ends.", (body, reason) => body.Reason = reason.Reason));

    public LegalEntityId LegalEntity { get; set; }

    public Reason Reason { get; set; } = new("");
}

internal sealed class CorrectHireBody : TermsBody
{
    public static Shape<CorrectHireBody> Shape { get; } = WithTerms(new Shape<CorrectHireBody>("CorrectHire", "The hire as it should have been recorded: the whole of its terms. What is left out was not agreed."))
        .Optional("continuesService", Kinds.YesOrNo, "Of a rehire only: whether service continues, or starts anew; as it was where this is left out.", (body, continues) => body.ContinuesService = continues)
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public bool? ContinuesService { get; set; }

    public Reason Reason { get; set; } = new("");
}

internal sealed class TransferBody
{
    public static Shape<TransferBody> Shape { get; } = With(new Shape<TransferBody>("Transfer", "From a day on, the employee has another job, is in another unit, at another location or has another manager. What is left out stays as it is; null means none."));

    public static Shape<TransferBody> Correction { get; } = With(new Shape<TransferBody>("CorrectTransfer", "The transfer as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public Named<JobId?>? Job { get; set; }

    public Named<OrgUnitId?>? OrgUnit { get; set; }

    public Named<LocationId?>? Location { get; set; }

    public Named<PersonId?>? Manager { get; set; }

    public Named<PositionId?>? Position { get; set; }

    public Reason Reason { get; set; } = new("");

    public Transfer Transfer => new(OrgUnit, Location, Manager, Job, Position);

    private static Shape<TransferBody> With(Shape<TransferBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Named("jobId", Kinds.Id<JobId>(), "The job; null for none.", (body, job) => body.Job = job)
        .Named("orgUnitId", Kinds.Id<OrgUnitId>(), "The org unit; null for none.", (body, unit) => body.OrgUnit = unit)
        .Named("locationId", Kinds.Id<LocationId>(), "The location; null for none.", (body, location) => body.Location = location)
        .Named("managerId", Kinds.Id<PersonId>(), "The person who is the manager; null for none.", (body, manager) => body.Manager = manager)
        .Named("positionId", Kinds.Id<PositionId>(), "The position held, from which job, unit and location come; null for none.", (body, position) => body.Position = position);
}

internal sealed class PayChangeBody
{
    public static Shape<PayChangeBody> Shape { get; } = With(new Shape<PayChangeBody>("ChangePay", "From a day on, the base pay is this."));

    public static Shape<PayChangeBody> Correction { get; } = With(new Shape<PayChangeBody>("CorrectPayChange", "The pay change as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public BasePay Pay { get; set; } = new(default, default);

    public Reason Reason { get; set; } = new("");

    private static Shape<PayChangeBody> With(Shape<PayChangeBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("pay", PayBody.Shape, "The base pay from then on.", (body, pay) => body.Pay = pay.Pay);
}

internal sealed class TerminateBody
{
    public static Shape<TerminateBody> Shape { get; } = new Shape<TerminateBody>("Terminate", "The employment ends with its last day.")
        .Required("lastDay", Kinds.DayOf("2026-12-31"), "The last day employed, included.", (body, day) => body.LastDay = day)
        .Required("reason", ReasonBody.Shape, "Why the employment ends.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly LastDay { get; set; }

    public Reason Reason { get; set; } = new("");
}

internal sealed class CorrectTerminationBody
{
    public static Shape<CorrectTerminationBody> Shape { get; } = new Shape<CorrectTerminationBody>("CorrectTermination", "The termination as it should have been recorded: the whole of it.")
        .Required("lastDay", Kinds.DayOf("2026-12-31"), "The last day employed, included.", (body, day) => body.LastDay = day)
        .Required("terminationReason", ReasonBody.Shape, "Why the employment ends.", (body, reason) => body.Termination = reason.Reason)
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly LastDay { get; set; }

    public Reason Termination { get; set; } = new("");

    public Reason Reason { get; set; } = new("");
}

internal sealed class WithdrawTerminationBody
{
    public static Shape<WithdrawTerminationBody> Shape { get; } = new Shape<WithdrawTerminationBody>("WithdrawTermination", "Both sides agree, on or before the last day, that the employment goes on.")
        .Required("withdrawnOn", Kinds.DayOf("2026-11-30"), "The day on which both sides agreed.", (body, day) => body.WithdrawnOn = day)
        .Required("reason", ReasonBody.Shape, "Why it is taken back.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly WithdrawnOn { get; set; }

    public Reason Reason { get; set; } = new("");
}
