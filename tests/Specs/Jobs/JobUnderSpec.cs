namespace HrSaas.Specs.Jobs;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;
using static HrSaas.Specs.Dsl.Names;

public sealed class JobUnderSpec : IRootUnderSpec<Job, JobEvent, NoWorld>
{
    public static string Context => "Organization";

    public static string Name => "Job";

    public static StoredEvents Stored => StoredJobEvents.Map;

    public static FactChange? ChangeOf(JobEvent @event) => Job.ChangeOf(@event);

    public static NoWorld World { get; } = new();

    public static Decision<JobEvent> Decide(Job state, object command, NoWorld world) => command switch
    {
        DefineJob c => Job.Decide(state, c),
        CorrectJobDefinition c => Job.Decide(state, c),
        ChangeJob c => Job.Decide(state, c),
        CorrectJobChange c => Job.Decide(state, c),
        CloseJob c => Job.Decide(state, c),
        CorrectJobClosing c => Job.Decide(state, c),
        RescindJobFact c => Job.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a job."),
    };

    public static object Again(object command) => command switch
    {
        CorrectJobDefinition c => c with { Correction = Fresh() },
        ChangeJob c => c with { Fact = Fresh() },
        CorrectJobChange c => c with { Correction = Fresh() },
        CloseJob c => c with { Fact = Fresh() },
        CorrectJobClosing c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "open", "closed", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
        [typeof(DefineJob), typeof(CorrectJobDefinition), typeof(ChangeJob), typeof(CorrectJobChange), typeof(CloseJob), typeof(CorrectJobClosing), typeof(RescindJobFact)];

    public static string? StatusFor(Job state, object command) => state switch
    {
        NoJob => Statuses[0],
        VoidJob => Statuses[3],
        DefinedJob job => DayOf(job, command) is { } day ? Statuses[job.IsOpenOn(day) ? 1 : 2] : null,
    };

    public static string LifeOf(Job state, object command) => state is NoJob ? "Not defined" : state is VoidJob ? "Void" : "Defined";

    public static string Say(JobEvent @event) => @event switch
    {
        JobDefined e => $"the job {e.Title} is defined with the code {e.Code}{Of("family", e.Family)}{Of("grade", e.Grade)}",
        JobDefinitionCorrected e => $"what the job was defined with is corrected: {Told(e.Terms)} ({Names.Of(e.Correction)})",
        JobChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Change)} ({Names.Of(e.Fact)})",
        JobChangeCorrected e => $"{Names.Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Change)} ({Names.Of(e.Correction)})",
        JobClosed e => $"the job closes after {Names.Say(e.LastDay)} ({Names.Of(e.Fact)})",
        JobClosingCorrected e => $"{Names.Of(e.Fact)} is corrected: the last day is {Names.Say(e.LastDay)} ({Names.Of(e.Correction)})",
        JobFactRescinded e => $"{Names.Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        DefineJob c => $"the job {Spoken.Shorten(c.Title)} is to be defined with the code {Spoken.Shorten(c.Code)}{Of("family", c.Family)}{Of("grade", c.Grade)}",
        CorrectJobDefinition c => $"what the job was defined with is to be corrected: {Told(c.Terms)}",
        ChangeJob c => $"the job is to be changed: from {Names.Say(c.EffectiveDate)} {Say(c.Change)}",
        CorrectJobChange c => $"{Names.Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Change)}",
        CloseJob c => $"the job is to close after {Names.Say(c.LastDay)}",
        CorrectJobClosing c => $"{Names.Of(c.Fact)} is to be corrected: the last day is {Names.Say(c.LastDay)}",
        RescindJobFact c => $"{Names.Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    private static DateOnly? DayOf(DefinedJob job, object command) => command switch
    {
        DefineJob or CorrectJobDefinition => job.LastDay is { } last ? last.AddDays(1) : DateOnly.MinValue,
        ChangeJob c => c.EffectiveDate,
        CorrectJobChange c => c.EffectiveDate,
        CloseJob c => c.LastDay,
        CorrectJobClosing c => c.LastDay,
        RescindJobFact c => job.Entry.Definitions.Find(c.Fact)?.From ?? job.Entry.Changes.Find(c.Fact)?.From ?? job.Entry.Closings.Find(c.Fact)?.From,
        _ => throw new NotSupportedException($"{command} is no command of a job."),
    };

    private static string Say(JobChange change) => change.NamesNothing ? "nothing is another" : string.Join(", ", ((string?[])
    [
        change.Title is { } title ? $"it is called {Spoken.Shorten(title)}" : null,
        change.Family is { } family ? family.To is { } of ? $"it is of the family {Spoken.Shorten(of)}" : "it is of no family" : null,
        change.Grade is { } grade ? grade.To is { } at ? $"its grade is {Spoken.Shorten(at)}" : "it has no grade" : null,
    ]).OfType<string>());

    private static string Of(string what, string? value) => value is null ? "" : $", {what} {Spoken.Shorten(value)}";

    private static string Told(JobTerms terms) => $"{Spoken.Shorten(terms.Title)}{Of("family", terms.Family)}{Of("grade", terms.Grade)}";

    private static FactId Fresh() => new(Guid.NewGuid());
}
