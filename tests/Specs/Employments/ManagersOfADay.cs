namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using static HrSaas.Specs.Dsl.Names;

/// <summary>Who somebody's manager is on a day: the first who counts.</summary>
public sealed class ManagersOfADay
{
    private static readonly PersonId Ada = Id<PersonId>("Ada"), Bo = Id<PersonId>("Bo"), Cy = Id<PersonId>("Cy");
    private static readonly OrgUnitId Unit = Id<OrgUnitId>("the unit"), Above = Id<OrgUnitId>("the unit above");
    private static readonly ManagerCandidate Named = new(ManagerRule.Named, Bo), Head = new(ManagerRule.UnitHead, Cy, Unit);

    [Fact]
    public void Whoever_is_named_comes_before_the_head_of_the_unit() =>
        ManagerOnDay.Among([Named, Head], Ada, _ => true).Should().BeEquivalentTo(new ManagerOnDay(Named, []));

    [Fact]
    public void Whoever_is_not_employed_that_day_does_not_count()
    {
        var found = ManagerOnDay.Among([Named, Head], Ada, person => person != Bo);

        found.Manager.Should().Be(Head);
        found.PassedOver.Should().Equal(new PassedOver(Named, NoManagerBecause.NotEmployed));
        ManagerOnDay.Among([Named], Ada, _ => false).Manager.Should().BeNull();
    }

    [Fact]
    public void Nobody_is_their_own_manager_and_reports_to_the_head_of_a_unit_above()
    {
        var above = new ManagerCandidate(ManagerRule.UnitHead, Bo, Above);
        var found = ManagerOnDay.Among([Head, above], Cy, _ => true);

        found.Manager.Should().Be(above);
        found.PassedOver.Should().Equal(new PassedOver(Head, NoManagerBecause.IsTheEmployee));
    }

    [Theory]
    [InlineData("2024-02-29", "2024-02-29", "2025-03-01")]
    [InlineData("2024-02-29", "2025-02-28", "2025-03-01")]
    [InlineData("2024-02-29", "2025-03-01", "2026-03-01")]
    [InlineData("2024-02-29", "2027-03-01", "2028-02-29")]
    [InlineData("2024-05-10", "2026-05-09", "2026-05-10")]
    [InlineData("2024-05-10", "2020-01-01", "2025-05-10")]
    public void The_next_anniversary_is_the_first_after_the_day(string countsFrom, string day, string next) =>
        ServiceLength.AnniversaryAfter(DateOnly.Parse(countsFrom, null), DateOnly.Parse(day, null)).Should().Be(DateOnly.Parse(next, null));
}
