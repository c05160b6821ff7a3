namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>The names under which facts about the org structure are stored. A name is never given to another shape.</summary>
public static class StoredOrgStructureEvents
{
    public static StoredEvents Map { get; } = new("org-structure", OrgStructureJson.Default.Options,
    [
        new("organization.org-unit-opened.v1", typeof(OrgUnitOpened)),
        new("organization.org-unit-opening-corrected.v1", typeof(OrgUnitOpeningCorrected)),
        new("organization.org-unit-reparented.v1", typeof(OrgUnitReparented)),
        new("organization.reparenting-corrected.v1", typeof(ReparentingCorrected)),
        new("organization.org-unit-renamed.v1", typeof(OrgUnitRenamed)),
        new("organization.renaming-corrected.v1", typeof(RenamingCorrected)),
        new("organization.head-appointed.v1", typeof(HeadAppointed)),
        new("organization.head-appointment-corrected.v1", typeof(HeadAppointmentCorrected)),
        new("organization.org-unit-closed.v1", typeof(OrgUnitClosed)),
        new("organization.org-unit-merged.v1", typeof(OrgUnitMerged)),
        new("organization.org-unit-closing-corrected.v1", typeof(OrgUnitClosingCorrected)),
        new("organization.org-unit-split.v1", typeof(OrgUnitSplit)),
        new("organization.org-unit-split-corrected.v1", typeof(OrgUnitSplitCorrected)),
        new("organization.org-unit-fact-rescinded.v1", typeof(OrgUnitFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<OrgUnitId>), typeof(IdConverter<PersonId>), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(OrgUnitOpened))]
[JsonSerializable(typeof(OrgUnitOpeningCorrected))]
[JsonSerializable(typeof(OrgUnitReparented))]
[JsonSerializable(typeof(ReparentingCorrected))]
[JsonSerializable(typeof(OrgUnitRenamed))]
[JsonSerializable(typeof(RenamingCorrected))]
[JsonSerializable(typeof(HeadAppointed))]
[JsonSerializable(typeof(HeadAppointmentCorrected))]
[JsonSerializable(typeof(OrgUnitClosed))]
[JsonSerializable(typeof(OrgUnitMerged))]
[JsonSerializable(typeof(OrgUnitClosingCorrected))]
[JsonSerializable(typeof(OrgUnitSplit))]
[JsonSerializable(typeof(OrgUnitSplitCorrected))]
[JsonSerializable(typeof(OrgUnitFactRescinded))]
internal sealed partial class OrgStructureJson : JsonSerializerContext;
