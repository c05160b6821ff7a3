namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The units that the specs of the org structure talk about.</summary>
public abstract class OrgStructureSpecs : Specs<OrgStructureUnderSpec, OrgStructure, OrgStructureEvent, OrgStructureWorld>
{
    protected static readonly OrgUnitId Board = Id<OrgUnitId>("Board"), Sales = Id<OrgUnitId>("Sales"), Support = Id<OrgUnitId>("Support"),
        Research = Id<OrgUnitId>("Research"), North = Id<OrgUnitId>("North"), South = Id<OrgUnitId>("South");

    protected static readonly PersonId Ada = Id<PersonId>("Ada"), Grace = Id<PersonId>("Grace");

    protected static readonly Reason Mistake = new("data-entry"), Reorganisation = new("reorganisation");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static FactId OpeningOf(OrgUnitId unit) => The("opening of " + Of(unit));

    protected static OrgUnitOpened Opened(OrgUnitId unit, string on = "2020-01-01", OrgUnitId? below = null, string? name = null) =>
        new(OpeningOf(unit), unit, Of(unit).ToUpperInvariant(), Day(on), name ?? Of(unit), below);

    protected static OrgUnitOpeningCorrected OpeningCorrected(OrgUnitId unit, string correction, string on, OrgUnitId? below = null, string? name = null) =>
        new(OpeningOf(unit), The(correction), unit, Day(on), name ?? Of(unit), below, Mistake);

    protected static OrgUnitReparented Reparented(string fact, OrgUnitId unit, string on, OrgUnitId? below) => new(The(fact), unit, Day(on), below);

    protected static ReparentingCorrected ReparentingCorrected(string fact, string correction, OrgUnitId unit, string on, OrgUnitId? below) =>
        new(The(fact), The(correction), unit, Day(on), below, Mistake);

    protected static OrgUnitRenamed Renamed(string fact, OrgUnitId unit, string on, string name) => new(The(fact), unit, Day(on), name);

    protected static RenamingCorrected RenamingCorrected(string fact, string correction, OrgUnitId unit, string on, string name) =>
        new(The(fact), The(correction), unit, Day(on), name, Mistake);

    protected static HeadAppointed Appointed(string fact, OrgUnitId unit, string on, PersonId? head) => new(The(fact), unit, Day(on), head);

    protected static HeadAppointmentCorrected AppointmentCorrected(string fact, string correction, OrgUnitId unit, string on, PersonId? head) =>
        new(The(fact), The(correction), unit, Day(on), head, Mistake);

    protected static OrgUnitClosed Closed(OrgUnitId unit, string lastDay, OrgUnitId? successor = null) =>
        new(The("closing"), unit, Day(lastDay), successor, Reorganisation);

    protected static OrgUnitClosingCorrected ClosingCorrected(OrgUnitId unit, string lastDay, OrgUnitId? successor = null) =>
        new(The("closing"), The("correction"), unit, Day(lastDay), successor, Reorganisation, Mistake);

    protected static OrgUnitFactRescinded Rescinded(string fact, OrgUnitId unit) => new(The(fact), unit, Mistake);

    protected static OrgUnitFactRescinded Rescinded(OrgUnitId unit) => new(OpeningOf(unit), unit, Mistake);

    protected static OpenOrgUnit Open(OrgUnitId unit, string on = "2020-01-01", OrgUnitId? below = null, string? name = null) =>
        new(OpeningOf(unit), unit, Of(unit).ToUpperInvariant(), Day(on), name ?? Of(unit), below);

    protected static CorrectOrgUnitOpening CorrectOpening(
        OrgUnitId unit, string correction, string on, OrgUnitId? below = null, string? name = null, string? fact = null) =>
        new(fact is null ? OpeningOf(unit) : The(fact), The(correction), unit, Day(on), name ?? Of(unit), below, Mistake);

    protected static ReparentOrgUnit Reparent(string fact, OrgUnitId unit, string on, OrgUnitId? below) => new(The(fact), unit, Day(on), below);

    protected static CorrectReparenting CorrectReparenting(string fact, string correction, OrgUnitId unit, string on, OrgUnitId? below) =>
        new(The(fact), The(correction), unit, Day(on), below, Mistake);

    protected static RenameOrgUnit Rename(string fact, OrgUnitId unit, string on, string name) => new(The(fact), unit, Day(on), name);

    protected static CorrectRenaming CorrectRenaming(string fact, string correction, OrgUnitId unit, string on, string name) =>
        new(The(fact), The(correction), unit, Day(on), name, Mistake);

    protected static AppointHead Appoint(string fact, OrgUnitId unit, string on, PersonId? head) => new(The(fact), unit, Day(on), head);

    protected static CorrectHeadAppointment CorrectAppointment(string fact, string correction, OrgUnitId unit, string on, PersonId? head) =>
        new(The(fact), The(correction), unit, Day(on), head, Mistake);

    protected static CloseOrgUnit Close(OrgUnitId unit, string lastDay, OrgUnitId? successor = null) =>
        new(The("closing"), unit, Day(lastDay), successor, Reorganisation);

    protected static OrgUnitMerged Merged(OrgUnitId unit, string lastDay, OrgUnitId into) => new(The("closing"), unit, Day(lastDay), into, Reorganisation);

