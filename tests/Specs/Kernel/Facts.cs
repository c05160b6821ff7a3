namespace HrSaas.Specs.Kernel;

using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;

/// <summary>What is recorded, corrected and withdrawn, whatever it is about.</summary>
public sealed class Facts
{
    private static readonly FactId First = Names.Id<FactId>("first fact"), Second = Names.Id<FactId>("second fact"), Third = Names.Id<FactId>("third fact");
    private static readonly DateOnly May = new(2024, 5, 1), June = new(2024, 6, 1), July = new(2024, 7, 1);

    private static readonly FactLog<string> Log = FactLog<string>.Empty.Record(First, May, "a").Record(Second, June, "b");

    [Fact]
    public void Logs_are_equal_only_if_they_say_the_same()
    {
        Log.Should().Be(FactLog<string>.Empty.Record(First, May, "a").Record(Second, June, "b"));
        foreach (var other in (FactLog<string>[])
        [
            FactLog<string>.Empty, Log.Record(Third, July, "c"), Log.Rescind(Second), Log.Correct(Second, Third, June, "c"),
            FactLog<string>.Empty.Record(First, May, "a").Record(Third, June, "b"), FactLog<string>.Empty.Record(First, May, "a").Record(Second, July, "b"),
            FactLog<string>.Empty.Record(First, May, "a").Record(Second, June, "c"),
        ])
            Log.Should().NotBe(other);
        Log.Correct(Second, Third, June, "c").Should().NotBe(Log.Correct(Second, Third, July, "c"));
        Log.Facts[0].Equals(null).Should().BeFalse();
        (Log == null).Should().BeFalse();
    }

    [Fact]
    public void Refusals_of_a_form_are_equal_only_if_they_name_the_same_flaws()
    {
        Flaw one = new("name", "blank", "must not be blank."), other = new("code", "blank", "must not be blank.");
        NotWellFormed.Of([one]).Should().Be(NotWellFormed.Of([one])).And.NotBe(NotWellFormed.Of([other])).And.NotBe(NotWellFormed.Of([one], [other]));
        (NotWellFormed.Of([one]) == null).Should().BeFalse();
        NotWellFormed.Of([], []).Should().BeNull();
        NotWellFormed.Of([one], [], [other])!.Flaws.Should().Equal(one, other);
    }

    [Fact]
    public void A_correction_is_as_much_there_as_its_fact()
    {
        var corrected = Log.Correct(First, Third, July, "c");
        corrected.StandingOf(Third).Should().Be(FactStanding.Stands);
        corrected.Rescind(Third).StandingOf(Third).Should().Be(FactStanding.Rescinded);
        corrected.Rescind(Third).StandingOf(First).Should().Be(FactStanding.Stands);
        corrected.Rescind(First).StandingOf(Third).Should().Be(FactStanding.CorrectionOfRescinded);
        corrected.Rescind(First).StandingOf(First).Should().Be(FactStanding.Rescinded);
        Log.StandingOf(Third).Should().Be(FactStanding.NotHere);
    }

    [Fact]
    public void Of_a_day_the_fact_recorded_last_counts_in_force_and_on_the_timeline()
    {
        var log = Log.Record(Third, May, "c");
        log.InForce(May, _ => true)!.Id.Should().Be(Third);
        log.InForce(June, _ => true)!.Id.Should().Be(Second);
        log.InForce(June, says => says != "b")!.Id.Should().Be(Third);
        log.InForce(May.AddDays(-1), _ => true).Should().BeNull();
        log.Standing.Select(fact => fact.Id).Should().Equal(First, Third, Second);
        TimelineOf(log, April).Entries.Select(entry => entry.Value).Should().Equal("at first", "a", "c", "b");
        TimelineOf(log.Rescind(Third), April).At(May)!.Value.Value.Should().Be("a");
    }

    [Fact]
    public void The_next_day_is_the_first_on_which_anything_that_stands_changes()
    {
        var log = FactLog<string>.Empty.Record(Third, July, "c").Record(First, May, "a").Record(Second, June, "b");
        log.NextDayAfter(May.AddDays(-1)).Should().Be(May);
        log.NextDayAfter(May).Should().Be(June);
        log.Rescind(Second).NextDayAfter(May).Should().Be(July);
        log.NextDayAfter(July).Should().BeNull();
    }

    [Fact]
    public void What_was_recorded_for_a_day_before_the_first_applies_on_the_first_in_the_order_of_its_days()
    {
        var log = FactLog<string>.Empty.Record(Second, June, "b").Record(First, May, "a").Record(Third, July, "c");
        var timeline = TimelineOf(log, July);
        timeline.Entries.Select(entry => (entry.From, entry.Value)).Should().Equal((July, "at first"), (July, "a"), (July, "b"), (July, "c"));
        timeline.At(July)!.Value.Value.Should().Be("c");
        timeline.At(July.AddDays(-1)).Should().BeNull();
    }

    [Fact]
    public void Between_two_days_only_what_is_visible_on_some_day_is_told_from_the_first_day_on()
    {
        var timeline = TimelineOf(Log.Record(Third, June, "c"), April);
        timeline.Between(May.AddDays(14), July).Select(stretch => (stretch.From, stretch.Until, stretch.Value))
            .Should().Equal((May.AddDays(14), June, "a"), (June, July.AddDays(1), "c"));
        timeline.Between(April, May.AddDays(-1)).Select(stretch => (stretch.From, stretch.Until, stretch.Value)).Should().Equal((April, May, "at first"));
        timeline.Between(May, May).Select(stretch => (stretch.From, stretch.Until, stretch.Value)).Should().Equal((May, May.AddDays(1), "a"));
        timeline.Between(July, null).Select(stretch => (stretch.From, stretch.Until, stretch.Value)).Should().Equal((July, null, "c"));
        timeline.Between(July, DateOnly.MaxValue).Select(stretch => (stretch.From, stretch.Until, stretch.Value)).Should().Equal((July, null, "c"));
    }

    private static readonly DateOnly April = new(2024, 4, 1);

    private static Timeline<string> TimelineOf(FactLog<string> log, DateOnly from) =>
        log.Timeline(new TimelineEntry<string>(from, Names.Id<FactId>("beginning"), "at first"), _ => true, text => text);
}
