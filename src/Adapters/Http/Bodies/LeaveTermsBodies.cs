namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

internal sealed class LeaveYearBody
{
    public static Shape<LeaveYearBody> Shape { get; } = new Shape<LeaveYearBody>("LeaveYear", "The year for which leave is granted, and after which what is left is carried over or lost.")
        .Required("kind", Kinds.OneOf(LeaveYearKind.Calendar), "On which day it begins.", (body, kind) => body.Kind = kind)
        .OptionalUnshown("start", Kinds.MonthDay, "The first day of a fiscal year.", (body, start) => body.Start = start);

    public LeaveYearKind Kind { get; set; }

    public MonthDay? Start { get; set; }

    public LeaveYear Year => new(Kind, Start);
}

internal sealed class EntitlementBandBody
{
    public static Shape<EntitlementBandBody> Shape { get; } = new Shape<EntitlementBandBody>("EntitlementBand", "From so many months of service on, this is granted.")
        .Required("afterMonths", Kinds.WholeNumber(0, 1200, 0), "Months of service; 0 from the first day on.", (body, months) => body.AfterMonths = months)
        .Required("amount", new NumberKind(30m), "So much.", (body, amount) => body.Amount = amount)
        .OptionalUnshown("cap", new NumberKind(45m), "The balance above which nothing accrues in this band.", (body, cap) => body.Cap = cap);

    public int AfterMonths { get; set; }

    public decimal Amount { get; set; }

    public decimal? Cap { get; set; }

    public EntitlementBand Band => new(AfterMonths, Amount, Cap);
}

internal sealed class HourlyRateBody
{
    public static Shape<HourlyRateBody> Shape { get; } = new Shape<HourlyRateBody>("HourlyRate", "So much leave for so many hours worked.")
        .Required("amount", new NumberKind(1m), "So much leave.", (body, amount) => body.Amount = amount)
        .Required("perHours", new NumberKind(30m), "For so many hours.", (body, hours) => body.PerHours = hours);

    public decimal Amount { get; set; }

    public decimal PerHours { get; set; }

    public HourlyRate Rate => new(Amount, PerHours);
}

internal sealed class AccrualBody
{
    public static Shape<AccrualBody> Shape { get; } = new Shape<AccrualBody>("Accrual", "How much leave there is and how it comes.")
        .Required("schedule", Kinds.OneOf(AccrualSchedule.Monthly), "How often it comes.", (body, schedule) => body.Schedule = schedule)
        .Required("credited", Kinds.OneOf(CreditDay.First), "On which day of its period.", (body, credited) => body.Credited = credited)
        .Required("bands", Kinds.ListOf(Kinds.Meaning(EntitlementBandBody.Shape, body => body.Band), 40), "By length of service, in order. Where leave is earned by the hour, the most of a leave year; none: no bound.", (body, bands) => body.Bands = bands)
        .OptionalUnshown("per", Kinds.OneOf(EntitledPer.LeaveYear), "What an amount is granted for; a leave year, if left out.", (body, per) => body.Per = per)
        .OptionalUnshown("creditedOn", Kinds.WholeNumber(1, 31, 15), "The day of the month, where it is credited on one.", (body, day) => body.CreditedOn = day)
        .OptionalUnshown("monthsBeginOn", Kinds.WholeNumber(1, 31, 1), "The day on which months begin; left out: as the leave year does.", (body, day) => body.MonthsBeginOn = day)
        .OptionalUnshown("secondHalfBeginsOn", Kinds.WholeNumber(2, 28, 16), "The day on which the second half of a month begins; 16, if left out.", (body, day) => body.SecondHalfBeginsOn = day)
        .OptionalUnshown("weeksBeginOn", Kinds.OneOf(DayOfWeek.Monday), "The day on which weeks begin; Monday, if left out.", (body, day) => body.WeeksBeginOn = day)
        .OptionalUnshown("periodsFromHire", Kinds.YesOrNo, "Whether periods begin on the hire date, whatever the leave year.", (body, fromHire) => body.PeriodsFromHire = fromHire)
        .OptionalUnshown("hourly", HourlyRateBody.Shape, "For leave that is earned by the hour.", (body, hourly) => body.Hourly = hourly.Rate);

    public AccrualSchedule Schedule { get; set; }

    public CreditDay Credited { get; set; }

    public ImmutableArray<EntitlementBand> Bands { get; set; } = [];

    public EntitledPer Per { get; set; }

    public int? CreditedOn { get; set; }

    public int? MonthsBeginOn { get; set; }

    public int SecondHalfBeginsOn { get; set; } = 16;

    public DayOfWeek WeeksBeginOn { get; set; } = DayOfWeek.Monday;

