namespace HrSaas.Specs.Positions;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>What a position's decisions are told about jobs, units and locations.</summary>
public sealed record PositionWorld(bool JobIsKnown = true, bool OrgUnitIsKnown = true, bool LocationIsKnown = true)
{
    public PositionFacts Facts => new(JobIsKnown, OrgUnitIsKnown, LocationIsKnown);
}

public sealed class PositionUnderSpec : IRootUnderSpec<Position, PositionEvent, PositionWorld>
{
    public static string Context => "Organization";

    public static string Name => "Position";

    public static StoredEvents Stored => StoredPositionEvents.Map;

    public static FactChange? ChangeOf(PositionEvent @event) => Position.ChangeOf(@event);

    public static PositionWorld World { get; } = new();

    public static Decision<PositionEvent> Decide(Position state, object command, PositionWorld world) => command switch
    {
        OpenPosition c => Position.Decide(state, c, world.Facts),
        CorrectPositionOpening c => Position.Decide(state, c, world.Facts),
        ChangePosition c => Position.Decide(state, c, world.Facts),
        CorrectPositionChange c => Position.Decide(state, c, world.Facts),
        ChangePositionBudget c => Position.Decide(state, c),
        CorrectPositionBudgetChange c => Position.Decide(state, c),
        FreezePosition c => Position.Decide(state, c),
        ThawPosition c => Position.Decide(state, c),
        CorrectPositionFreeze c => Position.Decide(state, c),
        ClosePosition c => Position.Decide(state, c),
        CorrectPositionClosing c => Position.Decide(state, c),
        RescindPositionFact c => Position.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a position."),
    };

    public static object Again(object command) => command switch
    {
        OpenPosition c => c with { Fact = Fresh(), Id = new(Guid.NewGuid()) },
        CorrectPositionOpening c => c with { Correction = Fresh() },
        ChangePosition c => c with { Fact = Fresh() },
        CorrectPositionChange c => c with { Correction = Fresh() },
        ChangePositionBudget c => c with { Fact = Fresh() },
        CorrectPositionBudgetChange c => c with { Correction = Fresh() },
        FreezePosition c => c with { Fact = Fresh() },
        ThawPosition c => c with { Fact = Fresh() },
        CorrectPositionFreeze c => c with { Correction = Fresh() },
        ClosePosition c => c with { Fact = Fresh() },
        CorrectPositionClosing c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["no such position", "before the opening day", "open", "frozen", "closed", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(OpenPosition), typeof(CorrectPositionOpening), typeof(ChangePosition), typeof(CorrectPositionChange), typeof(ChangePositionBudget),
        typeof(CorrectPositionBudgetChange), typeof(FreezePosition), typeof(ThawPosition), typeof(CorrectPositionFreeze), typeof(ClosePosition),
        typeof(CorrectPositionClosing), typeof(RescindPositionFact),
    ];

    public static string? StatusFor(Position state, object command) => state switch
    {
        NoPosition => Statuses[0],
        VoidPosition => Statuses[5],
        OpenedPosition position => DayOf(position, command) is { } day ? Statuses[1 + (int)position.StatusOn(day)] : null,
    };

    public static string LifeOf(Position state, object command) => state switch
    {
        NoPosition => "No such position",
        OpenedPosition => "Opened",
        VoidPosition => "Void",
    };

