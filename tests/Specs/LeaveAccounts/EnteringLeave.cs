namespace HrSaas.Specs.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Entering into leave accounts", 4)]
public sealed class EnteringLeave : LeaveAccountSpecs
{
    private static readonly LeaveEntry Two = new(LeaveEntryKind.Adjustment, Annual, 2);
    private static readonly OpenLeaveBalance Open = new(The("opening"), Day("2026-01-01"), Annual, 12.5m, Day("2026-06-30"));
    private static readonly AdjustLeaveBalance Adjust = new(The("adjustment"), Day("2026-05-01"), Annual, 2, null, Why);
    private static readonly RecordWorkingHours Hours = new(The("hours"), Day("2026-05-01"), 38.5m);

    [Fact]
    public void What_is_entered_does_not_depend_on_what_became_of_requests()
    {
        foreach (var (standing, facts) in Standings)
        {
            LeaveAccountEvent[] first = standing is null ? [Opened] : [];
            Given(facts).When(Open).Then([.. first, new LeaveBalanceOpened(The("opening"), Day("2026-01-01"), new(LeaveEntryKind.Opening, Annual, 12.5m, Day("2026-06-30")))]);
            Given(facts).When(Adjust).Then([.. first, new LeaveBalanceAdjusted(The("adjustment"), Day("2026-05-01"), Two, Why)]);
            Given(facts).When(Hours).Then([.. first, new HoursWorkedRecorded(The("hours"), Day("2026-05-01"), new(LeaveEntryKind.HoursWorked, null, 38.5m))]);
        }
    }

    [Fact]
    public void An_entry_is_corrected_and_withdrawn_whatever_became_of_requests()
    {
        var (correct, rescind) = (new CorrectLeaveEntry(The("adjustment"), The("correction"), Day("2026-05-02"), 3, null, Why), new RescindLeaveEntry(The("adjustment"), Why));
        foreach (var (standing, facts) in Standings)
        {
            if (standing is null)
            {
                Given(facts).When(correct).ThenRefused(new FactNotFound(The("adjustment")));
                Given(facts).When(rescind).ThenRefused(new FactNotFound(The("adjustment")));
                continue;
            }
            LeaveAccountEvent[] adjusted = [.. facts, new LeaveBalanceAdjusted(The("adjustment"), Day("2026-05-01"), Two, Why)];
            Given(adjusted).When(correct).Then(new LeaveEntryCorrected(The("adjustment"), The("correction"), Day("2026-05-02"), Two with { Amount = 3 }, Why));
            Given(adjusted).When(rescind).Then(new LeaveEntryRescinded(The("adjustment"), Why));
        }
        LeaveAccountEvent[] once = [Opened, new LeaveBalanceAdjusted(The("adjustment"), Day("2026-05-01"), Two, Why)];
        Given(once).When(correct with { Day = Day("2026-05-01"), Amount = 2 }).ThenNothing();
        Given(once).When(correct with { Amount = 0 }).ThenRefused(Flawed("amount", "zero", "must not be 0."));
        Given([.. once, new LeaveEntryRescinded(The("adjustment"), Why)]).When(correct).ThenRefused(new FactIsRescinded(The("adjustment")));
    }

    [Fact]
    public void An_entry_has_a_form()
    {
        Given().When(Adjust with { Amount = 100_001 }).ThenRefused(Flawed("amount", "too-large", "must be between -100000 and 100000."));
        Given().When(Adjust with { Amount = 0.00001m }).ThenRefused(Flawed("amount", "too-many-decimals", "must have at most four decimals."));
        Given().When(Hours with { Hours = -1 }).ThenRefused(Flawed("amount", "negative", "must not be negative."));
        Given().When(Open with { UsableUntil = Day("2025-12-31") }).ThenRefused(Flawed("usableUntil", "before-it-begins", "must not be before the day."));
        Given().When(Adjust with { Amount = -2 }).Then(Opened, new LeaveBalanceAdjusted(The("adjustment"), Day("2026-05-01"), Two with { Amount = -2 }, Why));
    }

    [Fact]
    public void Employment_and_type_have_to_be_there()
    {
        Given().Where(world => world with { Person = null }).When(Adjust).ThenRefused<LeaveAccountNotFound>();
        Given().Where(world => world with { Counting = null }).When(Adjust).ThenRefused(new LeaveTypeNotKnown(Annual));
        Given().When(Adjust with { Day = Day("2019-12-31") }).ThenRefused(new LeaveOutsideEmployment(Day("2019-12-31")));
    }

    private static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);
}
