namespace HrSaas.Specs.OrgStructures;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>What the org structure's decisions are told about other roots.</summary>
public sealed record OrgStructureWorld(bool HeadIsKnown = true, PersonId? HeadRemains = null);

public sealed class OrgStructureUnderSpec : IRootUnderSpec<OrgStructure, OrgStructureEvent, OrgStructureWorld>
{
    public static string Context => "Organization";

    public static string Name => "Org structure";

    public static StoredEvents Stored => StoredOrgStructureEvents.Map;

    public static FactChange? ChangeOf(OrgStructureEvent @event) => OrgStructure.ChangeOf(@event);

    public static OrgStructureWorld World { get; } = new();

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, object command, OrgStructureWorld world) => command switch
    {
        OpenOrgUnit c => OrgStructure.Decide(state, c),
        CorrectOrgUnitOpening c => OrgStructure.Decide(state, c),
        ReparentOrgUnit c => OrgStructure.Decide(state, c),
        CorrectReparenting c => OrgStructure.Decide(state, c),
        RenameOrgUnit c => OrgStructure.Decide(state, c),
        CorrectRenaming c => OrgStructure.Decide(state, c),
        AppointHead c => OrgStructure.Decide(state, c, new(world.HeadIsKnown, world.HeadRemains)),
        CorrectHeadAppointment c => OrgStructure.Decide(state, c, new(world.HeadIsKnown, world.HeadRemains)),
        CloseOrgUnit c => OrgStructure.Decide(state, c),
        MergeOrgUnit c => OrgStructure.Decide(state, c),
        CorrectOrgUnitClosing c => OrgStructure.Decide(state, c),
        SplitOrgUnit c => OrgStructure.Decide(state, c),
        CorrectOrgUnitSplit c => OrgStructure.Decide(state, c),
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
        AppointHead c => c with { Fact = Fresh() },
        CorrectHeadAppointment c => c with { Correction = Fresh() },
        CloseOrgUnit c => c with { Fact = Fresh() },
        MergeOrgUnit c => c with { Fact = Fresh() },
        CorrectOrgUnitClosing c => c with { Correction = Fresh() },
        SplitOrgUnit c => c with { Fact = Fresh(), Closing = c.Closing is null ? null : Fresh(), Parts = [.. c.Parts.Select(Afresh)] },
        CorrectOrgUnitSplit c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["no such unit", "before the opening day", "open", "after the last day", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(OpenOrgUnit), typeof(CorrectOrgUnitOpening), typeof(ReparentOrgUnit), typeof(CorrectReparenting), typeof(RenameOrgUnit),
        typeof(CorrectRenaming), typeof(AppointHead), typeof(CorrectHeadAppointment), typeof(CloseOrgUnit), typeof(MergeOrgUnit), typeof(CorrectOrgUnitClosing),
        typeof(SplitOrgUnit), typeof(CorrectOrgUnitSplit), typeof(RescindOrgUnitFact),
    ];

    public static string? StatusFor(OrgStructure state, object command)
    {
        var (id, day) = About(state, command);
        return state.Find(id) switch
        {
            null => Statuses[0],
            { IsVoid: true } => Statuses[4],
            { IsVoid: false } unit => day is not { } d ? null : d < unit.OpeningDay ? Statuses[1] : d > unit.LastDay ? Statuses[3] : Statuses[2],
        };
    }

    public static string LifeOf(OrgStructure state, object command) => state.Find(About(state, command).Unit) switch
    {
        null => "No such unit",
        { IsVoid: true } => "Void",
        { LastDay: not null } => "Closed on a day",
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
        HeadAppointed e => $"from {Names.Say(e.EffectiveDate)} {Who(e.Head)} heads {Of(e.Unit)} ({Of(e.Fact)})",
        HeadAppointmentCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Who(e.Head)} heads {Of(e.Unit)} ({Of(e.Correction)})",
        OrgUnitClosed e => $"{Of(e.Unit)} closes; its last day is {Names.Say(e.LastDay)}{GoingOnAs(e.Successor)} ({Of(e.Fact)})",
        OrgUnitMerged e => $"{Of(e.Unit)} is merged into {Of(e.Successor)}; its last day is {Names.Say(e.LastDay)} ({Of(e.Fact)})",
        OrgUnitClosingCorrected e => $"{Of(e.Fact)} is corrected: the last day of {Of(e.Unit)} is {Names.Say(e.LastDay)}{GoingOnAs(e.Successor)} ({Of(e.Correction)})",
        OrgUnitSplit e => $"from {Names.Say(e.EffectiveDate)} {AllOf(e.Parts.Units)} {Are(e.Parts.Units)} split off of {Of(e.Unit)} ({Of(e.Fact)})",
        OrgUnitSplitCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {AllOf(e.Parts.Units)} {Are(e.Parts.Units)} split off of {Of(e.Unit)} ({Of(e.Correction)})",
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
        AppointHead c => $"from {Names.Say(c.EffectiveDate)} {Who(c.Head)} is to head {Of(c.Unit)}",
        CorrectHeadAppointment c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Who(c.Head)} heads {Of(c.Unit)}",
        CloseOrgUnit c => $"{Of(c.Unit)} is to close; its last day is to be {Names.Say(c.LastDay)}{GoingOnAs(c.Successor)}",
        MergeOrgUnit c => $"from {Names.Say(c.EffectiveDate)} {Of(c.Unit)} is to be merged into {Of(c.Into)}",
        CorrectOrgUnitClosing c => $"{Of(c.Fact)} is to be corrected: the last day of {Of(c.Unit)} is {Names.Say(c.LastDay)}{GoingOnAs(c.Successor)}",
        SplitOrgUnit c => $"from {Names.Say(c.EffectiveDate)} {Of(c.Unit)} is to be split: {SayParts(c.Parts)}{(c.Closing is null ? "" : "; and it closes")}",
        CorrectOrgUnitSplit c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {AllOf(c.Parts.Units)} {Are(c.Parts.Units)} split off of {Of(c.Unit)}",
        RescindOrgUnitFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(OrgStructureWorld world) => 
        !world.HeadIsKnown ? "the person named as head is not known"
        : world.HeadRemains is { } remains ? $"the person named as head was merged into {Who(remains)}"
        : null;

    private static (OrgUnitId Unit, DateOnly? Day) About(OrgStructure state, object command) => command switch
    {
        OpenOrgUnit c => (c.Unit, c.From),
        CorrectOrgUnitOpening c => (c.Unit, c.From),
        ReparentOrgUnit c => (c.Unit, c.EffectiveDate),
        CorrectReparenting c => (c.Unit, c.EffectiveDate),
        RenameOrgUnit c => (c.Unit, c.EffectiveDate),
        CorrectRenaming c => (c.Unit, c.EffectiveDate),
        AppointHead c => (c.Unit, c.EffectiveDate),
        CorrectHeadAppointment c => (c.Unit, c.EffectiveDate),
        CloseOrgUnit c => (c.Unit, c.LastDay),
        MergeOrgUnit c => (c.Unit, c.EffectiveDate),
        CorrectOrgUnitClosing c => (c.Unit, c.LastDay),
        SplitOrgUnit c => (c.Unit, c.EffectiveDate),
        CorrectOrgUnitSplit c => (c.Unit, c.EffectiveDate),
        RescindOrgUnitFact c => (c.Unit, state.Find(c.Unit) is not { } unit ? null
            : unit.Openings.Find(c.Fact)?.From ?? unit.Reparentings.Find(c.Fact)?.From ?? unit.Renamings.Find(c.Fact)?.From
                ?? unit.Appointments.Find(c.Fact)?.From ?? unit.Closings.Find(c.Fact)?.From ?? unit.Splits.Find(c.Fact)?.From),
        _ => throw new NotSupportedException($"{command} is no command of an org structure."),
    };

    private static PartToOpen Afresh(PartToOpen part) =>
        part with { Fact = Fresh(), Unit = new(Guid.NewGuid()), Takes = [.. part.Takes.Select(taken => taken with { Fact = Fresh() })] };

    private static string AllOf(IReadOnlyCollection<OrgUnitId> units) =>
        units.Count is > 0 and < 5 ? string.Join(" and ", units.Select(Of)) : FormattableString.Invariant($"{units.Count} units");

    private static string Are(IReadOnlyCollection<OrgUnitId> units) => units.Count == 1 ? "is" : "are";

    private static string SayParts(IReadOnlyCollection<PartToOpen> parts) => parts.Count is 0 or > 5 ? FormattableString.Invariant($"{parts.Count} parts") : string.Join(", ", parts.Select(part =>
        $"{Of(part.Unit)} as “{Shorten(part.Name)}” with the code {Shorten(part.Code)} takes {(part.Takes.Length == 0 ? "nothing" : AllOf([.. part.Takes.Select(taken => taken.Unit)]))}"));

    private static string Under(OrgUnitId? parent) => parent is { } unit ? $"below {Of(unit)}" : "a top unit";

    private static string Who(PersonId? head) => head is { } person ? Of(person) : "nobody";

    private static string GoingOnAs(OrgUnitId? successor) => successor is { } unit ? $", and it goes on as {Of(unit)}" : "";

    private static string Shorten(string text) => text.Length > 60 ? FormattableString.Invariant($"a text of {text.Length} characters") : text;

    private static FactId Fresh() => new(Guid.NewGuid());
}
