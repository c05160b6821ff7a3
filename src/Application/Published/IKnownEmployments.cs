namespace HrSaas.Application.Published;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>An employment over time, as other contexts see it. Timelines begin on the hire date.</summary>
/// <param name="Hire">The fact of the hire.</param>
/// <param name="ServiceFrom">The day from which service counts, earlier employments that it continues included.</param>
/// <param name="Continues">The employment whose service it continues; null where it continues none.</param>
/// <param name="OrgUnits">That of the position while one is held.</param>
/// <param name="Locations">That of the position while one is held.</param>
/// <param name="ContractTypes">By name, in kebab-case.</param>
/// <param name="UnpaidAbsences">Suspensions without pay. The value says which.</param>
public sealed record EmploymentOverTime(
    EmploymentId Id, PersonId Person, LegalEntityId LegalEntity, FactId Hire, Days Days, DateOnly ServiceFrom, EmploymentId? Continues,
    Timeline<OrgUnitId?> OrgUnits, Timeline<LocationId?> Locations, Timeline<Fte> Ftes, Timeline<WorkingPatternId?> WorkingPatterns,
    Timeline<string?> ContractTypes, Timeline<string?> Grades, ImmutableArray<Stretch<string>> UnpaidAbsences);

/// <summary>What other contexts may ask Employment. What a decision has been told here is proved with it.</summary>
public interface IKnownEmployments
{
    /// <summary>Null when there is none of that id, or its hire was rescinded.</summary>
    ValueTask<EmploymentOverTime?> Find(EmploymentId employment, CancellationToken cancellation);
}

/// <summary>Which facts of Employment say that an employment ends.</summary>
public interface IEmploymentEnds
{
    /// <summary>How they are stored.</summary>
    StoredEvents Stored { get; }

    /// <summary>Stored names of facts of that root that never say so.</summary>
    IReadOnlyList<string> Ignored { get; }

    /// <summary>Whether the fact may have moved the last day.</summary>
    bool MayHaveMoved(object fact);
}
