namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Which terms a policy cannot have, member by member.</summary>
public sealed class FormOfTerms
{
    private static readonly OrgUnitId Shops = new(Guid.CreateVersion7());
    private static readonly LeaveTerms Sound = InDays(Accrual.AtOnce(25));
    private static readonly Accrual Monthly = Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12);

    public static TheoryData<string, LeaveTerms> Unsound => new()
    {
        { "year.start required", Sound with { Year = new(LeaveYearKind.Fiscal) } },
        { "year.start not-allowed", Sound with { Year = new(LeaveYearKind.Calendar, MonthDay.Of(4, 1)) } },
        { "accrual.bands empty", Sound with { Accrual = Sound.Accrual with { Bands = [] } } },
        { "accrual.bands too-many", Sound with { Accrual = Sound.Accrual with { Bands = [.. Enumerable.Range(0, 21).Select(n => new EntitlementBand(n, 1))] } } },
        { "accrual.bands.0.amount negative", Sound with { Accrual = Accrual.AtOnce(-1) } },
        { "accrual.bands.0.amount too-many-decimals", Sound with { Accrual = Accrual.AtOnce(0.00001m) } },
        { "accrual.bands.0.amount too-large", Sound with { Accrual = Accrual.AtOnce(10_001) } },
        { "accrual.bands.0.afterMonths out-of-range", Sound with { Accrual = Sound.Accrual with { Bands = [new(-1, 1)] } } },
        { "accrual.bands.0.cap negative", Sound with { Accrual = Sound.Accrual with { Bands = [new(0, 1, Cap: -1)] } } },
        { "accrual.bands.1.afterMonths not-in-order", Sound with { Accrual = Sound.Accrual with { Bands = [new(12, 1), new(12, 2)] } } },
        { "accrual.credited not-allowed", Sound with { Accrual = Accrual.Of(AccrualSchedule.AtOnce, CreditDay.After, 1) } },
        { "accrual.credited not-allowed", Sound with { Accrual = Accrual.Of(AccrualSchedule.Weekly, CreditDay.OfHire, 1) } },
        { "accrual.creditedOn required", Sound with { Accrual = Accrual.Of(AccrualSchedule.Monthly, CreditDay.OfMonth, 1) } },
        { "accrual.creditedOn not-allowed", Sound with { Accrual = Monthly with { CreditedOn = 3 } } },
        { "accrual.creditedOn out-of-range", Sound with { Accrual = Monthly with { Credited = CreditDay.OfMonth, CreditedOn = 32 } } },
        { "accrual.per not-allowed", Sound with { Accrual = Sound.Accrual with { Per = EntitledPer.Period } } },
        { "accrual.monthsBeginOn not-allowed", Sound with { Accrual = Sound.Accrual with { MonthsBeginOn = 3 } } },
        { "accrual.monthsBeginOn out-of-range", Sound with { Accrual = Monthly with { MonthsBeginOn = 0 } } },
        { "accrual.secondHalfBeginsOn out-of-range", Sound with { Accrual = Monthly with { SecondHalfBeginsOn = 1 } } },
        { "accrual.monthsBeginOn not-allowed", Sound with { Accrual = Monthly with { MonthsBeginOn = 3, PeriodsFromHire = true } } },
        { "accrual.periodsFromHire not-allowed", Sound with { Accrual = Sound.Accrual with { PeriodsFromHire = true } } },
        { "accrual.periodsFromHire not-allowed", Sound with { Accrual = Accrual.Of(AccrualSchedule.TwiceAMonth, CreditDay.First, 1) with { PeriodsFromHire = true } } },
        { "usableAfter.length out-of-range", Sound with { UsableAfter = new(3661, WaitingUnit.WorkingDays) } },
        { "accrual.hourly required", Sound with { Accrual = new(AccrualSchedule.PerHourWorked, CreditDay.First, []) } },
        { "accrual.hourly not-allowed", Sound with { Accrual = Monthly with { Hourly = new(1, 30) } } },
        { "accrual.hourly.perHours not-positive", Sound with { Accrual = new(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(1, 0) } } },
        { "hoursPerDay too-large", Sound with { HoursPerDay = 25 } },
        { "hoursPerDay required", Sound with { PartDays = PartDays.CountByHours } },
        { "observedHolidays repeated", Sound with { ObservedHolidays = [HolidayKind.Bank, HolidayKind.Bank] } },
        { "rounding.step not-positive", Sound with { Rounding = new(RoundingRule.Up, 0, Rounded.SumOfYear) } },
        { "accruesAfter.length out-of-range", Sound with { AccruesAfter = new(0, WaitingUnit.Days) } },
        { "usableAfter.length out-of-range", Sound with { UsableAfter = new(1201, WaitingUnit.Months) } },
        { "cap negative", Sound with { Cap = -1 } },
        { "carryOver.limit negative", Sound with { CarryOver = new(Limit: -1) } },
        { "carryOver.neverExpires not-allowed", Sound with { CarryOver = new(Limit: 5, NeverExpires: 2) } },
        { "carryOver.neverExpires too-large", Sound with { CarryOver = new(Limit: 1, new(AfterDays: 3), NeverExpires: 2) } },
        { "carryOver.until not-one", Sound with { CarryOver = new(Limit: 1, new()) } },
        { "carryOver.until not-one", Sound with { CarryOver = new(Limit: 1, new(AfterDays: 3, AfterMonths: 3)) } },
        { "carryOver.until.afterMonths out-of-range", Sound with { CarryOver = new(Limit: 1, new(AfterMonths: 0)) } },
        { "lastsMonths out-of-range", Sound with { LastsMonths = 0 } },
        { "negativeLimit negative", Sound with { NegativeLimit = -1 } },
        { "requests.smallestUnit not-positive", Sound with { Requests = new(SmallestUnit: 0) } },
        { "requests.noticeDays out-of-range", Sound with { Requests = new(NoticeDays: -1) } },
        { "requests.longestStretch not-positive", Sound with { Requests = new(LongestStretch: 0) } },
        { "requests.documentAfterDays out-of-range", Sound with { Requests = new(DocumentAfterDays: -1) } },
        { "requests.documentDueDays out-of-range", Sound with { Requests = new(DocumentDueDays: -1) } },
        { "requests.blackouts.0.last before-first", Sound with { Requests = RequestRules.None with { Blackouts = [new(Day("2024-02-01"), Day("2024-01-01"), "Fair", [])] } } },
        { "requests.blackouts.0.name blank", Sound with { Requests = RequestRules.None with { Blackouts = [new(Day("2024-01-01"), Day("2024-01-01"), "", [])] } } },
        { "requests.minimumStaffing.0.atLeast out-of-range", Sound with { Requests = RequestRules.None with { MinimumStaffing = [new(0, [])] } } },
        { "requests.minimumStaffing repeated", Sound with { Requests = RequestRules.None with { MinimumStaffing = [new(1, []), new(2, [])] } } },
        { "requests.minimumStaffing repeated", Sound with { Requests = RequestRules.None with { MinimumStaffing = [new(1, [Shops]), new(2, [Shops])] } } },
        { "requests.minimumStaffing too-many", Sound with { Requests = RequestRules.None with { MinimumStaffing = [.. Enumerable.Range(0, 101).Select(_ => new MinimumStaffing(1, [new(Guid.NewGuid())]))] } } },
        { "approvalChain.0.fromAmount negative", Sound with { ApprovalChain = [new(Approver.Hr, -1)] } },
        { "approvalChain too-many", Sound with { ApprovalChain = [.. Enumerable.Repeat(new ApprovalStep(Approver.Hr), 6)] } },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Terms_that_contradict_themselves_are_not_well_formed(string flaw, LeaveTerms terms) =>
        terms.FindFlaws().Should().ContainSingle().Which.Should().Match<Flaw>(found => $"{found.Member} {found.Code}" == flaw && found.Detail.EndsWith('.'));

    public static TheoryData<LeaveTerms> OnTheirBounds =>
    [
        Sound with { Accrual = Sound.Accrual with { Bands = [.. Enumerable.Range(0, 20).Select(n => new EntitlementBand(n, 1))] } }, Sound with { Accrual = Accrual.AtOnce(10_000) },
        Sound with { Accrual = Sound.Accrual with { Bands = [new(0, 1), new(1200, 2)] } }, Sound with { HoursPerDay = 24 }, Sound with { HoursPerDay = 0.0001m },
        Sound with { AccruesAfter = new(3660, WaitingUnit.Days), UsableAfter = new(1, WaitingUnit.WorkingDays) }, Sound with { UsableAfter = new(1200, WaitingUnit.Months) },
        Sound with { CarryOver = new(Limit: 2, new(AfterDays: 1), NeverExpires: 2) }, Sound with { LastsMonths = 1 }, Sound with { Cap = 0, NegativeLimit = 10_000 },
        Sound with { Requests = RequestRules.None with { Blackouts = [new(Day("2024-02-01"), Day("2024-02-01"), "Fair", [])], MinimumStaffing = [new(1, []), new(10_000, [Shops])] } },
        Sound with { ApprovalChain = [.. Enumerable.Repeat(new ApprovalStep(Approver.Hr), 5)] }, Sound with { Accrual = Monthly with { SecondHalfBeginsOn = 28, MonthsBeginOn = 31 } },
    ];

    [Theory]
    [MemberData(nameof(OnTheirBounds))]
    public void Terms_on_their_bounds_are_well_formed(LeaveTerms terms) => terms.FindFlaws().Should().BeEmpty();

    [Fact]
    public void Sound_terms_have_no_flaws_and_two_that_say_the_same_are_equal()
    {
        Sound.FindFlaws().Should().BeEmpty();
        (Sound with { Accrual = Monthly with { Credited = CreditDay.OfMonth, CreditedOn = 31, MonthsBeginOn = 26 }, HoursPerDay = 7.6m, CarryOver = new(5, new(On: MonthDay.Of(3, 31)), 2), Requests = new(0.5m, 14, 20, 3, 3) })
            .FindFlaws().Should().BeEmpty();
        InDays(new(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(1, 30) }).FindFlaws().Should().BeEmpty();
        Sound.Should().Be(InDays(Accrual.AtOnce(25)));
        Sound.Should().NotBe(InDays(Accrual.AtOnce(26)));
    }
}
