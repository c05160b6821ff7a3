namespace HrSaas.Domain.Leave.LeaveTypes;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>By what employments are grouped, the widest group first: of two groups with a policy, the one that stands later here wins.</summary>
public enum LeaveGroupKind
{
    Everybody,
    LegalEntity,
    Location,
    ContractType,
    Grade,

    /// <summary>A unit and all below it; of two units, the one nearer to the employment wins.</summary>
    OrgUnit,
    Employment,
}

/// <summary>The employments that have one thing in common on a day.</summary>
/// <param name="Code">The contract type or the grade.</param>
public sealed record LeaveGroup(
    LeaveGroupKind Kind, LegalEntityId? LegalEntity = null, LocationId? Location = null, OrgUnitId? OrgUnit = null, EmploymentId? Employment = null, string? Code = null)
{
    public static LeaveGroup Everybody { get; } = new(LeaveGroupKind.Everybody);

    public static LeaveGroup Of(LegalEntityId legalEntity) => new(LeaveGroupKind.LegalEntity, LegalEntity: legalEntity);

    public static LeaveGroup Of(LocationId location) => new(LeaveGroupKind.Location, Location: location);

    public static LeaveGroup Of(OrgUnitId unit) => new(LeaveGroupKind.OrgUnit, OrgUnit: unit);

    public static LeaveGroup Of(EmploymentId employment) => new(LeaveGroupKind.Employment, Employment: employment);

    public static LeaveGroup OfContractType(string type) => new(LeaveGroupKind.ContractType, Code: type);

    public static LeaveGroup OfGrade(string grade) => new(LeaveGroupKind.Grade, Code: grade);

    /// <summary>It names what its kind is about, and nothing else.</summary>
    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. FlawsOf("group.legalEntityId", LegalEntity is not null, LeaveGroupKind.LegalEntity), .. FlawsOf("group.locationId", Location is not null, LeaveGroupKind.Location),
        .. FlawsOf("group.orgUnitId", OrgUnit is not null, LeaveGroupKind.OrgUnit), .. FlawsOf("group.employmentId", Employment is not null, LeaveGroupKind.Employment),
        .. FlawsOf("group.code", Code is not null, LeaveGroupKind.ContractType, LeaveGroupKind.Grade),
        .. Code is { } code && Kind is LeaveGroupKind.ContractType or LeaveGroupKind.Grade ? Text.FlawsOfCode("group.code", Code!) : [],
    ];

    private ImmutableArray<Flaw> FlawsOf(string member, bool isNamed, params ReadOnlySpan<LeaveGroupKind> kinds) =>
        kinds.Contains(Kind) == isNamed ? []
        : isNamed ? [new(member, "not-with-this-kind", "must be left out with this kind of group.")]
        : [new(member, "required-with-this-kind", "must be given with this kind of group.")];
}

/// <summary>From a day on, a group follows a policy.</summary>
/// <param name="Policy">Null: nothing is said of the group any more, and wider groups count again.</param>
public sealed record LeaveAssignment(LeaveGroup Group, LeavePolicyId? Policy);

/// <summary>What an employment has in common with others on a day.</summary>
/// <param name="Units">Its unit and those above it, nearest first.</param>
public sealed record LeaveMembership(
    EmploymentId Employment, LegalEntityId LegalEntity, LocationId? Location, ImmutableArray<OrgUnitId> Units, string? ContractType, string? Grade)
{
    /// <summary>The groups that it is in, the one that wins first.</summary>
    public IEnumerable<LeaveGroup> Groups
    {
        get
        {
            yield return LeaveGroup.Of(Employment);
            foreach (var unit in Units) yield return LeaveGroup.Of(unit);
            if (Grade is { } grade) yield return LeaveGroup.OfGrade(grade);
            if (ContractType is { } type) yield return LeaveGroup.OfContractType(type);
            if (Location is { } location) yield return LeaveGroup.Of(location);
            yield return LeaveGroup.Of(LegalEntity);
            yield return LeaveGroup.Everybody;
        }
    }

    public bool Equals(LeaveMembership? other) => other is not null
        && (Employment, LegalEntity, Location, ContractType, Grade) == (other.Employment, other.LegalEntity, other.Location, other.ContractType, other.Grade)
        && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Employment, LegalEntity, Location, Units.Length);
}

/// <summary>Which policy an employment follows from day to day.</summary>
public static class FollowedPolicies
{
    /// <summary>The stretches of days with one policy, without those with none.</summary>
    /// <param name="memberships">In order, without overlaps.</param>
    public static IEnumerable<Stretch<LeavePolicyId>> Over(DefinedLeaveType type, IEnumerable<Stretch<LeaveMembership>> memberships)
    {
        foreach (var member in memberships)
        {
            var days = type.Assignments.Standing.Select(fact => fact.From).Where(day => day > member.From && !(day >= member.Until)).Prepend(member.From).Distinct().Order().ToArray();
            for (var i = 0; i < days.Length; i++)
                if (WinnerOn(type, member.Value, days[i]) is { } winner)
                    yield return new(days[i], i + 1 < days.Length ? days[i + 1] : member.Until, winner.Id, winner.Value.Policy!.Value);
        }
    }

    /// <summary>The assignment that counts for somebody on a day: of the narrowest group that has a policy then.</summary>
    public static RecordedFact<LeaveAssignment>? WinnerOn(DefinedLeaveType type, LeaveMembership member, DateOnly day)
    {
        foreach (var group in member.Groups)
            if (type.Assignments.InForce(day, assignment => assignment.Group == group) is { Value.Policy: not null } fact) return fact;
        return null;
    }
}
