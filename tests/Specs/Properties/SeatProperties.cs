namespace HrSaas.Specs.Properties;

using System.Collections.Immutable;
using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;

public sealed class SeatProperties
{
    private const int Days = 60, Window = 80; // nothing begins or ends after the days, and the window shows what follows
    private static readonly DateOnly First = new(2028, 2, 1);
    private static readonly PositionId Position = new(Guid.NewGuid());

    /// <summary>Against a calendar on which every day is counted by itself: what is accepted fits there, and what is refused does not.</summary>
    [Fact]
    public void No_day_is_ever_over_its_budget_by_a_taking_that_grew() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        EmploymentId[] employments = [.. Enumerable.Range(0, 4).Select(_ => new EmploymentId(Guid.NewGuid()))];
        var taken = employments.ToDictionary(id => id, _ => new decimal[Window]);
        var seat = Seat.Initial;
        while (choices.AnyLeft)
        {
            var (id, limits, occupancy) = (employments[choices.Below(employments.Length)], Limits(choices), Occupancy(choices));
            var asked = Enumerable.Range(0, Window).Select(n => occupancy.On(First.AddDays(n)).Value).ToArray();

            var decision = Seat.Decide(seat, new(Position, id, occupancy), limits);

            Enumerable.Range(0, Window).Any(Overdone).Should().Be(decision.Refusal is not null);
            foreach (var @event in decision.Events) seat = Seat.Evolve(seat, @event);
            if (decision.Refusal is null) taken[id] = asked;
            for (var n = 0; n < Window; n++) seat.TakenOn(First.AddDays(n)).Value.Should().Be(taken.Values.Sum(days => days[n]));

            bool Overdone(int n)
            {
                var (day, was) = (First.AddDays(n), taken[id][n]);
                return asked[n] > was
                    && (asked[n] + taken.Where(other => other.Key != id).Sum(other => other.Value[n]) > limits.Budget.At(day)!.Value.Value.Value
                        || (was == 0 && (day < limits.FirstDay || day > limits.LastDay || limits.Frozen.Any(frozen => frozen.First <= day && !(day > frozen.Last)))));
            }
        }
        return true;
    });

    private static Occupancy Occupancy(Choices choices)
    {
        var sittings = ImmutableArray.CreateBuilder<Sitting>();
        var day = choices.Below(10);
        for (var n = choices.Below(4); n > 0 && day < Days - 20; n--)
        {
            var length = 1 + choices.Below(12);
            sittings.Add(new(First.AddDays(day), n == 1 && choices.Below(2) == 0 ? null : First.AddDays(day + length - 1), new(0.25m * (1 + choices.Below(4)))));
            day += length + choices.Below(3);
        }
        return new(sittings.ToImmutable());
    }

    private static SeatLimits Limits(Choices choices)
    {
        var frozen = choices.Below(Days);
        var (one, other) = (new FactId(Guid.NewGuid()), new FactId(Guid.NewGuid()));
        return new(
            First.AddDays(choices.Below(8)), choices.Below(2) == 0 ? null : First.AddDays(Days - 1 - choices.Below(8)),
            choices.Below(2) == 0 ? [] : [(First.AddDays(frozen), choices.Below(2) == 0 ? null : First.AddDays(frozen + choices.Below(9)))],
            new([new(First.AddDays(-1), one, new(0.5m * choices.Below(5))), new(First.AddDays(choices.Below(Days)), other, new(0.5m * choices.Below(5)))]));
    }
}
