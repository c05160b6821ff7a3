namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;

internal sealed class BlackoutBody
{
    public static Shape<BlackoutBody> Shape { get; } = new Shape<BlackoutBody>("Blackout", "Days on which nobody of these units, or of any below them, may take leave.")
        .Required("firstDay", Kinds.DayOf("2026-11-23"), "The first of them.", (body, day) => body.First = day)
        .Required("lastDay", Kinds.DayOf("2026-11-28"), "The last of them, included.", (body, day) => body.Last = day)
        .Required("name", Kinds.Text(200, "The sale"), "What they are called.", (body, name) => body.Name = name)
        .OptionalUnshown("orgUnitIds", Kinds.ListOf(Kinds.Id<OrgUnitId>(), 200), "The units; left out: everybody.", (body, units) => body.Units = units);

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public string Name { get; set; } = "";

    public ImmutableArray<OrgUnitId> Units { get; set; } = [];

    public Blackout Blackout => new(First, Last, Name, Units);
}

internal sealed class MinimumStaffingBody
{
    public static Shape<MinimumStaffingBody> Shape { get; } = new Shape<MinimumStaffingBody>("MinimumStaffing", "So many of each of these units, and of each below them, are to be at work. Where it would be fewer there is a warning, and no refusal.")
        .Required("atLeast", Kinds.WholeNumber(1, 10_000, 2), "How many.", (body, people) => body.AtLeast = people)
        .OptionalUnshown("orgUnitIds", Kinds.ListOf(Kinds.Id<OrgUnitId>(), 200), "The units; left out: all units. Of several that are one below another, the nearest counts.", (body, units) => body.Units = units);

    public int AtLeast { get; set; }

    public ImmutableArray<OrgUnitId> Units { get; set; } = [];

    public MinimumStaffing Staffing => new(AtLeast, Units);
}

internal sealed class RequestRulesBody
{
    public static Shape<RequestRulesBody> Shape { get; } = new Shape<RequestRulesBody>("RequestRules", "What a request has to keep.")
        .Optional("smallestUnit", new NumberKind(0.5m), "Each leave day is a multiple of it.", (body, unit) => body.SmallestUnit = unit)
        .OptionalUnshown("noticeDays", Kinds.WholeNumber(0, 366, 14), "So many days lie between the day of the request and its first day, at least.", (body, days) => body.NoticeDays = days)
        .OptionalUnshown("longestStretch", new NumberKind(15m), "The most leave over requests that adjoin one another.", (body, most) => body.LongestStretch = most)
        .OptionalUnshown("documentAfterDays", Kinds.WholeNumber(0, 366, 3), "A document is due when the leave has more calendar days than this.", (body, days) => body.DocumentAfterDays = days)
        .OptionalUnshown("documentDueDays", Kinds.WholeNumber(0, 366, 4), "So many days after the first day of leave, by which the document has to be there.", (body, days) => body.DocumentDueDays = days)
        .Optional("blackouts", Kinds.ListOf(Kinds.Meaning(BlackoutBody.Shape, body => body.Blackout), 100), "Days on which no leave is taken.", (body, blackouts) => body.Blackouts = blackouts)
        .Optional("minimumStaffing", Kinds.ListOf(Kinds.Meaning(MinimumStaffingBody.Shape, body => body.Staffing), 100), "How many are to be at work.", (body, staffing) => body.MinimumStaffing = staffing);

    public decimal? SmallestUnit { get; set; }

    public int NoticeDays { get; set; }

    public decimal? LongestStretch { get; set; }

    public int? DocumentAfterDays { get; set; }

    public int DocumentDueDays { get; set; }

    public ImmutableArray<Blackout> Blackouts { get; set; } = [];

    public ImmutableArray<MinimumStaffing> MinimumStaffing { get; set; } = [];

