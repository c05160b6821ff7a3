namespace HrSaas.Specs.ReportingLines;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.ReportingLines;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>What the reporting line's decisions are told about positions.</summary>
public sealed record ReportingWorld(bool PositionIsKnown = true, bool ReportsToIsKnown = true);

public sealed class ReportingLineUnderSpec : IRootUnderSpec<ReportingLine, ReportingLineEvent, ReportingWorld>
{
    public static string Context => "Organization";

    public static string Name => "Reporting line";

    public static StoredEvents Stored => StoredReportingLineEvents.Map;

    public static FactChange? ChangeOf(ReportingLineEvent @event) => ReportingLine.ChangeOf(@event);

    public static ReportingWorld World { get; } = new();

    public static Decision<ReportingLineEvent> Decide(ReportingLine state, object command, ReportingWorld world) => command switch
    {
        PlacePosition c => ReportingLine.Decide(state, c, new(world.PositionIsKnown, world.ReportsToIsKnown)),
        CorrectPlacing c => ReportingLine.Decide(state, c, new(world.PositionIsKnown, world.ReportsToIsKnown)),
        RescindPlacing c => ReportingLine.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a reporting line."),
    };

    public static object Again(object command) => command switch
    {
        PlacePosition c => c with { Fact = new(Guid.NewGuid()) },
        CorrectPlacing c => c with { Correction = new(Guid.NewGuid()) },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["reports to none", "reports to another"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(PlacePosition), typeof(CorrectPlacing), typeof(RescindPlacing)];

    public static string? StatusFor(ReportingLine state, object command)
    {
        var (position, day) = command switch
        {
            PlacePosition c => (c.Position, c.EffectiveDate),
            CorrectPlacing c => (c.Position, c.EffectiveDate),
            RescindPlacing c => (c.Position, state.Find(c.Position)?.Placings.Find(c.Fact)?.From),
            _ => throw new NotSupportedException($"{command} is no command of a reporting line."),
        };
        return day is { } on ? Statuses[state.Find(position)?.ReportsToOn(on) is null ? 0 : 1] : null;
    }

    public static string LifeOf(ReportingLine state, object command) => "Always there";

    public static string Say(ReportingLineEvent @event) => @event switch
    {
        PositionPlaced e => $"from {Names.Say(e.EffectiveDate)} {Of(e.Position)} reports to {Of(e.ReportsTo) ?? "none"} ({Of(e.Fact)})",
        PlacingCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Of(e.Position)} reports to {Of(e.ReportsTo) ?? "none"} ({Of(e.Correction)})",
        PlacingRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        PlacePosition c => $"from {Names.Say(c.EffectiveDate)} {Of(c.Position)} is to report to {Of(c.ReportsTo) ?? "none"}",
        CorrectPlacing c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Of(c.Position)} reports to {Of(c.ReportsTo) ?? "none"}",
        RescindPlacing c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(ReportingWorld world) =>
        !world.PositionIsKnown ? "the position is not known" : !world.ReportsToIsKnown ? "the position to report to is not known" : null;
}
