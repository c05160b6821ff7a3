namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Specs.Jobs;

public sealed class JobProperties
{
    private static readonly Reason Reason = new("one");

    private static readonly OnARegister<Job, JobEvent, JobChange> Register = new(
        new JobDefined(new(Guid.Empty), "J", "Job", null, "G0"),
        static (state, command) => JobUnderSpec.Decide(state, command, JobUnderSpec.World), Change, Told,
        static (fact, day, change) => new JobChanged(fact, day, change), static (fact, day) => new JobClosed(fact, day),
        static (fact, day, change) => new ChangeJob(fact, day, change),
        static (fact, correction, day, change) => new CorrectJobChange(fact, correction, day, change, Reason),
        static (fact, day) => new CloseJob(fact, day), static (fact, correction, day) => new CorrectJobClosing(fact, correction, day, Reason),
        static fact => new RescindJobFact(fact, Reason));

    [Fact]
    public void In_whatever_order_changes_of_different_days_are_recorded_the_job_is_the_same_on_every_day() =>
        Register.IsTheSameInWhateverOrderFactsOfDifferentDaysAreRecorded();

    [Fact]
    public void What_is_corrected_and_withdrawn_is_as_if_it_had_never_been_recorded() => Register.IsAsIfWhatIsWithdrawnHadNeverBeenRecorded();

    private static JobChange Change(Choices choices) => choices.Below(4) switch
    {
        0 => new($"Title {choices.Below(3)}"),
        1 => new(Family: new(choices.Below(2) == 0 ? null : $"Family {choices.Below(3)}")),
        2 => new(Grade: new(choices.Below(2) == 0 ? null : $"G{choices.Below(3)}")),
        _ => new($"Title {choices.Below(3)}", Grade: new($"G{choices.Below(3)}")),
    };

    private static string Told(Job state, DateOnly day)
    {
        var entered = (DefinedJob)state;
        var on = entered.On(day);
        return $"{on.Title.Value} {on.Family.Value} {on.Grade.Value} {entered.IsOpenOn(day)}";
    }
}
