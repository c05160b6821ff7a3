namespace HrSaas.Domain.Tenancy.Roles;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>All that a role allows. The order does not matter, and nothing is in it twice.</summary>
public sealed record Grants(ImmutableArray<Grant> All)
{
    public const int Most = 100;

    /// <summary>What is wrong with its form.</summary>
    public ImmutableArray<Flaw> FindFlaws()
    {
        if (All.IsEmpty) return [new("grants", "empty", "must have one at least.")];
        if (All.Length > Most) return [new("grants", "too-many", FormattableString.Invariant($"must have at most {Most}."))];
        var flaws = ImmutableArray.CreateBuilder<Flaw>();
        for (var n = 0; n < All.Length; n++)
        {
            var (grant, member) = (All[n], FormattableString.Invariant($"grants.{n}"));
            if (All.IndexOf(grant) < n) flaws.Add(new(member, "twice", "must be there once."));
            if (grant.Reach is not Reach.All && !IsAboutPeople(grant.Permission) && grant is not { Permission: Permission.ReadAccess, Reach: Reach.Self }) flaws.Add(new(member + ".reach", "not-of-people", "must be all: the permission is not about single people."));
            if (grant.OrgUnit is not null && grant.Reach is not Reach.UnitAndBelow) flaws.Add(new(member + ".orgUnitId", "not-with-this-reach", "must be left out: only unit-and-below has one."));
            if (grant.LegalEntity is not null && grant.Reach is not Reach.LegalEntity) flaws.Add(new(member + ".legalEntityId", "not-with-this-reach", "must be left out: only legal-entity has one."));
        }
        return flaws.ToImmutable();
    }

    public bool Equals(Grants? other) => other is not null && All.Length == other.All.Length && All.All(grant => other.All.Contains(grant));

    public override int GetHashCode() => All.Length;

    /// <summary>Whether the permission is about single people or their employments, so that it can be held of some and not of others.</summary>
    public static bool IsAboutPeople(Permission permission) => permission switch
    {
        Permission.ReadPeople or Permission.WritePeople or Permission.ErasePeople or Permission.ReadIdentifiers or Permission.ReadBirthDates or Permission.ReadAddresses or Permission.ReadBankAccounts => true,
        Permission.ReadEmployments or Permission.WriteEmployments or Permission.ReadPay or Permission.ReadExceptions or Permission.WriteExceptions => true,
        Permission.ReadLeave or Permission.AskForLeave or Permission.DecideLeave or Permission.WriteLeave => true,
        Permission.ReadOrganization or Permission.WriteOrganization or Permission.ReadDirectory or Permission.ReadChanges or Permission.ReadAccess or Permission.WriteAccess or Permission.WriteImports => false,
    };
}
