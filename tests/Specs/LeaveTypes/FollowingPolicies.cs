namespace HrSaas.Specs.LeaveTypes;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using static HrSaas.Specs.Dsl.Names;

/// <summary>From which day until which an employment follows a policy, where assignments and its own groups change.</summary>
public sealed class FollowingPolicies : LeaveTypeSpecs
{
    [Fact]
    public void A_policy_is_followed_until_another_is_assigned_or_the_employment_is_in_another_group()
    {
        // Sales follows the thirty from January, and the twenty-five from July on; Ana is in Sales until March, and everybody else follows the board's from February on.
        var type = (DefinedLeaveType)Fold([
            Defined(), Assigned("sales", "2026-01-01", LeaveGroup.Of(Sales), Thirty), Assigned("later", "2026-07-01", LeaveGroup.Of(Sales), TwentyFive), Assigned("all", "2026-02-01", LeaveGroup.Everybody, Board),
        ]);
        var elsewhere = InSales with { Units = [Company] };

        FollowedPolicies.Over(type, [new(Day("2025-06-01"), Day("2026-03-01"), The("hire"), InSales), new(Day("2026-03-01"), null, The("transfer"), elsewhere)])
            .Select(followed => (followed.From, followed.Until, followed.Value)).Should().Equal(
                (Day("2026-01-01"), Day("2026-02-01"), Thirty), (Day("2026-02-01"), Day("2026-03-01"), Thirty), (Day("2026-03-01"), Day("2026-07-01"), Board), (Day("2026-07-01"), null, Board));
    }
}
