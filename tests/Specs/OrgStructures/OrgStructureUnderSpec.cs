namespace HrSaas.Specs.OrgStructures;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

public sealed class OrgStructureUnderSpec : IRootUnderSpec<OrgStructure, OrgStructureEvent, NoWorld>
{
    public static string Context => "Organization";

    public static string Name => "Org structure";

    public static StoredEvents Stored => StoredOrgStructureEvents.Map;

    public static NoWorld World { get; } = new();

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, object command, NoWorld world) => command switch
    {
        OpenOrgUnit c => OrgStructure.Decide(state, c),
        CorrectOrgUnitOpening c => OrgStructure.Decide(state, c),
        ReparentOrgUnit c => OrgStructure.Decide(state, c),
        CorrectReparenting c => OrgStructure.Decide(state, c),
        RenameOrgUnit c => OrgStructure.Decide(state, c),
        CorrectRenaming c => OrgStructure.Decide(state, c),
        RescindOrgUnitFact c => OrgStructure.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of an org structure."),
    };

    public static object Again(object command) => command switch
    {
        OpenOrgUnit c => c with { Fact = Fresh(), Unit = new(Guid.NewGuid()) },
        CorrectOrgUnitOpening c => c with { Correction = Fresh() },
        ReparentOrgUnit c => c with { Fact = Fresh() },
        CorrectReparenting c => c with { Correction = Fresh() },
        RenameOrgUnit c => c with { Fact = Fresh() },
        CorrectRenaming c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["no such unit", "before the opening day", "open", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(OpenOrgUnit), typeof(CorrectOrgUnitOpening), typeof(ReparentOrgUnit), typeof(CorrectReparenting), typeof(RenameOrgUnit),
        typeof(CorrectRenaming), typeof(RescindOrgUnitFact),
    ];

    public static string? StatusFor(OrgStructure state, object command)
    {
        var (id, day) = About(state, command);
        return state.Find(id) switch
        {
            null => Statuses[0],
            { IsVoid: true } => Statuses[3],
            { IsVoid: false } unit => day is null ? null : unit.IsOpenOn(day.Value) ? Statuses[2] : Statuses[1],
        };
    }

    public static string LifeOf(OrgStructure state, object command) => state.Find(About(state, command).Unit) switch
    {
        null => "No such unit",
        { IsVoid: true } => "Void",
        { IsVoid: false } => "Opened",
    };

    public static string Say(OrgStructureEvent @event) => @event switch
    {
        OrgUnitOpened e => $"{Of(e.Unit)} opens on {Names.Say(e.From)} as “{e.Name}”, {Under(e.Parent)}",
        OrgUnitOpeningCorrected e => $"the opening of {Of(e.Unit)} is corrected: on {Names.Say(e.From)} as “{e.Name}”, {Under(e.Parent)} ({Of(e.Correction)})",
        OrgUnitReparented e => $"from {Names.Say(e.EffectiveDate)} {Of(e.Unit)} is {Under(e.Parent)} ({Of(e.Fact)})",
        ReparentingCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Of(e.Unit)} is {Under(e.Parent)} ({Of(e.Correction)})",
        OrgUnitRenamed e => $"from {Names.Say(e.EffectiveDate)} {Of(e.Unit)} is called “{e.Name}” ({Of(e.Fact)})",
        RenamingCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Of(e.Unit)} is called “{e.Name}” ({Of(e.Correction)})",
        OrgUnitFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        OpenOrgUnit c => $"{Of(c.Unit)} is to open on {Names.Say(c.From)} as “{Shorten(c.Name)}”, {Under(c.Parent)}, with the code {Shorten(c.Code)}",
        CorrectOrgUnitOpening c => $"{Of(c.Fact)} is to be corrected: on {Names.Say(c.From)} as “{Shorten(c.Name)}”, {Under(c.Parent)}",
        ReparentOrgUnit c => $"from {Names.Say(c.EffectiveDate)} {Of(c.Unit)} is to be {Under(c.Parent)}",
        CorrectReparenting c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Of(c.Unit)} is {Under(c.Parent)}",
        RenameOrgUnit c => $"from {Names.Say(c.EffectiveDate)} {Of(c.Unit)} is to be called “{Shorten(c.Name)}”",
        CorrectRenaming c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Of(c.Unit)} is called “{Shorten(c.Name)}”",
        RescindOrgUnitFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    private static (OrgUnitId Unit, DateOnly? Day) About(OrgStructure state, object command) => command switch
    {
        OpenOrgUnit c => (c.Unit, c.From),
        CorrectOrgUnitOpening c => (c.Unit, c.From),
        ReparentOrgUnit c => (c.Unit, c.EffectiveDate),
        CorrectReparenting c => (c.Unit, c.EffectiveDate),
        RenameOrgUnit c => (c.Unit, c.EffectiveDate),
        CorrectRenaming c => (c.Unit, c.EffectiveDate),
        RescindOrgUnitFact c => (c.Unit, state.Find(c.Unit) is not { } unit ? null
            : unit.Openings.Find(c.Fact)?.From ?? unit.Reparentings.Find(c.Fact)?.From ?? unit.Renamings.Find(c.Fact)?.From),
        _ => throw new NotSupportedException($"{command} is no command of an org structure."),
    };

    private static string Under(OrgUnitId? parent) => parent is { } unit ? $"below {Of(unit)}" : "a top unit";

    private static string Shorten(string text) => text.Length > 60 ? FormattableString.Invariant($"a text of {text.Length} characters") : text;

    private static FactId Fresh() => new(Guid.NewGuid());
}
