namespace HrSaas.Specs.RetentionRules;

using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;
using static HrSaas.Specs.Dsl.Names;

public sealed class RetentionRuleUnderSpec : IRootUnderSpec<RetentionRule, RetentionRuleEvent, NoWorld>
{
    public static string Context => "People";

    public static string Name => "Retention rule";

    public static StoredEvents Stored => StoredRetentionRuleEvents.Map;

    public static FactChange? ChangeOf(RetentionRuleEvent @event) => RetentionRule.ChangeOf(@event);

    public static NoWorld World { get; } = new();

    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, object command, NoWorld world) => command switch
    {
        DefineRetentionRule c => RetentionRule.Decide(state, c),
        CorrectRetentionRuleDefinition c => RetentionRule.Decide(state, c),
        ChangeRetentionRule c => RetentionRule.Decide(state, c),
        CorrectRetentionRuleChange c => RetentionRule.Decide(state, c),
        EndRetentionRule c => RetentionRule.Decide(state, c),
        CorrectRetentionRuleEnd c => RetentionRule.Decide(state, c),
        RescindRetentionRuleFact c => RetentionRule.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a retention rule."),
    };

    public static object Again(object command) => command switch
    {
        DefineRetentionRule c => c with { Fact = Fresh() },
        CorrectRetentionRuleDefinition c => c with { Correction = Fresh() },
        ChangeRetentionRule c => c with { Fact = Fresh() },
        CorrectRetentionRuleChange c => c with { Correction = Fresh() },
        EndRetentionRule c => c with { Fact = Fresh() },
        CorrectRetentionRuleEnd c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "before the first day", "in force", "ended", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(DefineRetentionRule), typeof(CorrectRetentionRuleDefinition), typeof(ChangeRetentionRule), typeof(CorrectRetentionRuleChange), typeof(EndRetentionRule),
        typeof(CorrectRetentionRuleEnd), typeof(RescindRetentionRuleFact),
    ];

    public static string? StatusFor(RetentionRule state, object command) => state switch
    {
        NoRetentionRule => Statuses[0],
        VoidRetentionRule => Statuses[4],
        DefinedRetentionRule rule => DayOf(rule, command) is not { } day ? null
            : day < rule.FirstDay ? Statuses[1] : rule.On(day) is null ? Statuses[3] : Statuses[2],
        _ => null,
    };

    public static string LifeOf(RetentionRule state, object command) => state switch { NoRetentionRule => "Not defined", VoidRetentionRule => "Void", _ => "Defined" };

    public static string Say(RetentionRuleEvent @event) => @event switch
    {
        RetentionRuleDefined e => $"{Say(e.Kind, e.Country)}, from {Names.Say(e.EffectiveDate)}, what is known is kept for {Say(e.Period)}",
        RetentionRuleDefinitionCorrected e => $"the definition is corrected: from {Names.Say(e.EffectiveDate)}, {Say(e.Period)} ({Of(e.Correction)})",
        RetentionRuleChanged e => $"from {Names.Say(e.EffectiveDate)} it is {Say(e.Period)} ({Of(e.Fact)})",
        RetentionRuleChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)}, {Say(e.Period)} ({Of(e.Correction)})",
        RetentionRuleEnded e => $"the rule ends after {Names.Say(e.LastDay)} ({Of(e.Fact)})",
        RetentionRuleEndCorrected e => $"{Of(e.Fact)} is corrected: the last day was {Names.Say(e.LastDay)} ({Of(e.Correction)})",
        RetentionRuleFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        DefineRetentionRule c => $"{Say(c.Kind, c.Country)}, from {Names.Say(c.EffectiveDate)}, what is known is to be kept for {Say(c.Period)}",
        CorrectRetentionRuleDefinition c => $"the definition is to be corrected: from {Names.Say(c.EffectiveDate)}, {Say(c.Period)}",
        ChangeRetentionRule c => $"from {Names.Say(c.EffectiveDate)} it is to be {Say(c.Period)}",
        CorrectRetentionRuleChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)}, {Say(c.Period)}",
        EndRetentionRule c => $"the rule is to end after {Names.Say(c.LastDay)}",
        CorrectRetentionRuleEnd c => $"{Of(c.Fact)} is to be corrected: the last day was {Names.Say(c.LastDay)}",
        RescindRetentionRuleFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    private static string Say(RetentionPeriod period) => (period.Years, period.Months) switch
    {
        (var years, 0) => Many(years, "year"),
        (0, var months) => Many(months, "month"),
        var (years, months) => $"{Many(years, "year")} and {Many(months, "month")}",
    };

    private static string Many(int count, string unit) => FormattableString.Invariant($"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Say(RetentionKind kind, string? country) => kind switch
    {
        RetentionKind.AfterEmployment => "after an employment" + (country is null ? "" : $" in {country}"),
        _ => "after a registration that led to no employment" + (country is null ? "" : $" in {country}"),
    };

    private static DateOnly? DayOf(DefinedRetentionRule rule, object command) => command switch
    {
        DefineRetentionRule c => c.EffectiveDate,
        CorrectRetentionRuleDefinition c => c.EffectiveDate,
        ChangeRetentionRule c => c.EffectiveDate,
        CorrectRetentionRuleChange c => c.EffectiveDate,
        EndRetentionRule c => c.LastDay,
        CorrectRetentionRuleEnd c => c.LastDay,
        RescindRetentionRuleFact c => rule.Definitions.Find(c.Fact)?.From ?? rule.Changes.Find(c.Fact)?.From,
        _ => null,
    };

    private static FactId Fresh() => new(Guid.NewGuid());
}
