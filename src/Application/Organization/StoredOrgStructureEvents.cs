namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>The names under which facts about the org structure are stored. A name is never given to another shape.</summary>
public static class StoredOrgStructureEvents
{
    public static StoredEvents Map { get; } = new("org-structure",
    [
        new("organization.org-unit-opened.v1", OrgStructureJson.Default.OrgUnitOpened),
        new("organization.org-unit-opening-corrected.v1", OrgStructureJson.Default.OrgUnitOpeningCorrected),
        new("organization.org-unit-reparented.v1", OrgStructureJson.Default.OrgUnitReparented),
        new("organization.reparenting-corrected.v1", OrgStructureJson.Default.ReparentingCorrected),
        new("organization.org-unit-renamed.v1", OrgStructureJson.Default.OrgUnitRenamed),
        new("organization.renaming-corrected.v1", OrgStructureJson.Default.RenamingCorrected),
        new("organization.head-appointed.v1", OrgStructureJson.Default.HeadAppointed),
        new("organization.head-appointment-corrected.v1", OrgStructureJson.Default.HeadAppointmentCorrected),
        new("organization.org-unit-closed.v1", OrgStructureJson.Default.OrgUnitClosed),
        new("organization.org-unit-merged.v1", OrgStructureJson.Default.OrgUnitMerged),
        new("organization.org-unit-closing-corrected.v1", OrgStructureJson.Default.OrgUnitClosingCorrected),
        new("organization.org-unit-fact-rescinded.v1", OrgStructureJson.Default.OrgUnitFactRescinded),
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
[JsonSerializable(typeof(OrgUnitFactRescinded))]
internal sealed partial class OrgStructureJson : JsonSerializerContext;