    public RequestRules Rules => new(SmallestUnit, NoticeDays, LongestStretch, DocumentAfterDays, DocumentDueDays) { Blackouts = Blackouts, MinimumStaffing = MinimumStaffing };
}

internal sealed class ApprovalStepBody
{
    public static Shape<ApprovalStepBody> Shape { get; } = new Shape<ApprovalStepBody>("ApprovalStep", "A step of the chain of approval.")
        .Required("approver", Kinds.OneOf(Approver.Manager), "Who approves.", (body, approver) => body.Approver = approver)
        .OptionalUnshown("fromAmount", new NumberKind(10m), "Only for requests that cost at least this; left out: for all.", (body, amount) => body.FromAmount = amount);

    public Approver Approver { get; set; }

    public decimal FromAmount { get; set; }

    public ApprovalStep Step => new(Approver, FromAmount);
}

internal sealed class LeaveTermsBody
{
    public static Shape<LeaveTermsBody> Shape { get; } = new Shape<LeaveTermsBody>("LeaveTerms", "What one version of a leave policy says. All quantities are in its unit.")
        .Required("unit", Kinds.OneOf(LeaveUnit.Days), "In what leave is granted and taken, as the leave type has it.", (body, unit) => body.Unit = unit)
        .Required("leaveYear", LeaveYearBody.Shape, "The leave year.", (body, year) => body.Year = year.Year)
        .Required("accrual", AccrualBody.Shape, "How much leave there is and how it comes.", (body, accrual) => body.Accrual = accrual.Accrual)
        .Optional("counted", Kinds.OneOf(CountedDays.WorkingDays), "Which days of a request cost anything, as the leave type has it; working days, if left out.", (body, counted) => body.Counted = counted)
        .OptionalUnshown("partDays", Kinds.OneOf(PartDays.CountAsDays), "What a working day costs that is not worked in full.", (body, days) => body.PartDays = days)
        .OptionalUnshown("hoursPerDay", new NumberKind(8m), "How many hours make a day of leave; left out: those of the pattern.", (body, hours) => body.HoursPerDay = hours)
        .OptionalUnshown("observedHolidays", Kinds.ListOf(Kinds.OneOf(HolidayKind.Public), 3), "Which holidays cost no leave; public ones, if left out.", (body, kinds) => body.ObservedHolidays = kinds)
        .OptionalUnshown("sandwich", Kinds.OneOf(SandwichRule.None), "Free days between two leave days that cost leave all the same.", (body, rule) => body.Sandwich = rule)
        .OptionalUnshown("proration", ProrationBody.Shape, "What makes the entitlement of a period smaller; everything, by days, if left out.", (body, proration) => body.Proration = proration.Proration)
        .OptionalUnshown("rounding", RoundingBody.Shape, "How quantities are rounded; left out: not at all.", (body, rounding) => body.Rounding = rounding.Rounding)
        .OptionalUnshown("accruesAfter", WaitingBody.Shape, "Nothing accrues before it is over.", (body, waiting) => body.AccruesAfter = waiting.Waiting)
        .OptionalUnshown("usableAfter", WaitingBody.Shape, "What has accrued may not be taken before it is over.", (body, waiting) => body.UsableAfter = waiting.Waiting)
        .OptionalUnshown("cap", new NumberKind(45m), "The balance above which nothing accrues.", (body, cap) => body.Cap = cap)
        .Optional("carryOver", CarryOverBody.Shape, "What becomes of the rest when a leave year begins; left out: everything is carried over.", (body, carryOver) => body.CarryOver = carryOver.CarryOver)
        .OptionalUnshown("lastsMonths", Kinds.WholeNumber(1, 120, 18), "What accrues expires so many months after its day, whatever the leave year.", (body, months) => body.LastsMonths = months)
        .OptionalUnshown("negativeLimit", new NumberKind(5m), "How far below nothing the balance may go.", (body, limit) => body.NegativeLimit = limit)
        .Optional("requests", RequestRulesBody.Shape, "What a request has to keep.", (body, rules) => body.Requests = rules.Rules)
        .Optional("approvalChain", Kinds.ListOf(Kinds.Meaning(ApprovalStepBody.Shape, body => body.Step), 3), "Who has to approve, in order; left out: nobody.", (body, steps) => body.ApprovalChain = steps);

