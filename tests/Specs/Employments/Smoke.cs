namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

public sealed class Smoke
{
    [Fact]
    public void A_hired_person_can_be_moved_and_the_history_tells()
    {
        var hire = new Hire(F(1), new(Guid.NewGuid()), new(Guid.NewGuid()), new("7"), new(new(2026, 3, 1)));
        var hired = Employment.Decide(Employment.Initial, hire, new(true, true, AssignmentFacts.AllKnown)).Events.Single();
        var state = Employment.Evolve(Employment.Initial, hired);
        var unit = new OrgUnitId(Guid.NewGuid());
        var moved = Employment.Decide(state, new TransferEmployee(F(2), new(2026, 4, 1), new(OrgUnit: new(unit))), AssignmentFacts.AllKnown).Events.Single();
        var after = (CurrentEmployment)Employment.Evolve(state, moved);
        after.On(new(2026, 4, 1))!.OrgUnit.Value.Should().Be(unit);
        after.On(new(2026, 3, 31))!.OrgUnit.Value.Should().BeNull();
        History.Of([hired, moved], Employment.ChangeOf).Should().HaveCount(2);
    }

    private static FactId F(int n) => new(new Guid(n, 0, 0, new byte[8]));
}
