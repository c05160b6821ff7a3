namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;

public sealed class JobProperties
{
    private static readonly DateOnly LeapDay = new(2028, 2, 29);
    private static readonly Reason Reason = new("one");

    [Fact]
    public void In_whatever_order_changes_of_different_days_are_recorded_the_job_is_the_same_on_every_day() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var changes = Enumerable.Range(0, 8).Select(n => new JobChanged(new(Guid.NewGuid()), LeapDay.AddDays(n - 4), Change(choices))).ToList();
        var closing = new JobClosed(new(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4));
        JobEvent[] inOrder = [.. changes, closing];
        var mixed = inOrder.OrderBy(_ => choices.Below(1000)).ToList();

        Picture(Fold(mixed)).Should().Be(Picture(Fold(inOrder)));
        return true;
    });

    [Fact]
    public void What_is_corrected_and_withdrawn_is_as_if_it_had_never_been_recorded() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        Job state = Fold([]);
        var facts = new List<FactId> { new(Guid.NewGuid()) };
        while (choices.AnyLeft)
        {
            var (fact, correction, day) = (new FactId(Guid.NewGuid()), new FactId(Guid.NewGuid()), LeapDay.AddDays(choices.Below(8) - 4));
            var before = Picture(state);
            var recorded = choices.Below(5) switch
            {
                0 or 1 => Job.Decide(state, new ChangeJob(fact, day, Change(choices))),
                2 => Job.Decide(state, new CloseJob(fact, day)),
                3 => Job.Decide(state, new CorrectJobChange(choices.Of(facts), fact, day, Change(choices), Reason)),
                _ => Job.Decide(state, new RescindJobFact(choices.Of(facts), Reason)),
            };
            if (recorded.Events is not [var @event]) continue;
            state = Job.Evolve(state, @event);
            if (Job.ChangeOf(@event) is FactChange.Rescinds) continue;
            facts.Add(fact);

            var corrected = @event switch
            {
                JobChanged => Job.Decide(state, new CorrectJobChange(fact, correction, day.AddDays(-1), Change(choices), Reason)),
                JobClosed => Job.Decide(state, new CorrectJobClosing(fact, correction, day.AddDays(-1), Reason)),
                JobDefined or JobChangeCorrected or JobClosingCorrected or JobFactRescinded => Decision<JobEvent>.Nothing,
            };
            var put = corrected.Events.Aggregate(state, Job.Evolve);
            if (!corrected.Events.IsEmpty) Picture(Rescind(put, correction)).Should().Be(Picture(state), "a withdrawn correction leaves what it corrected");
            Picture(Rescind(put, fact)).Should().Be(before, "a withdrawn fact leaves nothing, corrected or not");
        }
        return true;
    });

    private static Job Rescind(Job state, FactId fact) => Job.Decide(state, new RescindJobFact(fact, Reason)).Events.Aggregate(state, Job.Evolve);

    private static Job Fold(IEnumerable<JobEvent> events) =>
        events.Prepend(new JobDefined(new(Guid.Empty), "J", "Job", null, "G0")).Aggregate(Job.Initial, Job.Evolve);

    private static JobChange Change(Choices choices) => choices.Below(4) switch
    {
        0 => new($"Title {choices.Below(3)}"),
        1 => new(Family: new(choices.Below(2) == 0 ? null : $"Family {choices.Below(3)}")),
        2 => new(Grade: new(choices.Below(2) == 0 ? null : $"G{choices.Below(3)}")),
        _ => new($"Title {choices.Below(3)}", Grade: new($"G{choices.Below(3)}")),
    };

    private static string Picture(Job state) => state is not DefinedJob job ? "" : string.Join("; ",
        from n in Enumerable.Range(-8, 17)
        let day = LeapDay.AddDays(n)
        let told = job.On(day)
        select $"{told.Title.Value} {told.Family.Value} {told.Grade.Value} {job.IsOpenOn(day)}");
}
