namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.WorkingPatterns;

public sealed class WorkingPatternProperties
{
    private static readonly DateOnly LeapDay = new(2028, 2, 29);
    private static readonly Reason Reason = new("one");

    /// <summary>A rotation is told as someone would count it off on a calendar: week by week forwards from the anchor, and backwards.</summary>
    [Fact]
    public void A_rotation_tells_of_each_day_what_counting_from_the_anchor_tells() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var rotation = Random(choices);
        var minutes = rotation.Weeks.Select(week => week.WorkingMinutes).ToArray();

        var (day, week) = (rotation.Anchor, 0);
        for (var n = 0; n < 120; n++, day = day.AddDays(1))
        {
            if (n > 0 && day.DayOfWeek == rotation.Anchor.DayOfWeek) week = week + 1 == rotation.Weeks.Length ? 0 : week + 1;
            rotation.On(day).Should().Be(rotation.Weeks[week].On(day.DayOfWeek));
        }
        (day, week) = (rotation.Anchor.AddDays(-1), rotation.Weeks.Length - 1);
        for (var n = 0; n < 120; n++, day = day.AddDays(-1))
        {
            rotation.On(day).Should().Be(rotation.Weeks[week].On(day.DayOfWeek));
            if (day.DayOfWeek == rotation.Anchor.DayOfWeek) week = week == 0 ? rotation.Weeks.Length - 1 : week - 1;
        }
        Enumerable.Range(-3, 7 * rotation.Weeks.Length).Sum(n => rotation.On(LeapDay.AddDays(n)).WorkingMinutes)
            .Should().Be(minutes.Sum(), "any stretch as long as the rotation has all of its weeks");
        return true;
    });

    [Fact]
    public void Corrected_and_then_rescinded_is_as_if_nothing_had_been_and_nothing_is_recorded_twice() => Checking.ForLists(300, numbers =>
    {
        var choices = new Choices(numbers);
        var facts = new List<FactId> { new(Guid.NewGuid()) };
        WorkingPattern state = WorkingPattern.Evolve(WorkingPattern.Initial, new WorkingPatternDefined(facts[0], new(Guid.NewGuid()), "P", Day(), Version()));
        while (choices.AnyLeft)
        {
            var (before, fresh) = (state, new FactId(Guid.NewGuid()));
            object command = choices.Below(8) switch
            {
                0 or 1 or 2 => new ChangeWorkingPattern(fresh, Day(), Version()),
                3 => new CorrectWorkingPatternChange(choices.Of(facts), fresh, Day(), Version(), Reason),
                4 => new CorrectWorkingPatternDefinition(choices.Of(facts), fresh, Day(), Version(), Reason),
                5 => new CloseWorkingPattern(fresh, Day()),
                6 => new CorrectWorkingPatternClosing(choices.Of(facts), fresh, Day(), Reason),
                _ => new RescindWorkingPatternFact(choices.Of(facts), Reason),
            };
            facts.Add(fresh);
            var events = WorkingPatternUnderSpec.Decide(state, command, WorkingPatternUnderSpec.World).Events;
            state = events.Aggregate(state, WorkingPattern.Evolve);
            WorkingPatternUnderSpec.Decide(state, command, WorkingPatternUnderSpec.World).Events.Should().BeEmpty();
            WorkingPatternUnderSpec.Decide(state, WorkingPatternUnderSpec.Again(command), WorkingPatternUnderSpec.World).Events.Should().BeEmpty();
            if (events is not [var only] || WorkingPattern.ChangeOf(only) is not FactChange.Corrects corrects) continue;
            Picture(WorkingPattern.Evolve(state, new WorkingPatternFactRescinded(corrects.Correction, Reason))).Should().Be(Picture(before));
        }
        return true;

        DateOnly Day() => LeapDay.AddDays(choices.Below(10) - 5);
        PatternVersion Version() => new("name", new(LeapDay, [Week(choices.Below(3))]));
    });

    private static string Picture(WorkingPattern state) => string.Join(' ', Enumerable.Range(-8, 18).Select(n =>
        state is DefinedWorkingPattern pattern ? pattern.MinutesOn(LeapDay.AddDays(n)) * (pattern.IsOpenOn(LeapDay.AddDays(n)) ? 1 : -1) : -1));

    private static Rotation Random(Choices choices) => new(
        LeapDay.AddDays(choices.Below(800) - 400), [.. Enumerable.Range(0, 1 + choices.Below(6)).Select(_ => Week(choices.Below(900)))]);

    private static PatternWeek Week(int minutes)
    {
        PatternDay On(int n) => minutes + n == 0 ? PatternDay.Free : new([], minutes + n);
        return new(On(0), On(1), On(2), On(3), On(4), On(5), On(6));
    }
}
