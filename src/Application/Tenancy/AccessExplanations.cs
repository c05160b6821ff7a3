namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>What somebody may do, and why.</summary>
/// <param name="Role">The role asked about.</param>
/// <param name="Person">The person behind the login, where one was named.</param>
/// <param name="Permission">What is to be done.</param>
/// <param name="Employment">To what, where an employment was named.</param>
/// <param name="Of">To whom, where a person was named.</param>
/// <param name="IsAllowed">By the rights of now.</param>
/// <param name="Because">In one sentence.</param>
/// <param name="Grants">What the role says of the permission, one by one.</param>
public sealed record AccessExplanation(
    string Role, PersonId? Person, Permission Permission, EmploymentId? Employment, AccessResource? Of, bool IsAllowed, string Because, IReadOnlyList<GrantExplained> Grants);

/// <summary>A person whom something would be done to.</summary>
public sealed record AccessResource(PersonId Person);

/// <param name="Applies">Whether it reaches what was named; without anything named, whether it could reach somebody.</param>
public sealed record GrantExplained(Reach Reach, OrgUnitId? OrgUnit, LegalEntityId? LegalEntity, bool Applies);

/// <summary>Says of whom a role holds a permission, by asking the same questions as the readings do.</summary>
public sealed class AccessExplanations(IReach reach)
{
    public async Task<AccessExplanation> For(Caller subject, Permission permission, EmploymentId? employment, PersonId? person, CancellationToken cancellation)
    {
        var grants = new List<GrantExplained>();
        foreach (var grant in subject.Rights.To(permission))
            grants.Add(new(grant.Reach, grant.OrgUnit, grant.LegalEntity, await Applies(grant, subject.Person, employment, person, cancellation)));
        var because = grants.Count == 0 ? $"The role {subject.Role} does not hold {RightsNamed.NameOf(permission)}."
            : grants.Find(grant => grant.Applies) is { } applies ? $"The role {subject.Role} holds {RightsNamed.NameOf(permission)} {Of(applies)}."
            : $"The role {subject.Role} holds {RightsNamed.NameOf(permission)} {string.Join(" and ", grants.Select(Of))}, and what was named is none of these today.";
        return new(
            subject.Role, subject.Person, permission, employment, person is { } of ? new(of) : null, grants.Exists(grant => grant.Applies), because, grants);
    }

    private async Task<bool> Applies(Grant grant, PersonId? holder, EmploymentId? employment, PersonId? person, CancellationToken cancellation)
    {
        if (grant.Reach is Reach.All) return true;
        if (employment is { } asked) return await reach.Covers(grant, holder, asked.Value, cancellation);
        if (person is { } of) return (grant.Reach is Reach.Self && of == holder) || await reach.Covers(grant, holder, of, cancellation);
        return grant.Reach is Reach.UnitAndBelow or Reach.LegalEntity || holder is not null;
    }

    private static string Of(GrantExplained grant) => grant.Reach switch
    {
        Reach.Self => "for oneself",
        Reach.DirectReports => "for direct reports",
        Reach.ReportingLine => "for the reporting line below",
        Reach.UnitAndBelow => grant.OrgUnit is { } unit ? $"for the unit {unit} and those below" : "for the units headed and those below",
        Reach.LegalEntity => grant.LegalEntity is { } entity ? $"for the legal entity {entity}" : "for one's own legal entity",
        Reach.All => "for everybody",
    };
}