    public LeaveUnit Unit { get; set; }

    public LeaveYear Year { get; set; } = LeaveYear.Calendar;

    public Accrual Accrual { get; set; } = Accrual.AtOnce(0);

    public CountedDays Counted { get; set; }

    public PartDays PartDays { get; set; }

    public decimal? HoursPerDay { get; set; }

    public ImmutableArray<HolidayKind> ObservedHolidays { get; set; } = [HolidayKind.Public];

    public SandwichRule Sandwich { get; set; }

    public Proration Proration { get; set; } = Proration.ByDays;

    public Rounding? Rounding { get; set; }

    public Waiting? AccruesAfter { get; set; }

    public Waiting? UsableAfter { get; set; }

    public decimal? Cap { get; set; }

    public CarryOver CarryOver { get; set; } = CarryOver.Everything;

    public int? LastsMonths { get; set; }

    public decimal NegativeLimit { get; set; }

    public RequestRules Requests { get; set; } = RequestRules.None;

    public ImmutableArray<ApprovalStep> ApprovalChain { get; set; } = [];

    public LeaveTerms Terms => new(Unit, Year, Accrual)
    {
        Counted = Counted, PartDays = PartDays, HoursPerDay = HoursPerDay, ObservedHolidays = ObservedHolidays, Sandwich = Sandwich, Proration = Proration, Rounding = Rounding,
        AccruesAfter = AccruesAfter, UsableAfter = UsableAfter, Cap = Cap, CarryOver = CarryOver, LastsMonths = LastsMonths, NegativeLimit = NegativeLimit, Requests = Requests,
        ApprovalChain = ApprovalChain,
    };
}

internal sealed class LeavePolicyBody
{
    public static Shape<LeavePolicyBody> Definition { get; } = With(new Shape<LeavePolicyBody>("DefineLeavePolicy", "A leave policy with its first version, from a day on.")
        .Required("code", Kinds.Text(40, "ANNUAL-30"), "Unique among the tenant's leave policies, for ever.", (body, code) => body.Code = code)
        .Required("leaveTypeId", Kinds.Id<LeaveTypeId>(), "The leave type that it is of.", (body, type) => body.Type = type));

    public static Shape<LeavePolicyBody> Change { get; } = With(new Shape<LeavePolicyBody>("ChangeLeavePolicy", "From a day on, the policy has another version: the whole of it."));

    public static Shape<LeavePolicyBody> Correction { get; } = With(new Shape<LeavePolicyBody>("CorrectLeavePolicyVersion", "A version as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public string Code { get; set; } = "";

    public LeaveTypeId Type { get; set; }

    public DateOnly EffectiveDate { get; set; }

    public string Name { get; set; } = "";

    public LeaveTerms Terms { get; set; } = new(LeaveUnit.Days, LeaveYear.Calendar, Accrual.AtOnce(0));

    public Reason Reason { get; set; } = new("");

    public LeavePolicyVersion Version => new(Name, Terms);

    public DefineLeavePolicy Define() => new(NewIds.Of<FactId>(), NewIds.Of<LeavePolicyId>(), Code, Type, EffectiveDate, Version);

    private static Shape<LeavePolicyBody> With(Shape<LeavePolicyBody> shape) => shape
        .Required("effectiveDate", Kinds.DayOf("2026-01-01"), "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("name", Kinds.Text(200, "Annual leave, 30 days"), "What it is called.", (body, name) => body.Name = name)
        .Required("terms", LeaveTermsBody.Shape, "What it says.", (body, terms) => body.Terms = terms.Terms);
}