    public bool PeriodsFromHire { get; set; }

    public HourlyRate? Hourly { get; set; }

    public Accrual Accrual => new(Schedule, Credited, Bands)
    {
        Per = Per, CreditedOn = CreditedOn, MonthsBeginOn = MonthsBeginOn, SecondHalfBeginsOn = SecondHalfBeginsOn, WeeksBeginOn = WeeksBeginOn,
        PeriodsFromHire = PeriodsFromHire, Hourly = Hourly,
    };
}

internal sealed class ProrationBody
{
    public static Shape<ProrationBody> Shape { get; } = new Shape<ProrationBody>("Proration", "What makes the entitlement of a period smaller.")
        .Required("by", Kinds.OneOf(ProratedBy.Days), "By what part of a period it is granted for part of it.", (body, by) => body.By = by)
        .Required("onHire", Kinds.YesOrNo, "Where the employment begins, or the waiting period ends, within it.", (body, yes) => body.OnHire = yes)
        .Required("onLeaving", Kinds.YesOrNo, "Where the employment ends within it.", (body, yes) => body.OnLeaving = yes)
        .Required("onFte", Kinds.YesOrNo, "Where the FTE is not 1.", (body, yes) => body.OnFte = yes)
        .Required("onUnpaidAbsence", Kinds.YesOrNo, "For days of unpaid absence.", (body, yes) => body.OnUnpaidAbsence = yes);

    public ProratedBy By { get; set; }

    public bool OnHire { get; set; }

    public bool OnLeaving { get; set; }

    public bool OnFte { get; set; }

    public bool OnUnpaidAbsence { get; set; }

    public Proration Proration => new(By, OnHire, OnLeaving, OnFte, OnUnpaidAbsence);
}

internal sealed class RoundingBody
{
    public static Shape<RoundingBody> Shape { get; } = new Shape<RoundingBody>("Rounding", "How quantities of leave are rounded.")
        .Required("rule", Kinds.OneOf(RoundingRule.Nearest), "To which side.", (body, rule) => body.Rule = rule)
        .Required("step", new NumberKind(0.5m), "To multiples of this.", (body, step) => body.Step = step)
        .Required("of", Kinds.OneOf(Rounded.Available), "What is rounded.", (body, of) => body.Of = of);

    public RoundingRule Rule { get; set; }

    public decimal Step { get; set; }

    public Rounded Of { get; set; }

    public Rounding Rounding => new(Rule, Step, Of);
}

internal sealed class WaitingBody
{
    public static Shape<WaitingBody> Shape { get; } = new Shape<WaitingBody>("Waiting", "So long from the day from which service counts.")
        .Required("length", Kinds.WholeNumber(1, 3660, 3), "How many.", (body, length) => body.Length = length)
        .Required("unit", Kinds.OneOf(WaitingUnit.Months), "Of what.", (body, unit) => body.Unit = unit);

    public int Length { get; set; }

    public WaitingUnit Unit { get; set; }

    public Waiting Waiting => new(Length, Unit);
}

internal sealed class CarryOverBody
{
    public static Shape<CarryOverBody> Shape { get; } = new Shape<CarryOverBody>("CarryOver", "What becomes of leave when the next leave year begins.")
        .Optional("limit", new NumberKind(10m), "The most that is carried over; left out: everything; 0: nothing.", (body, limit) => body.Limit = limit)
        .Optional("until", Kinds.MonthDay, "The day of the year through which it may be used.", (body, day) => body.On = day)
        .OptionalUnshown("untilAfterMonths", Kinds.WholeNumber(1, 60, 3), "Or through so many full months of the leave year.", (body, months) => body.AfterMonths = months)
        .OptionalUnshown("untilAfterDays", Kinds.WholeNumber(1, 1830, 90), "Or through so many days of it.", (body, days) => body.AfterDays = days)
        .OptionalUnshown("neverExpires", new NumberKind(5m), "So much of what is carried over does not expire.", (body, amount) => body.NeverExpires = amount)
        .OptionalUnshown("carriesDebt", Kinds.YesOrNo, "Whether a balance below nothing is carried over too; yes, if left out.", (body, yes) => body.CarriesDebt = yes);

    public decimal? Limit { get; set; }

    public MonthDay? On { get; set; }

    public int? AfterMonths { get; set; }

    public int? AfterDays { get; set; }

    public decimal NeverExpires { get; set; }

    public bool CarriesDebt { get; set; } = true;

    public CarryOver CarryOver => new(Limit, (On, AfterMonths, AfterDays) is (null, null, null) ? null : new(On, AfterMonths, AfterDays), NeverExpires, CarriesDebt);
}