    public static string Say(PositionEvent @event) => @event switch
    {
        PositionOpened e => $"the position {e.Code} opens on {Names.Say(e.From)} {Say(e.Terms)}",
        PositionOpeningCorrected e => $"the opening is corrected: on {Names.Say(e.From)} {Say(e.Terms)} ({Of(e.Correction)})",
        PositionChanged e => $"from {Names.Say(e.EffectiveDate)} it is {Say(e.Change)} ({Of(e.Fact)})",
        PositionChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} it is {Say(e.Change)} ({Of(e.Correction)})",
        PositionBudgetChanged e => $"from {Names.Say(e.EffectiveDate)} {e.Budget} is budgeted ({Of(e.Fact)})",
        PositionBudgetChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {e.Budget} is budgeted ({Of(e.Correction)})",
        PositionFrozen e => $"from {Names.Say(e.EffectiveDate)} it is frozen ({Of(e.Fact)})",
        PositionThawed e => $"from {Names.Say(e.EffectiveDate)} it may be filled again ({Of(e.Fact)})",
        PositionFreezeCorrected e => $"{Of(e.Fact)} is corrected: it is from {Names.Say(e.EffectiveDate)} ({Of(e.Correction)})",
        PositionClosed e => $"the position closes after {Names.Say(e.LastDay)} ({Of(e.Fact)})",
        PositionClosingCorrected e => $"{Of(e.Fact)} is corrected: the last day is {Names.Say(e.LastDay)} ({Of(e.Correction)})",
        PositionFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        OpenPosition c => $"the position {Shorten(c.Code)} is to open on {Names.Say(c.From)} {Say(c.Terms)}",
        CorrectPositionOpening c => $"{Of(c.Fact)} is to be corrected: on {Names.Say(c.From)} {Say(c.Terms)}",
        ChangePosition c => $"from {Names.Say(c.EffectiveDate)} it is to be {Say(c.Change)}",
        CorrectPositionChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} it is {Say(c.Change)}",
        ChangePositionBudget c => $"from {Names.Say(c.EffectiveDate)} {c.Budget} is to be budgeted",
        CorrectPositionBudgetChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {c.Budget} is budgeted",
        FreezePosition c => $"it is to be frozen from {Names.Say(c.EffectiveDate)}",
        ThawPosition c => $"it is to be filled again from {Names.Say(c.EffectiveDate)}",
        CorrectPositionFreeze c => $"{Of(c.Fact)} is to be corrected: it is from {Names.Say(c.EffectiveDate)}",
        ClosePosition c => $"the position is to close after {Names.Say(c.LastDay)}",
        CorrectPositionClosing c => $"{Of(c.Fact)} is to be corrected: the last day is {Names.Say(c.LastDay)}",
        RescindPositionFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(PositionWorld world) =>
        !world.JobIsKnown ? "the job is not known" : !world.OrgUnitIsKnown ? "the unit is not known" : !world.LocationIsKnown ? "the location is not known" : null;

    private static DateOnly? DayOf(OpenedPosition position, object command) => command switch
    {
        OpenPosition c => c.From,
        CorrectPositionOpening c => c.From,
        ChangePosition c => c.EffectiveDate,
        CorrectPositionChange c => c.EffectiveDate,
        ChangePositionBudget c => c.EffectiveDate,
        CorrectPositionBudgetChange c => c.EffectiveDate,
        FreezePosition c => c.EffectiveDate,
        ThawPosition c => c.EffectiveDate,
        CorrectPositionFreeze c => c.EffectiveDate,
        ClosePosition c => c.LastDay,
        CorrectPositionClosing c => c.LastDay,
        RescindPositionFact c => position.Openings.Find(c.Fact)?.From ?? position.Changes.Find(c.Fact)?.From ?? position.Budgets.Find(c.Fact)?.From
            ?? position.Freezes.Find(c.Fact)?.From ?? position.Closings.Find(c.Fact)?.From,
        _ => throw new NotSupportedException($"{command} is no command of a position."),
    };

    private static string Say(PositionTerms terms) =>
        $"for {Of(terms.Job)} in {Of(terms.OrgUnit)}{(terms.Location is { } at ? $" at {Of(at)}" : "")}, with a budget of {terms.Budget}" +
        (terms.Title is { } title ? $", as “{Shorten(title)}”" : "");

    private static string Say(PositionChange change) => change.NamesNothing ? "nothing else" : string.Join(", ", ((string?[])
    [
        change.Job is { } job ? $"for {Of(job)}" : null,
        change.OrgUnit is { } unit ? $"in {Of(unit)}" : null,
        change.Location is { } location ? location.To is { } at ? $"at {Of(at)}" : "at no location" : null,
        change.Title is { } title ? title.To is { } text ? $"called “{Shorten(text)}”" : "called like its job" : null,
    ]).OfType<string>());

    private static string Shorten(string text) => text.Length > 60 ? FormattableString.Invariant($"a text of {text.Length} characters") : text;

    private static FactId Fresh() => new(Guid.NewGuid());
}
