namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Which members of a person the caller may see, by their rights of now.</summary>
public sealed class PersonSights(RequestScope scope, IReach reach)
{
    /// <summary>The members that a permission opens, as answers name them, in the order in which they are told.</summary>
    private static readonly (string Member, Permission Permission)[] Members =
    [
        ("birthDate", Permission.ReadBirthDates), ("statutorySex", Permission.ReadPeople), ("nationalities", Permission.ReadPeople), ("privateContactPoints", Permission.ReadAddresses),
        ("homeAddress", Permission.ReadAddresses), ("emergencyContacts", Permission.ReadAddresses), ("bankAccount", Permission.ReadBankAccounts),
        ("nationalIdentifiers", Permission.ReadIdentifiers), ("externalIds", Permission.ReadPeople), ("customFields", Permission.ReadPeople),
    ];

    /// <param name="id">The id asked for; whose login names the id of a merged registration is the same person.</param>
    /// <param name="survivor">Who remains.</param>
    internal async ValueTask<PersonSight> Of(PersonId id, PersonId survivor, CancellationToken cancellation)
    {
        var may = new HashSet<Permission>();
        foreach (var permission in Members.Select(member => member.Permission).Append(Permission.ErasePeople).Distinct())
            if (await May(permission, id, survivor, cancellation)) may.Add(permission);
        return new(may, [.. Members.Where(member => !may.Contains(member.Permission)).Select(member => member.Member)]);
    }

    private async ValueTask<bool> May(Permission permission, PersonId id, PersonId survivor, CancellationToken cancellation)
    {
        if (Access.Allows(scope.Caller, permission, id) || Access.Allows(scope.Caller, permission, survivor)) return true;
        return scope.Caller.Rights.ReachBeyondSelf(permission) && (await reach.CoversPersons(permission, [survivor], cancellation)).Count > 0;
    }
}

/// <param name="Withheld">The members that the caller may not see, by name.</param>
internal sealed record PersonSight(IReadOnlySet<Permission> Permissions, IReadOnlyList<string> Withheld)
{
    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>What a fact says, without what the caller may not see.</summary>
    public PersonSays Seen(PersonSays says)
    {
        if (Withheld.Count == 0) return says;
        var seen = says with
        {
            BirthDate = May(Permission.ReadBirthDates) ? says.BirthDate : null, BirthYear = May(Permission.ReadBirthDates) ? says.BirthYear : null,
            ContactPoints = May(Permission.ReadAddresses) ? says.ContactPoints : null, HomeAddress = May(Permission.ReadAddresses) ? says.HomeAddress : null,
            EmergencyContacts = May(Permission.ReadAddresses) ? says.EmergencyContacts : null, BankAccount = May(Permission.ReadBankAccounts) ? says.BankAccount : null,
            NationalIdentifier = May(Permission.ReadIdentifiers) ? says.NationalIdentifier : null,
        };
        return seen == says ? says : seen with { Withheld = Withheld };
    }
}
