namespace HrSaas.Specs.Seats;

using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Taking a seat", 1)]
public sealed class TakingSeats : Specs<SeatUnderSpec, Seat, SeatEvent, SeatLimits>
{
    private static readonly PositionId P1 = Id<PositionId>("P-1");
    private static readonly EmploymentId Ana = Id<EmploymentId>("Ana"), Bo = Id<EmploymentId>("Bo"), Chen = Id<EmploymentId>("Chen");

    [Fact]
    public void An_employment_takes_so_much_of_a_seat_from_its_first_day_on_it_to_its_last() =>
        Given().When(Take(Ana, (1, "2020-01-01", "2020-12-31"))).Then(Taken(Ana, (1, "2020-01-01", "2020-12-31")))
            .Showing(TakenOn("2019-12-31", 0), TakenOn("2020-01-01", 1), TakenOn("2020-12-31", 1), TakenOn("2021-01-01", 0));

    [Fact]
    public void Several_share_a_seat_as_far_as_its_budget_goes()
    {
        Given(Taken(Ana, (0.5m, "2020-01-01", null))).When(Take(Bo, (0.5m, "2020-06-01", null))).Then(Taken(Bo, (0.5m, "2020-06-01", null))).Showing(TakenOn("2020-06-01", 1));
        Given(Taken(Ana, (0.5m, "2020-01-01", null))).When(Take(Bo, (0.6m, "2020-06-01", null))).ThenRefused(Full("2020-06-01", 1, 0.5m));
        Given(Taken(Ana, (1, "2020-01-01", null))).When(Take(Bo, (0.0001m, "2020-06-01", null))).ThenRefused(Full("2020-06-01", 1, 1));
    }

    [Fact]
    public void One_follows_another_from_the_day_after_the_last_one_and_not_a_day_earlier()
    {
        Given(Taken(Ana, (1, "2020-01-01", "2024-02-28"))).When(Take(Bo, (1, "2024-02-29", null))).Then(Taken(Bo, (1, "2024-02-29", null)));
        Given(Taken(Ana, (1, "2020-01-01", "2024-02-29"))).When(Take(Bo, (1, "2024-02-29", null))).ThenRefused(Full("2024-02-29", 1, 1));
    }

    [Fact]
    public void Taking_more_only_on_a_later_day_is_judged_on_that_day()
    {
        Given(Taken(Ana, (1, "2025-01-01", null))).When(Take(Bo, (1, "2020-01-01", null))).ThenRefused(Full("2025-01-01", 1, 1));
        Given(Taken(Ana, (1, "2025-01-01", null))).When(Take(Bo, (1, "2020-01-01", "2024-12-31"))).Then(Taken(Bo, (1, "2020-01-01", "2024-12-31")));
        Given().Where(_ => Budget((1, "2020-01-01"), (0.5m, "2022-01-01"))).When(Take(Ana, (1, "2020-01-01", null))).ThenRefused(Full("2022-01-01", 0.5m, 0));
    }

    [Fact]
    public void Its_whole_occupancy_replaces_what_an_employment_took_before()
    {
        Given(Taken(Ana, (1, "2020-01-01", null))).When(Take(Ana, (0.5m, "2020-01-01", "2020-12-31"), (1, "2021-01-01", null)))
            .Then(Taken(Ana, (0.5m, "2020-01-01", "2020-12-31"), (1, "2021-01-01", null))).Showing(TakenOn("2020-12-31", 0.5m), TakenOn("2021-01-01", 1));
        Given(Taken(Ana, (1, "2020-01-01", null))).When(Take(Ana)).Then(new SeatGivenUp(P1, Ana)).Showing(TakenOn("2020-01-01", 0));
        Given(Taken(Ana, (1, "2020-01-01", null))).When(Take(Ana, (1, "2020-01-01", null))).ThenNothing();
        Given().When(Take(Ana)).ThenNothing();
    }

    [Fact]
    public void What_does_not_grow_is_never_refused_whatever_became_of_the_budget()
    {
        Given(Taken(Ana, (1, "2020-01-01", null)), Taken(Bo, (1, "2020-01-01", null))).When(Take(Bo, (0.5m, "2020-01-01", null))).Then(Taken(Bo, (0.5m, "2020-01-01", null)));
        Given(Taken(Ana, (1, "2020-01-01", null)), Taken(Bo, (1, "2020-01-01", null))).When(Take(Bo, (1, "2020-01-01", "2020-12-31"))).Then(Taken(Bo, (1, "2020-01-01", "2020-12-31")));
        Given(Taken(Ana, (1, "2020-01-01", null)), Taken(Bo, (0.5m, "2020-01-01", null))).When(Take(Bo, (0.6m, "2020-01-01", null))).ThenRefused(Full("2020-01-01", 1, 1));
    }

