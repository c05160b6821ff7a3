namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using Microsoft.OpenApi;

/// <summary>An ordered list of changes to units, each in the shape of the body that would record it.</summary>
internal sealed class ReorganisationBody
{
    public static Shape<ReorganisationBody> Shape { get; } = new Shape<ReorganisationBody>("PreviewReorganisation", "What is planned, in the order in which it would be recorded.")
        .Required("changes", new PlanKind(), "The changes. Each is judged on what the accepted ones before it leave.", (body, changes) => body.Changes = changes)
        .Optional("alsoOn", Kinds.ListOf(Kinds.Day, Reorganisations.MostDays), "Days to tell of beside those on which the plan changes something.", (body, days) => body.AlsoOn = days);

    public ImmutableArray<PlannedChange> Changes { get; set; } = [];

    public ImmutableArray<DateOnly> AlsoOn { get; set; } = [];

    /// <summary>The list of changes, of which no more than so many days can be told.</summary>
    private sealed class PlanKind : Kind<ImmutableArray<PlannedChange>>
    {
        private readonly Kind<ImmutableArray<PlannedChange>> _list = Kinds.ListOf(new PlannedChangeKind(), Reorganisations.MostChanges);

        public override JsonNode Example => _list.Example;

        public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out ImmutableArray<PlannedChange> value)
        {
            if (!_list.Read(ref reader, pointer, complaints, out value)) return false;
            if (value.Select(change => change.Day).Distinct().Count() <= Reorganisations.MostDays) return true;
            complaints.Add(pointer, "too-many-days", string.Create(CultureInfo.InvariantCulture, $"must be of at most {Reorganisations.MostDays} different days."));
            return false;
        }

        public override IOpenApiSchema Schema(ISchemas schemas) => _list.Schema(schemas);
    }
}

/// <summary>One change: the unit that it is about, and one of the bodies.</summary>
internal sealed class PlannedChangeBody
{
    public static Shape<PlannedChangeBody> Shape { get; } = new Shape<PlannedChangeBody>("PlannedChange", "One change: exactly one of the bodies, and the unit that its command would have in the path.")
        .Optional("orgUnitId", UnitOfAPlanKind.Kind, "The unit that it is about; left out for an opening.", (body, unit) => body.Unit = unit)
        .OptionalUnshown("opening", OpenOrgUnitBody.Planned, "Open a unit.", (body, it) => body.Add(_ => new PlannedOpening(it.Command())).IsOpening = true)
        .Optional("reparenting", ReparentBody.Planned, "Put the unit below another one.",
            (body, it) => body.Add(unit => new PlannedReparenting(new(NewIds.Of<FactId>(), unit, it.EffectiveDate, it.Parent))))
        .OptionalUnshown("renaming", RenameBody.Shape, "Give the unit another name.",
            (body, it) => body.Add(unit => new PlannedRenaming(new(NewIds.Of<FactId>(), unit, it.EffectiveDate, it.Name))))
        .OptionalUnshown("headAppointment", AppointHeadBody.Shape, "Make a person the head of the unit, or nobody.",
            (body, it) => body.Add(unit => new PlannedHeadAppointment(new(NewIds.Of<FactId>(), unit, it.EffectiveDate, it.Head))))
        .OptionalUnshown("closing", CloseOrgUnitBody.Planned, "Close the unit.",
            (body, it) => body.Add(unit => new PlannedClosing(new(NewIds.Of<FactId>(), unit, it.LastDay, it.Successor, it.Reason))))
        .OptionalUnshown("merger", MergeOrgUnitBody.Planned, "Make the unit part of another one.",
            (body, it) => body.Add(unit => new PlannedMerger(new(NewIds.Of<FactId>(), unit, it.EffectiveDate, it.Into, it.Reason))))
        .OptionalUnshown("split", SplitOrgUnitBody.Planned, "Split the unit.", (body, it) => body.Add(unit => new PlannedSplit(it.Command(unit))));

    public OrgUnitId? Unit { get; set; }

    public bool IsOpening { get; set; }

    /// <summary>One for each body that is there.</summary>
    public List<Func<OrgUnitId, PlannedChange>> Changes { get; } = [];

    private PlannedChangeBody Add(Func<OrgUnitId, PlannedChange> change)
    {
        Changes.Add(change);
        return this;
    }
}

/// <summary>A planned change, of which it is checked that it is one.</summary>
internal sealed class PlannedChangeKind : Kind<PlannedChange>
{
    public override JsonNode Example => PlannedChangeBody.Shape.Example;

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out PlannedChange value)
    {
        value = null!;
        if (!PlannedChangeBody.Shape.Read(ref reader, pointer, complaints, out var body)) return false;
        if (body.Changes is not [var change])
            complaints.Add(pointer, "not-one-change", "must have exactly one of opening, reparenting, renaming, headAppointment, closing, merger and split.");
        else if (body.IsOpening && body.Unit is not null)
            complaints.Add(pointer + "/orgUnitId", "not-with-opening", "must be left out: the unit that opens has no id yet, and is named by its code.");
        else if (!body.IsOpening && body.Unit is null)
            complaints.Add(pointer + "/orgUnitId", "required", "is missing.");
        else
        {
            value = change(body.Unit ?? default);
            return true;
        }
        return false;
    }

    public override IOpenApiSchema Schema(ISchemas schemas) => PlannedChangeBody.Shape.Schema(schemas);
}

/// <summary>A unit as a plan names it: by its id, or by its code, which a unit has that the plan itself opens.</summary>
internal sealed class UnitOfAPlanKind : Kind<OrgUnitId>
{
    private static readonly Kind<OrgUnitId> Id = Kinds.Id<OrgUnitId>();

    private UnitOfAPlanKind() { }

    public static Kind<OrgUnitId> Kind { get; } = new UnitOfAPlanKind();

    public override JsonNode Example => Id.Example;

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out OrgUnitId value)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return Id.Read(ref reader, pointer, complaints, out value);
        var read = UnitCodeBody.Shape.Read(ref reader, pointer, complaints, out var body);
        value = read ? ProvisionalIds.Of(body.Code) : default;
        return read;
    }

    public override IOpenApiSchema Schema(ISchemas schemas) => schemas.Named("UnitOfAPlan", () => new()
    {
        Description = "The unit's id, or its code where the plan itself opens it.", OneOf = [Id.Schema(schemas), UnitCodeBody.Shape.Schema(schemas)],
    });
}

internal sealed class UnitCodeBody
{
    public static Shape<UnitCodeBody> Shape { get; } = new Shape<UnitCodeBody>("UnitCode", "A unit by its code.")
        .Required("code", Kinds.Text(40, "RND"), "The code of a unit that is there, or that an earlier change opens.", (body, code) => body.Code = code);

    public string Code { get; set; } = "";
}
