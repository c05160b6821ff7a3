namespace HrSaas.Specs.Seats;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Employments;
using static HrSaas.Specs.Dsl.Names;

/// <summary>What an employment takes of a seat follows from where it is and how much it works.</summary>
public sealed class WhatAnEmploymentTakes : EmploymentSpecs
{
    [Fact]
    public void It_takes_its_working_time_of_the_position_it_is_on_from_day_to_day() =>
        Occupancy.Of(Fold([Hired("2026-03-01"), Transferred("desk", "2026-04-01", To(Desk)), WorkingTimeChanged("half time", "2026-05-01", Share(0.5m)), Transferred("move", "2026-06-01", To(OtherDesk)), Terminated("2026-12-31")]), Desk)
            .Should().Be(new Occupancy([new(Day("2026-04-01"), Day("2026-04-30"), Fte.Full), new(Day("2026-05-01"), Day("2026-05-31"), new(0.5m))]));

    [Fact]
    public void Without_an_end_in_sight_it_takes_it_without_one()
    {
        Occupancy.Of(Fold([Hired("2026-03-01"), Transferred("desk", "2026-04-01", To(Desk))]), Desk).Should().Be(new Occupancy([new(Day("2026-04-01"), null, Fte.Full)]));
        Occupancy.Of(Fold([Hired("2026-03-01"), Transferred("desk", "2026-04-01", To(Desk)), Terminated("2026-12-31")]), Desk).Should().Be(new Occupancy([new(Day("2026-04-01"), Day("2026-12-31"), Fte.Full)]));
    }

    [Fact]
    public void What_is_said_anew_and_is_the_same_is_one_stretch() =>
        Occupancy.Of(Fold([Hired("2026-03-01"), Transferred("desk", "2026-04-01", To(Desk)), Transferred("same desk", "2026-05-01", To(Desk)), WorkingTimeChanged("full time", "2026-06-01", Share(1))]), Desk)
            .Should().Be(new Occupancy([new(Day("2026-04-01"), null, Fte.Full)]));

    [Fact]
    public void Whoever_comes_back_to_a_position_takes_it_twice() =>
        Occupancy.Of(Fold([Hired("2026-03-01"), Transferred("desk", "2026-04-01", To(Desk)), Transferred("away", "2026-05-01", To(OtherDesk)), Transferred("back", "2026-06-01", To(Desk))]), Desk)
            .Should().Be(new Occupancy([new(Day("2026-04-01"), Day("2026-04-30"), Fte.Full), new(Day("2026-06-01"), null, Fte.Full)]));

    [Fact]
    public void Whoever_was_never_hired_or_named_no_position_takes_none()
    {
        Employment[] none = [Fold([]), Fold([Hired("2026-03-01"), Transferred("desk", "2026-04-01", To(Desk)), Rescinded("hire")]), Fold([Hired("2026-03-01")])];
        foreach (var employment in none)
        {
            Occupancy.Of(employment, Desk).Should().Be(Occupancy.None);
            Occupancy.PositionsOf(employment).Should().BeEmpty();
        }
    }

    [Fact]
    public void Its_positions_are_those_of_any_day_each_once()
    {
        Occupancy.PositionsOf(Fold([Hired("2026-03-01"), Transferred("desk", "2026-04-01", To(Desk)), Transferred("away", "2026-05-01", To(OtherDesk)), Transferred("back", "2026-06-01", To(Desk))])).Should().Equal(Desk, OtherDesk);
        Occupancy.PositionsOf(Fold([Hired("2026-03-01"), Transferred("desk", "2026-08-01", To(Desk)), Terminated("2026-06-30")])).Should().BeEmpty();
        Occupancy.PositionsOf(Fold([Hired("2026-03-01") with { Terms = new(Day("2026-03-01"), Position: Desk) }])).Should().Equal(Desk);
    }
}
