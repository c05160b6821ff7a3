namespace HrSaas.Specs.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>Leave that is not covered any more because something else was put right: here the policy, which grants less than was approved.</summary>
[Rules("Overdrawn leave", 6)]
public sealed class OverdrawnLeave : LeaveAccountSpecs
{
    private static readonly LeaveAccountEvent[] InAugust = [Opened, Asked(), Approved()];
    private static readonly LeaveOverdraftFound Found = new(Id<EmploymentId>("Ana"), Day("2026-08-07"), Day("2027-01-01"), Day("2026-06-01"));

    private static Func<LeaveFacts, LeaveFacts> Granting(decimal days) => Following(terms => terms with { Accrual = Accrual.AtOnce(days) });

    [Fact]
    public void It_is_found_from_the_first_day_that_is_not_covered_until_all_are()
    {
        Given(InAugust).When(new LookForOverdraft()).ThenNothing();
        Given(InAugust).Where(Granting(5)).When(new LookForOverdraft()).ThenNothing();
        Given(InAugust).Where(Granting(4)).When(new LookForOverdraft()).Then(Found);
        Given(InAugust).Where(Granting(2)).When(new LookForOverdraft()).Then(Found with { FirstDay = Day("2026-08-05"), Until = null });
        Given(InAugust).Where(Granting(4)).Where(LastDay("2026-12-31")).When(new LookForOverdraft()).Then(Found with { Until = null });
        Given(Opened, Asked()).Where(Granting(4)).When(new LookForOverdraft()).Then(Found);
    }

    [Fact]
    public void What_is_known_is_not_found_again_and_keeps_its_day_while_it_begins_on_the_same_day()
    {
        LeaveFacts Later(LeaveFacts world) => world with { Today = Day("2026-07-01") };
        Given([.. InAugust, Found]).Where(Granting(4)).When(new LookForOverdraft()).ThenNothing();
        Given([.. InAugust, Found]).Where(Granting(4)).Where(Later).When(new LookForOverdraft()).ThenNothing();
        Given([.. InAugust, Found with { Until = null }]).Where(Granting(4)).Where(Later).When(new LookForOverdraft()).Then(Found);
        Given([.. InAugust, Found with { FirstDay = Day("2026-08-06") }]).Where(Granting(4)).Where(Later).When(new LookForOverdraft()).Then(Found with { FoundOn = Day("2026-07-01") });
        Given([.. InAugust, Found]).Where(Granting(3)).Where(Later).When(new LookForOverdraft()).Then(Found with { FirstDay = Day("2026-08-06"), FoundOn = Day("2026-07-01") });
    }

    [Fact]
    public void It_is_gone_once_all_is_covered_again_or_the_leave_is_taken_back()
    {
        var gone = new LeaveOverdraftGone(Id<EmploymentId>("Ana"));
        Given([.. InAugust, Found]).When(new LookForOverdraft()).Then(gone);
        Given([.. InAugust, Found, new LeaveCancelled(Week, Why)]).Where(Granting(4)).When(new LookForOverdraft()).Then(gone);
        Given([.. InAugust, Found, gone]).When(new LookForOverdraft()).ThenNothing();
        foreach (var (_, facts) in Standings.Where(standing => standing.Standing is not (LeaveRequestStanding.Requested or LeaveRequestStanding.Approved)))
            Given(facts).Where(Granting(4)).When(new LookForOverdraft()).ThenNothing();
    }

    [Fact]
    public void Leave_that_draws_on_no_balance_overdraws_none() =>
        Given(InAugust).Where(Granting(4)).Where(world => world with { Counting = world.Counting! with { DrawsOnBalance = false } }).When(new LookForOverdraft()).ThenNothing();

    [Fact]
    public void Of_several_types_all_days_count_on_which_one_of_them_is_overdrawn()
    {
        LeaveTypeId training = Id<LeaveTypeId>("training");
        LeaveAccountEvent[] both = [.. InAugust, new LeaveRequested(Other, training, new(Day("2026-03-02"), Day("2026-03-06")), Day("2026-02-01"), new([]))];
        var account = (OpenLeaveAccount)both.Aggregate(LeaveAccount.Initial, LeaveAccount.Evolve);
        account.Types.Should().BeEquivalentTo([Annual, training]);
        Given(both).Where(Granting(4)).When(new LookForOverdraft()).Then(Found with { FirstDay = Day("2026-03-06") });

        var (less, ends) = (Granting(4)(LeaveAccountUnderSpec.World), LastDay("2026-12-31")(Granting(4)(LeaveAccountUnderSpec.World)));
        foreach (var types in new[] { new[] { (Annual, less), (training, ends) }, [(training, ends), (Annual, less)] })
            LeaveAccount.Decide(account, new LookForOverdraft(), types).Events.Should().Equal(Found with { FirstDay = Day("2026-03-06"), Until = null });
        LeaveAccount.Decide(account, new LookForOverdraft(), [(Annual, less), (training, LeaveAccountUnderSpec.World)]).Events.Should().Equal(Found);
    }
}