    [Fact]
    public void Nobody_new_is_put_on_a_position_that_is_frozen_but_who_sits_there_stays_and_may_take_more()
    {
        static SeatLimits Frozen(SeatLimits world) => world with { Frozen = [(Day("2021-01-01"), Day("2021-12-31"))] };
        Given().Where(Frozen).When(Take(Ana, (1, "2021-06-01", null))).ThenRefused(new PositionIsFrozen(P1, Day("2021-06-01")));
        Given().Where(Frozen).When(Take(Ana, (1, "2020-06-01", null))).ThenRefused(new PositionIsFrozen(P1, Day("2021-01-01")));
        Given().Where(Frozen).When(Take(Ana, (1, "2021-12-31", null))).ThenRefused(new PositionIsFrozen(P1, Day("2021-12-31")));
        Given().Where(Frozen).When(Take(Ana, (1, "2022-01-01", null))).Then(Taken(Ana, (1, "2022-01-01", null)));
        Given(Taken(Ana, (0.5m, "2020-01-01", null))).Where(Frozen).When(Take(Ana, (1, "2020-01-01", null))).Then(Taken(Ana, (1, "2020-01-01", null)));
    }

    [Fact]
    public void Nobody_new_is_put_on_a_position_before_its_opening_or_after_its_last_day()
    {
        Given().When(Take(Ana, (1, "2019-12-31", null))).ThenRefused(new PositionIsClosed(P1, Day("2019-12-31")));
        Given().Where(world => world with { LastDay = Day("2021-12-31") }).When(Take(Ana, (1, "2020-01-01", null))).ThenRefused(new PositionIsClosed(P1, Day("2022-01-01")));
        Given().Where(world => world with { LastDay = Day("2021-12-31") }).When(Take(Ana, (1, "2021-12-31", "2021-12-31"))).Then(Taken(Ana, (1, "2021-12-31", "2021-12-31")));
        Given().Where(world => world with { LastDay = Day("2021-12-31") }).When(Take(Ana, (1, "2020-01-01", "2021-12-31"))).Then(Taken(Ana, (1, "2020-01-01", "2021-12-31")));
        Given(Taken(Ana, (1, "2020-01-01", null))).Where(world => world with { LastDay = Day("2021-12-31") }).When(Take(Ana, (0.5m, "2020-01-01", null))).Then(Taken(Ana, (0.5m, "2020-01-01", null)));
        Given(Taken(Ana, (0.3m, "2020-01-01", null)), Taken(Bo, (0.3m, "2020-01-01", null))).When(Take(Chen, (0.4m, "2020-01-01", null))).Then(Taken(Chen, (0.4m, "2020-01-01", null)));
    }

    [Fact]
    public void A_seat_may_be_taken_and_open_to_the_calendar_s_last_day() =>
        Given().Where(world => world with { LastDay = Day("9999-12-31"), Frozen = [(Day("2021-01-01"), Day("9999-12-31"))] })
            .When(Take(Ana, (1, "2020-01-01", "9999-12-31"))).ThenRefused(new PositionIsFrozen(P1, Day("2021-01-01")));

    [Fact]
    public void Seats_are_equal_only_if_the_same_take_as_much()
    {
        var seat = Fold([Taken(Ana, (1, "2020-01-01", null))]);
        seat.Should().Be(Fold([Taken(Ana, (1, "2020-01-01", null))]));
        foreach (var other in (SeatEvent[][])[[], [Taken(Bo, (1, "2020-01-01", null))], [Taken(Ana, (1, "2020-01-02", null))], [Taken(Ana, (1, "2020-01-01", null)), Taken(Bo, (0.1m, "2020-01-01", null))]])
            seat.Should().NotBe(Fold(other));
        Of([(1, "2020-01-01", null)]).Should().NotBe(Of([(0.5m, "2020-01-01", null)]));
    }

    [Fact]
    public void Who_holds_a_seat_on_a_day_is_told_in_the_order_of_their_employments()
    {
        EmploymentId first = new(new Guid("01900000-0000-7000-8000-000000000001")), second = new(new Guid("01900000-0000-7000-8000-000000000002")), third = new(new Guid("01900000-0000-7000-8000-000000000003"));
        var seat = Fold([Taken(third, (0.2m, "2020-01-01", null)), Taken(second, (0.2m, "2020-01-01", "2020-01-31")), Taken(first, (0.2m, "2020-01-01", null))]);
        seat.HoldersOn(Day("2020-01-31")).Should().Equal(first, second, third);
        seat.HoldersOn(Day("2020-02-01")).Should().Equal(first, third);
    }

    private static TakeSeat Take(EmploymentId employment, params (decimal Fte, string From, string? To)[] sittings) => new(P1, employment, Of(sittings));

    private static SeatTaken Taken(EmploymentId employment, params (decimal Fte, string From, string? To)[] sittings) => new(P1, employment, Of(sittings));

    private static Occupancy Of((decimal Fte, string From, string? To)[] sittings) =>
        new([.. sittings.Select(one => new Sitting(Day(one.From), one.To is null ? null : Day(one.To), new(one.Fte)))]);

    private static SeatLimits Budget(params (decimal Fte, string From)[] budget) => SeatUnderSpec.World with
    {
        Budget = new([.. budget.Select(one => new TimelineEntry<Fte>(Day(one.From), Id<FactId>("a budget"), new(one.Fte)))]),
    };

    private static SeatIsFull Full(string day, decimal budget, decimal taken) => new(P1, Day(day), new(budget), new(taken));

    private static Reading<Seat> TakenOn(string day, decimal taken) =>
        new(FormattableString.Invariant($"on {Say(Day(day))} {taken} is taken"), state => state.TakenOn(Day(day)), new Fte(taken));
}
