namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

internal sealed class PartToOpenBody
{
    public static Shape<PartToOpenBody> Shape { get; } = With(new Shape<PartToOpenBody>("PartToOpen", "A unit that opens beside the one that is split."), Kinds.Id<OrgUnitId>());

    public static Shape<PartToOpenBody> Planned { get; } = With(new Shape<PartToOpenBody>("PlannedPart", "As a part in the body of splitOrgUnit."), UnitOfAPlanKind.Kind);

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public ImmutableArray<OrgUnitId> Takes { get; set; } = [];

    public PartToOpen Part => new(NewIds.Of<FactId>(), NewIds.Of<OrgUnitId>(), Code, Name, [.. Takes.Select(unit => new UnitToTake(NewIds.Of<FactId>(), unit))]);

    private static Shape<PartToOpenBody> With(Shape<PartToOpenBody> shape, Kind<OrgUnitId> unit) => shape
        .Required("code", Kinds.Text(40, "RND-2"), "Unique among the tenant's org units, for ever.", (body, code) => body.Code = code)
        .Required("name", Kinds.Text(200, "Development"), "Its name.", (body, name) => body.Name = name)
        .Optional("takes", Kinds.ListOf(unit, PartToOpen.MostTaken), "The units directly below the split one that are below this one from that day on.", (body, units) => body.Takes = units);
}

internal sealed class SplitOrgUnitBody
{
    public static Shape<SplitOrgUnitBody> Shape { get; } = With(
        new Shape<SplitOrgUnitBody>("SplitOrgUnit", "From a day on, parts of the unit are units of their own, beside it."), PartToOpenBody.Shape);

    public static Shape<SplitOrgUnitBody> Planned { get; } = With(new Shape<SplitOrgUnitBody>("PlannedSplit", "As the body of splitOrgUnit."), PartToOpenBody.Planned);

    public DateOnly EffectiveDate { get; set; }

    public ImmutableArray<PartToOpen> Parts { get; set; } = [];

    public bool Closes { get; set; }

    public Reason Reason { get; set; } = new("");

    public SplitOrgUnit Command(OrgUnitId unit) => new(NewIds.Of<FactId>(), unit, EffectiveDate, Parts, Closes ? NewIds.Of<FactId>() : null, Reason);

    private static Shape<SplitOrgUnitBody> With(Shape<SplitOrgUnitBody> shape, Shape<PartToOpenBody> part) => shape
        .Required("effectiveDate", Kinds.Day, "The first day of the parts. The unit was there the day before.", (body, day) => body.EffectiveDate = day)
        .Required("parts", Kinds.ListOf(Kinds.Meaning(part, body => body.Part), OrgUnitParts.Most), "The units to open.", (body, parts) => body.Parts = parts)
        .Required("closes", Kinds.YesOrNo, "Whether the unit closes with the day before; it then has nothing below it that no part takes. Otherwise it goes on with the rest.", (body, closes) => body.Closes = closes)
        .Required("reason", PlainReasonBody.Shape, "Why it is split.", (body, reason) => body.Reason = reason.Reason);
}

internal sealed class CorrectOrgUnitSplitBody
{
    public static Shape<CorrectOrgUnitSplitBody> Shape { get; } = new Shape<CorrectOrgUnitSplitBody>("CorrectOrgUnitSplit", "The split as it should have been recorded: the whole of it. Openings, re-parentings and the closing are corrected on their own.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("partIds", Kinds.ListOf(Kinds.Id<OrgUnitId>(), OrgUnitParts.Most), "The units that were split off.", (body, parts) => body.Parts = parts)
        .Required("splitReason", PlainReasonBody.Shape, "Why it was split.", (body, reason) => body.Split = reason.Reason)
        .Required("reason", PlainReasonBody.Shape, "Why the split is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public ImmutableArray<OrgUnitId> Parts { get; set; } = [];

    public Reason Split { get; set; } = new("");

    public Reason Reason { get; set; } = new("");

    public CorrectOrgUnitSplit Command(OrgUnitId unit, FactId split) => new(split, NewIds.Of<FactId>(), unit, EffectiveDate, new(Parts), Split, Reason);
}
