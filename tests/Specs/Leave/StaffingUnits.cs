namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Dsl.Names;

/// <summary>How many are to be at work in a unit.</summary>
public sealed class StaffingUnits
{
    private static readonly OrgUnitId Shops = Id<OrgUnitId>("Shops"), Lyon = Id<OrgUnitId>("Shops in Lyon"), Research = Id<OrgUnitId>("Research");
    private static readonly RequestRules Rules = RequestRules.None with { MinimumStaffing = [new(1, []), new(3, [Shops]), new(2, [Lyon])] };

    [Fact]
    public void What_is_said_of_a_unit_holds_for_all_below_it_that_nothing_is_said_of()
    {
        Rules.LeastAtWork([Lyon, Shops]).Should().Be(2, "the nearest counts");
        Rules.LeastAtWork([Id<OrgUnitId>("Shops in Nice"), Shops]).Should().Be(3);
        Rules.LeastAtWork([Research]).Should().Be(1, "it is said of all units");
    }

    [Fact]
    public void Where_nothing_is_said_and_of_those_who_are_in_no_unit_there_is_no_minimum()
    {
        RequestRules.None.LeastAtWork([Shops]).Should().BeNull();
        (RequestRules.None with { MinimumStaffing = [new(3, [Shops])] }).LeastAtWork([Research]).Should().BeNull();
        Rules.LeastAtWork([]).Should().BeNull();
    }
}
