namespace HrSaas.Specs.PayRanges;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;
using static HrSaas.Specs.Dsl.Names;

public sealed class PayRangeUnderSpec : IRootUnderSpec<PayRange, PayRangeEvent, NoWorld>
{
    public static string Context => "Organization";

    public static string Name => "Pay range";

    public static StoredEvents Stored => StoredPayRangeEvents.Map;

    public static FactChange? ChangeOf(PayRangeEvent @event) => PayRange.ChangeOf(@event);

    public static NoWorld World { get; } = new();

    public static Decision<PayRangeEvent> Decide(PayRange state, object command, NoWorld world) => command switch
    {
        DefinePayRange c => PayRange.Decide(state, c),
        CorrectPayRangeDefinition c => PayRange.Decide(state, c),
        ChangePayRange c => PayRange.Decide(state, c),
        CorrectPayRangeChange c => PayRange.Decide(state, c),
        ClosePayRange c => PayRange.Decide(state, c),
        CorrectPayRangeClosing c => PayRange.Decide(state, c),
        RescindPayRangeFact c => PayRange.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a pay range."),
    };

    public static object Again(object command) => command switch
    {
        DefinePayRange c => c with { Fact = Fresh() },
        CorrectPayRangeDefinition c => c with { Correction = Fresh() },
        ChangePayRange c => c with { Fact = Fresh() },
        CorrectPayRangeChange c => c with { Correction = Fresh() },
        ClosePayRange c => c with { Fact = Fresh() },
        CorrectPayRangeClosing c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "before the first day", "in force", "closed", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(DefinePayRange), typeof(CorrectPayRangeDefinition), typeof(ChangePayRange), typeof(CorrectPayRangeChange), typeof(ClosePayRange),
        typeof(CorrectPayRangeClosing), typeof(RescindPayRangeFact),
    ];

    public static string? StatusFor(PayRange state, object command) => state switch
    {
        NoPayRange => Statuses[0],
        VoidPayRange => Statuses[4],
        DefinedPayRange range => DayOf(range, command) is not { } day ? null
            : day < range.FirstDay ? Statuses[1] : range.On(day) is null ? Statuses[3] : Statuses[2],
        _ => null,
    };

    public static string LifeOf(PayRange state, object command) => state switch { NoPayRange => "Not defined", VoidPayRange => "Void", _ => "Defined" };

    public static string Say(PayRangeEvent @event) => @event switch
    {
        PayRangeDefined e => $"for grade {e.Grade} in {e.Currency}, from {Names.Say(e.EffectiveDate)}, {Say(e.Amounts)} are paid",
        PayRangeDefinitionCorrected e => $"the definition is corrected: from {Names.Say(e.EffectiveDate)}, {Say(e.Amounts)} ({Of(e.Correction)})",
        PayRangeChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Amounts)} are paid ({Of(e.Fact)})",
        PayRangeChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)}, {Say(e.Amounts)} ({Of(e.Correction)})",
        PayRangeClosed e => $"the range closes after {Names.Say(e.LastDay)} ({Of(e.Fact)})",
        PayRangeClosingCorrected e => $"{Of(e.Fact)} is corrected: the last day was {Names.Say(e.LastDay)} ({Of(e.Correction)})",
        PayRangeFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        DefinePayRange c => $"for grade {Spoken.Shorten(c.Grade)} in {c.Currency}, from {Names.Say(c.EffectiveDate)}, {Say(c.Amounts)} are to be paid",
        CorrectPayRangeDefinition c => $"the definition is to be corrected: from {Names.Say(c.EffectiveDate)}, {Say(c.Amounts)}",
        ChangePayRange c => $"from {Names.Say(c.EffectiveDate)} {Say(c.Amounts)} are to be paid",
        CorrectPayRangeChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)}, {Say(c.Amounts)}",
        ClosePayRange c => $"the range is to close after {Names.Say(c.LastDay)}",
        CorrectPayRangeClosing c => $"{Of(c.Fact)} is to be corrected: the last day was {Names.Say(c.LastDay)}",
        RescindPayRangeFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    internal static string Say(RangeAmounts amounts) => FormattableString.Invariant($"{amounts.Minimum} to {amounts.Maximum} with {amounts.Midpoint} as the midpoint");

    private static DateOnly? DayOf(DefinedPayRange range, object command) => command switch
    {
        DefinePayRange c => c.EffectiveDate,
        CorrectPayRangeDefinition c => c.EffectiveDate,
        ChangePayRange c => c.EffectiveDate,
        CorrectPayRangeChange c => c.EffectiveDate,
        ClosePayRange c => c.LastDay,
        CorrectPayRangeClosing c => c.LastDay,
        RescindPayRangeFact c => range.Definitions.Find(c.Fact)?.From ?? range.Changes.Find(c.Fact)?.From,
        _ => null,
    };

    private static FactId Fresh() => new(Guid.NewGuid());
}
