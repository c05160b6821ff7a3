namespace HrSaas.Domain.Organization.OrgStructures;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, SplitOrgUnit command)
    {
        if (NotWellFormed.Of(FlawsOf(command), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (command.Closing is not null && unit.Closing is { } closing) return new OrgUnitAlreadyClosed(command.Unit, closing.From);
        if (unit.Forbids(command.EffectiveDate) is { } outside) return outside;
        if (command.EffectiveDate == unit.OpeningDay) return new SplitUnitNotOpen(command.Unit, command.EffectiveDate);
        if (state.FindWrongOpening(command.Parts) is { } opening) return opening;
        if (state.FindWrongTaking(command) is { } taking) return taking;
        return state.Judge(command.Unit, [.. FactsOf(command, unit.ParentOn(command.EffectiveDate))]);
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CorrectOrgUnitSplit command)
    {
        if (NotWellFormed.Of(
            command.Parts.FindFlaws(), command.Split.FindFlawsWhereNobodyIsConcerned(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (!unit.Splits.MayCorrect(command.Fact, unit.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, new(command.Parts, command.Split))) return Decision<OrgStructureEvent>.Nothing;
        return state.Judge(command.Unit, new OrgUnitSplitCorrected(
            fact.Id, command.Correction, command.Unit, command.EffectiveDate, command.Parts, command.Split, command.Reason));
    }

    private static ImmutableArray<Flaw> FlawsOf(SplitOrgUnit command) => PartsOf(command).FindFlaws() is [_, ..] flaws ? flaws
        : [.. command.Parts.SelectMany((part, n) => part.FindFlaws(FormattableString.Invariant($"parts.{n}")))];

    private static OrgUnitParts PartsOf(SplitOrgUnit command) => new([.. command.Parts.Select(part => part.Unit)]);

    private Refusal? FindWrongOpening(ImmutableArray<PartToOpen> parts)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (Find(part.Unit) is not null) return new OrgUnitAlreadyOpened(part.Unit);
            if (Codes.ContainsKey(part.Code) || !codes.Add(part.Code)) return new OrgUnitCodeTaken(part.Code);
        }
        return null;
    }

    private Refusal? FindWrongTaking(SplitOrgUnit command)
    {
        var taken = new HashSet<OrgUnitId>();
        foreach (var (_, unit) in command.Parts.SelectMany(part => part.Takes))
        {
            if (!Knows(unit)) return new UnknownUnitToTake(unit);
            if (!taken.Add(unit)) return new UnitTakenTwice(unit);
            if (Units[unit].ParentOn(command.EffectiveDate) != command.Unit) return new UnitToTakeNotBelow(unit, command.Unit, command.EffectiveDate);
        }
        return null;
    }

    private static IEnumerable<OrgStructureEvent> FactsOf(SplitOrgUnit command, OrgUnitId? parent)
    {
        foreach (var part in command.Parts)
        {
            yield return new OrgUnitOpened(part.Fact, part.Unit, part.Code, command.EffectiveDate, part.Name, parent);
            foreach (var taken in part.Takes) yield return new OrgUnitReparented(taken.Fact, taken.Unit, command.EffectiveDate, part.Unit);
        }
        yield return new OrgUnitSplit(command.Fact, command.Unit, command.EffectiveDate, PartsOf(command), command.Reason);
        if (command.Closing is { } closing)
            yield return new OrgUnitClosed(closing, command.Unit, command.EffectiveDate.AddDays(-1), null, command.Reason);
    }

    /// <summary>Why the unit cannot have been split as its splits say, or be the part that the split of another makes it.</summary>
    private Refusal? FindBrokenSplit(OrgUnit unit)
    {
        foreach (var split in unit.Splits.Standing)
        {
            if (split.From <= unit.OpeningDay || !unit.IsOpenOn(split.From.AddDays(-1))) return new SplitUnitNotOpen(unit.Id, split.From);
            foreach (var part in split.Value.Parts.Units)
            {
                if (part == unit.Id || !Knows(part)) return new UnknownPart(part);
                if (!Units[part].IsOpenOn(split.From)) return new PartNotOpen(part, split.From);
            }
        }
        foreach (var (_, split) in SplitsInto(unit.Id))
            if (!unit.IsOpenOn(split.From)) return new PartNotOpen(unit.Id, split.From);
        return null;
    }

    /// <summary>The splits that stand and name the unit as a part, each with the unit that was split, by day.</summary>
    private IEnumerable<(OrgUnit Of, RecordedFact<Split> Split)> SplitsInto(OrgUnitId part) =>
        from id in EverSplit
        let unit = Units[id]
        where !unit.IsVoid
        from split in unit.Splits.Standing
        where split.Value.Parts.Units.Contains(part)
        orderby split.From
        select (unit, split);
}
