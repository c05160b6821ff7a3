namespace HrSaas.Specs.LeavePolicies;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Keeping leave policies", 1)]
public sealed class KeepingLeavePolicies : Specs<LeavePolicyUnderSpec, LeavePolicy, LeavePolicyEvent, PolicyFacts>
{
    private static readonly LeavePolicyId Policy = Id<LeavePolicyId>("the policy");
    private static readonly LeaveTypeId Annual = Id<LeaveTypeId>("annual leave");
    private static readonly Reason Mistake = new("data-entry");

    [Fact]
    public void A_policy_has_versions_each_from_a_day_until_the_next()
    {
        Given().When(Define("2025-01-01", 30)).Then(Defined("2025-01-01", 30)).Showing(DaysOn("2024-12-31", null), DaysOn("2025-01-01", 30));
        Given(Defined("2025-01-01", 30)).When(Change("change", "2026-01-01", 28)).Then(Changed("change", "2026-01-01", 28)).Showing(DaysOn("2025-12-31", 30), DaysOn("2026-01-01", 28));
        Given(Defined("2025-01-01", 30)).When(Change("change", "2026-01-01", 30)).ThenNothing();
        Given(Defined("2025-01-01", 30)).When(Change("change", "2025-01-01", 28)).Then(Changed("change", "2025-01-01", 28)).Showing(DaysOn("2025-01-01", 28));
        Given(Defined("2025-01-01", 30)).When(Change("change", "2024-12-31", 28)).ThenRefused(new BeforeLeavePolicy(Day("2024-12-31"), Day("2025-01-01")));
        foreach (var from in (string[])["2024-01-01", "2025-06-01"])
            Given(Defined("2025-01-01", 30)).When(Define(from, 28) with { Fact = The("other definition") }).ThenRefused<LeavePolicyAlreadyDefined>();
    }

    [Fact]
    public void Everything_that_a_version_says_is_kept_as_it_was_said()
    {
        var full = new LeaveTerms(LeaveUnit.Days, LeaveYear.From(MonthDay.Of(4, 1)!.Value), new(AccrualSchedule.Monthly, CreditDay.OfMonth, [new(0, 24), new(60, 30, 40)]) { CreditedOn = 15 })
        {
            ObservedHolidays = [HolidayKind.Public, HolidayKind.Bank], Sandwich = SandwichRule.DaysOff, Rounding = new(RoundingRule.Up, 0.5m, Rounded.Available), UsableAfter = new(3, WaitingUnit.Months),
            Cap = 45, CarryOver = new(10, new(MonthDay.Of(6, 30)), 5, CarriesDebt: false), NegativeLimit = 2,
            Requests = new(0.5m, 14, 15, 3, 4) { Blackouts = [new(Day("2026-11-23"), Day("2026-11-28"), "The sale", [Id<OrgUnitId>("Sales")])], MinimumStaffing = [new(2, [Id<OrgUnitId>("Sales")]), new(1, [])] },
            ApprovalChain = [new(Approver.Manager), new(Approver.Hr, 10)],
        };
        Given().When(Define("2025-01-01", 30) with { Version = new("Full", full) }).Then(Defined("2025-01-01", 30) with { Version = new("Full", full) });
    }

    [Fact]
    public void The_terms_count_as_the_leave_type_does()
    {
        var (hours, calendar) = (Of(30) with { Terms = Of(30).Terms with { Unit = LeaveUnit.Hours } }, Of(30) with { Terms = Of(30).Terms with { Counted = CountedDays.CalendarDays } });
        foreach (var (version, member) in ((LeavePolicyVersion, string)[])[(hours, "unit"), (calendar, "counting of days")])
        {
            Given().When(Define("2025-01-01", 30) with { Version = version }).ThenRefused(new TermsOfAnotherType(member));
            Given(Defined("2025-01-01", 30)).When(Change("change", "2026-01-01", 28) with { Version = version }).ThenRefused(new TermsOfAnotherType(member));
            Given(Defined("2025-01-01", 30)).When(Correct("definition", "2025-01-01", 28) with { Version = version }).ThenRefused(new TermsOfAnotherType(member));
        }
        Given().Where(_ => new(Counting: null)).When(Define("2025-01-01", 30)).ThenRefused(new LeaveTypeNotKnown(Annual));
    }

    [Fact]
    public void Every_version_is_corrected_the_first_one_too()
    {
        Given(Defined("2025-01-01", 30)).When(Correct("definition", "2024-01-01", 29)).Then(Corrected("definition", "2024-01-01", 29)).Showing(DaysOn("2024-01-01", 29));
        Given(Defined("2025-01-01", 30), Changed("change", "2026-01-01", 28)).When(Correct("change", "2026-07-01", 27)).Then(Corrected("change", "2026-07-01", 27))
            .Showing(DaysOn("2026-06-30", 30), DaysOn("2026-07-01", 27));
        Given(Defined("2025-01-01", 30)).When(Correct("definition", "2025-01-01", 30)).ThenNothing();
        Given(Defined("2025-01-01", 30), Changed("change", "2026-01-01", 28)).When(Correct("change", "2024-12-31", 27)).ThenRefused(new BeforeLeavePolicy(Day("2024-12-31"), Day("2025-01-01")));
        Given(Defined("2025-01-01", 30)).When(Correct("nothing", "2025-01-01", 27)).ThenRefused(new FactNotFound(The("nothing")));
    }

