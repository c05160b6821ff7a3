namespace HrSaas.Specs.WorkingPatterns;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;
using static HrSaas.Specs.Dsl.Names;

public sealed class WorkingPatternUnderSpec : IRootUnderSpec<WorkingPattern, WorkingPatternEvent, NoWorld>
{
    public static string Context => "Organization";

    public static string Name => "Working pattern";

    public static StoredEvents Stored => StoredWorkingPatternEvents.Map;

    public static FactChange? ChangeOf(WorkingPatternEvent @event) => WorkingPattern.ChangeOf(@event);

    public static NoWorld World { get; } = new();

    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, object command, NoWorld world) => command switch
    {
        DefineWorkingPattern c => WorkingPattern.Decide(state, c),
        CorrectWorkingPatternDefinition c => WorkingPattern.Decide(state, c),
        ChangeWorkingPattern c => WorkingPattern.Decide(state, c),
        CorrectWorkingPatternChange c => WorkingPattern.Decide(state, c),
        CloseWorkingPattern c => WorkingPattern.Decide(state, c),
        CorrectWorkingPatternClosing c => WorkingPattern.Decide(state, c),
        RescindWorkingPatternFact c => WorkingPattern.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a working pattern."),
    };

    public static object Again(object command) => command switch
    {
        DefineWorkingPattern c => c with { Fact = Fresh() },
        CorrectWorkingPatternDefinition c => c with { Correction = Fresh() },
        ChangeWorkingPattern c => c with { Fact = Fresh() },
        CorrectWorkingPatternChange c => c with { Correction = Fresh() },
        CloseWorkingPattern c => c with { Fact = Fresh() },
        CorrectWorkingPatternClosing c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "before the first version", "open", "closed", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(DefineWorkingPattern), typeof(CorrectWorkingPatternDefinition), typeof(ChangeWorkingPattern), typeof(CorrectWorkingPatternChange),
        typeof(CloseWorkingPattern), typeof(CorrectWorkingPatternClosing), typeof(RescindWorkingPatternFact),
    ];

    public static string? StatusFor(WorkingPattern state, object command) => state switch
    {
        NoWorkingPattern => Statuses[0],
        VoidWorkingPattern => Statuses[4],
        DefinedWorkingPattern pattern => DayOf(pattern, command) is not { } day ? null : day < pattern.FirstDay ? Statuses[1] : pattern.IsOpenOn(day) ? Statuses[2] : Statuses[3],
        _ => null,
    };

    public static string LifeOf(WorkingPattern state, object command) =>
        state switch { NoWorkingPattern => "Not defined", VoidWorkingPattern => "Void", _ => "Defined" };

    public static string Say(WorkingPatternEvent @event) => @event switch
    {
        WorkingPatternDefined e => $"the pattern {e.Code} is defined from {Names.Say(e.EffectiveDate)}: {Say(e.Version)}",
        WorkingPatternDefinitionCorrected e => $"the definition is corrected: from {Names.Say(e.EffectiveDate)}, {Say(e.Version)} ({Of(e.Correction)})",
        WorkingPatternChanged e => $"from {Names.Say(e.EffectiveDate)} the pattern is {Say(e.Version)} ({Of(e.Fact)})",
        WorkingPatternChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)}, {Say(e.Version)} ({Of(e.Correction)})",
        WorkingPatternClosed e => $"the pattern closes after {Names.Say(e.LastDay)} ({Of(e.Fact)})",
        WorkingPatternClosingCorrected e => $"{Of(e.Fact)} is corrected: the last day is {Names.Say(e.LastDay)} ({Of(e.Correction)})",
        WorkingPatternFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        DefineWorkingPattern c => $"the pattern {Spoken.Shorten(c.Code)} is to be defined from {Names.Say(c.EffectiveDate)}: {Say(c.Version)}",
        CorrectWorkingPatternDefinition c => $"the definition is to be corrected: from {Names.Say(c.EffectiveDate)}, {Say(c.Version)}",
        ChangeWorkingPattern c => $"from {Names.Say(c.EffectiveDate)} the pattern is to be {Say(c.Version)}",
        CorrectWorkingPatternChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)}, {Say(c.Version)}",
        CloseWorkingPattern c => $"the pattern is to close after {Names.Say(c.LastDay)}",
        CorrectWorkingPatternClosing c => $"{Of(c.Fact)} is to be corrected: the last day is {Names.Say(c.LastDay)}",
        RescindWorkingPatternFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    private static string Say(PatternVersion version) => version.Rotation.Weeks.Length == 0
        ? $"“{Spoken.Shorten(version.Name)}” without a week"
        : FormattableString.Invariant(
            $"“{Spoken.Shorten(version.Name)}”, {decimal.Round(version.Rotation.WeeklyHours, 4):0.####} hours a week over {version.Rotation.Weeks.Length} from {Names.Say(version.Rotation.Anchor)}");

    private static DateOnly? DayOf(DefinedWorkingPattern pattern, object command) => command switch
    {
        DefineWorkingPattern c => c.EffectiveDate,
        CorrectWorkingPatternDefinition c => c.EffectiveDate,
        ChangeWorkingPattern c => c.EffectiveDate,
        CorrectWorkingPatternChange c => c.EffectiveDate,
        CloseWorkingPattern c => c.LastDay,
        CorrectWorkingPatternClosing c => c.LastDay,
        RescindWorkingPatternFact c => pattern.Definitions.Find(c.Fact)?.From ?? pattern.Changes.Find(c.Fact)?.From ?? pattern.Closings.Find(c.Fact)?.From,
        _ => null,
    };

    private static FactId Fresh() => new(Guid.NewGuid());
}