    protected static MergeOrgUnit Merge(OrgUnitId unit, string from, OrgUnitId into) => new(The("closing"), unit, Day(from), into, Reorganisation);

    protected static PartToOpen Part(OrgUnitId unit, params OrgUnitId[] takes) =>
        new(OpeningOf(unit), unit, Of(unit).ToUpperInvariant(), Of(unit), [.. takes.Select(taken => new UnitToTake(The("taking of " + Of(taken)), taken))]);

    protected static SplitOrgUnit Split(OrgUnitId unit, string from, params PartToOpen[] parts) => new(The("split"), unit, Day(from), [.. parts], null, Reorganisation);

    protected static SplitOrgUnit SplitAndClose(OrgUnitId unit, string from, params PartToOpen[] parts) => Split(unit, from, parts) with { Closing = The("closing") };

    protected static OrgUnitSplit WasSplit(OrgUnitId unit, string from, params OrgUnitId[] parts) => new(The("split"), unit, Day(from), new([.. parts]), Reorganisation);

    protected static OrgUnitReparented Taken(OrgUnitId unit, string from, OrgUnitId by) => Reparented("taking of " + Of(unit), unit, from, by);

    protected static CorrectOrgUnitSplit CorrectSplit(OrgUnitId unit, string from, params OrgUnitId[] parts) =>
        new(The("split"), The("correction"), unit, Day(from), new([.. parts]), Reorganisation, Mistake);

    protected static OrgUnitSplitCorrected SplitCorrected(OrgUnitId unit, string from, params OrgUnitId[] parts) =>
        new(The("split"), The("correction"), unit, Day(from), new([.. parts]), Reorganisation, Mistake);

    protected static CorrectOrgUnitClosing CorrectClosing(OrgUnitId unit, string lastDay, OrgUnitId? successor = null, string fact = "closing") =>
        new(The(fact), The("correction"), unit, Day(lastDay), successor, Reorganisation, Mistake);

    protected static RescindOrgUnitFact Rescind(string fact, OrgUnitId unit) => new(The(fact), unit, Mistake);

    protected static RescindOrgUnitFact Rescind(OrgUnitId unit) => new(OpeningOf(unit), unit, Mistake);

    protected static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);

    protected static Reading<OrgStructure> ParentOn(string day, OrgUnitId unit, OrgUnitId? parent) =>
        new($"on {Say(Day(day))} {Of(unit)} is {(parent is { } above ? $"below {Of(above)}" : "a top unit")}",
            state => state.Find(unit)!.On(Day(day))!.Parent.Value, parent);

    protected static Reading<OrgStructure> NameOn(string day, OrgUnitId unit, string name) =>
        new($"on {Say(Day(day))} {Of(unit)} is called “{name}”", state => state.Find(unit)!.On(Day(day))!.Name.Value, name);

    protected static Reading<OrgStructure> HeadOn(string day, OrgUnitId unit, PersonId? head) =>
        new($"on {Say(Day(day))} {(head is { } person ? Of(person) : "nobody")} heads {Of(unit)}", state => state.Find(unit)!.On(Day(day))!.Head.Value, head);

    protected static Reading<OrgStructure> NotOpenOn(string day, OrgUnitId unit) =>
        new($"on {Say(Day(day))} {Of(unit)} is not open", state => state.Find(unit)!.On(Day(day)), null);

    protected static Reading<OrgStructure> PathUpOn(string day, OrgUnitId unit, params OrgUnitId[] path) =>
        new($"on {Say(Day(day))} the way up from {Of(unit)} is {string.Join(", ", path.Select(Of))}",
            state => string.Join(", ", state.PathUp(unit, Day(day)).Select(Of)), string.Join(", ", path.Select(Of)));

    protected static Reading<OrgStructure> BelowOn(string day, OrgUnitId unit, params OrgUnitId[] below) =>
        new($"on {Say(Day(day))} {(below.Length == 0 ? "nothing is" : string.Join(" and ", below.Select(Of)) + (below.Length == 1 ? " is" : " are"))} directly below {Of(unit)}",
            state => string.Join(", ", state.Below(unit, Day(day)).Select(other => Of(other.Id))), string.Join(", ", below.Select(Of)));

    protected static Reading<OrgStructure> PredecessorsOn(string day, OrgUnitId unit, params (OrgUnitId Unit, Descent By, string From, string Fact)[] predecessors) =>
        new($"on {Say(Day(day))} {Of(unit)} comes from {(predecessors.Length == 0 ? "no other" : string.Join(" and ", predecessors.Select(one => $"{Of(one.Unit)} ({one.By.ToString().ToLowerInvariant()}, {Say(Day(one.From))})")))}",
            state => string.Join(", ", state.PredecessorsOf(unit, Day(day)).Select(one => $"{Of(one.OrgUnit)} {one.By} {one.From:O} {Of(one.Fact)}")),
            string.Join(", ", predecessors.Select(one => $"{Of(one.Unit)} {one.By} {one.From} the {one.Fact}")));

    protected static Reading<OrgStructure> VersionOf(OrgUnitId unit, long version) =>
        new(FormattableString.Invariant($"the version of {Of(unit)} is {version}"), state => state.VersionOf(unit), version);
}