    [Fact]
    public void Later_versions_are_withdrawn_and_the_first_one_stays()
    {
        Given(Defined("2025-01-01", 30), Changed("change", "2026-01-01", 28)).When(Rescind("change")).Then(new LeavePolicyFactRescinded(The("change"), Mistake)).Showing(DaysOn("2026-06-01", 30));
        Given(Defined("2025-01-01", 30)).When(Rescind("definition")).ThenRefused<FirstVersionStays>();
        // A version that lies before the first day, because the first one was put right to a later day.
        Given(Defined("2025-01-01", 30), Changed("change", "2026-01-01", 28), Corrected("definition", "2027-01-01", 30)).When(Rescind("change")).Then(new LeavePolicyFactRescinded(The("change"), Mistake));
    }

    [Fact]
    public void A_version_that_lies_before_the_first_day_may_stay_there_when_it_is_put_right()
    {
        LeavePolicyEvent[] facts = [Defined("2025-01-01", 30), Changed("change", "2026-01-01", 28), Corrected("definition", "2027-01-01", 30)];
        Given(facts).When(Correct("change", "2026-01-01", 27)).Then(Corrected("change", "2026-01-01", 27));
        Given(facts).When(Correct("change", "2026-02-01", 27)).ThenRefused(new BeforeLeavePolicy(Day("2026-02-01"), Day("2027-01-01")));
    }

    [Fact]
    public void Code_name_terms_and_reason_have_a_form()
    {
        var (reason, no) = (new NotWellFormed([new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]), new Reason("No"));
        NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);
        LeavePolicyEvent[] facts = [Defined("2025-01-01", 30), Changed("change", "2026-01-01", 28)];
        Given().When(Define("2025-01-01", 30) with { Code = " " }).ThenRefused(Flawed("code", "blank", "must not be blank."));
        foreach (var (version, flaw) in ((LeavePolicyVersion, NotWellFormed)[])[(Of(30) with { Name = "" }, Flawed("name", "blank", "must not be blank.")), (Of(30) with { Terms = Of(30).Terms with { Cap = -1 } }, Flawed("cap", "negative", "must not be negative."))])
        {
            Given().When(Define("2025-01-01", 30) with { Version = version }).ThenRefused(flaw);
            Given(facts).When(Change("other", "2027-01-01", 28) with { Version = version }).ThenRefused(flaw);
            Given(facts).When(Correct("change", "2026-01-01", 27) with { Version = version }).ThenRefused(flaw);
        }
        Given(facts).When(Correct("change", "2026-01-01", 27) with { Reason = no }).ThenRefused(reason);
        Given(facts).When(Rescind("change") with { Reason = no }).ThenRefused(reason);
        Given(facts).When(Rescind("nothing")).ThenRefused(new FactNotFound(The("nothing")));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_policy_that_is_not_there()
    {
        Given().When(Change("change", "2026-01-01", 28)).ThenRefused<LeavePolicyNotFound>();
        Given().When(Correct("definition", "2025-01-01", 28)).ThenRefused<LeavePolicyNotFound>();
        Given().When(Rescind("definition")).ThenRefused<LeavePolicyNotFound>();
    }

    private static FactId The(string fact) => Id<FactId>("the " + fact);

    private static LeavePolicyVersion Of(int days) => new(FormattableString.Invariant($"Annual leave of {days} days"), new(LeaveUnit.Days, LeaveYear.Calendar, Accrual.AtOnce(days)));

    private static DefineLeavePolicy Define(string from, int days) => new(The("definition"), Policy, "ANNUAL", Annual, Day(from), Of(days));

    private static LeavePolicyDefined Defined(string from, int days) => new(The("definition"), Policy, "ANNUAL", Annual, Day(from), Of(days));

    private static ChangeLeavePolicy Change(string fact, string from, int days) => new(The(fact), Day(from), Of(days));

    private static LeavePolicyChanged Changed(string fact, string from, int days) => new(The(fact), Day(from), Of(days));

    private static CorrectLeavePolicyVersion Correct(string fact, string from, int days) => new(The(fact), The("correction"), Day(from), Of(days), Mistake);

    private static LeavePolicyVersionCorrected Corrected(string fact, string from, int days) => new(The(fact), The("correction"), Day(from), Of(days), Mistake);

    private static RescindLeavePolicyFact Rescind(string fact) => new(The(fact), Mistake);

    private static Reading<LeavePolicy> DaysOn(string day, int? days) => new(
        days is { } some ? FormattableString.Invariant($"on {Say(Day(day))} it gives {some} days") : $"on {Say(Day(day))} there is no version",
        state => state is DefinedLeavePolicy policy && Day(day) >= policy.FirstDay ? (int?)policy.Over.At(Day(day))?.Value.Terms.Accrual.Bands[0].Amount : null, days);
}
