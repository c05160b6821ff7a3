namespace HrSaas.Application.Kernel;

using HrSaas.Domain.Kernel;

/// <summary>How much of one employment a caller may see.</summary>
public enum Sight { Nothing, AllButPay, Everything }

/// <summary>What one caller may do. Rights are those of now, whatever day or moment is asked about.</summary>
public sealed class Rights
{
    private static readonly Grant[] None = [];

    private readonly Grant[][] _grants = [.. Enum.GetValues<Permission>().Select(_ => None)];

    public Rights(IEnumerable<Grant> grants)
    {
        foreach (var of in grants.GroupBy(grant => grant.Permission)) _grants[(int)of.Key] = [.. of.Distinct()];
    }

    public static Rights Nothing { get; } = new([]);

    public IReadOnlyList<Grant> All => [.. _grants.SelectMany(of => of)];

    /// <summary>Of whom the permission holds; none where it is not held.</summary>
    public IReadOnlyList<Grant> To(Permission permission) => _grants[(int)permission];

    /// <summary>Whether it is held of anybody at all.</summary>
    public bool Hold(Permission permission) => _grants[(int)permission].Length > 0;

    /// <summary>Whether it is held of everybody.</summary>
    public bool HoldOfAll(Permission permission) => Reaches(permission, Reach.All);

    /// <summary>Whether it is held of others too.</summary>
    public bool ReachBeyondSelf(Permission permission) => Array.Exists(_grants[(int)permission], grant => grant.Reach is not Reach.Self);

    /// <summary>Whether a grant of it reaches so far.</summary>
    public bool Reaches(Permission permission, Reach reach)
    {
        foreach (var grant in _grants[(int)permission])
            if (grant.Reach == reach) return true;
        return false;
    }
}

/// <summary>
/// The roles that every tenant has. hr-admin does and sees everything. A manager sees the organization, everybody's name, and the employments of their direct
/// reports without pay; they see the leave of their reporting line, ask for it, and decide on it where the chain of approval asks them; of exceptions to watched rules they see and acknowledge those that they own today. Employees see the organization, everybody's name, and
/// all of themselves, and ask for leave. Others a tenant defines.
/// </summary>
public static class Access
{
    public const string HrAdmin = "hr-admin";
    public const string Manager = "manager";
    public const string Employee = "employee";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = [HrAdmin, Manager, Employee];

    private static readonly Grant[] Colleague =
    [
        new(Permission.ReadOrganization, Reach.All), new(Permission.ReadDirectory, Reach.All), new(Permission.ReadPeople, Reach.Self), new(Permission.ReadIdentifiers, Reach.Self),
        new(Permission.ReadBirthDates, Reach.Self), new(Permission.ReadAddresses, Reach.Self), new(Permission.ReadBankAccounts, Reach.Self), new(Permission.ReadEmployments, Reach.Self),
        new(Permission.ReadPay, Reach.Self), new(Permission.ReadLeave, Reach.Self), new(Permission.AskForLeave, Reach.Self), new(Permission.ReadAccess, Reach.Self),
    ];

    private static readonly Rights OfHrAdmin = new(Enum.GetValues<Permission>().Select(permission => new Grant(permission, Reach.All)));

    private static readonly Rights OfManager = new([
        .. Colleague, new(Permission.ReadEmployments, Reach.DirectReports), new(Permission.ReadLeave, Reach.ReportingLine), new(Permission.AskForLeave, Reach.ReportingLine), new(Permission.DecideLeave, Reach.ReportingLine),
        new(Permission.ReadExceptions, Reach.Self), new(Permission.WriteExceptions, Reach.Self),
    ]);

    private static readonly Rights OfEmployee = new(Colleague);

    /// <summary>What the role allows, where it is one that every tenant has; else null.</summary>
    public static Rights? OfBuiltIn(string role) => role switch
    {
        HrAdmin => OfHrAdmin,
        Manager => OfManager,
        Employee => OfEmployee,
        _ => null,
    };

    /// <summary>Whether what concerns this one person is within a permission, as far as that can be told without asking anybody: held of all, or of oneself.</summary>
    public static bool Allows(Caller caller, Permission permission, PersonId person) =>
        caller.Rights.HoldOfAll(permission) || (caller.Rights.Reaches(permission, Reach.Self) && caller.Person == person);

    /// <param name="owner">The person who has to act upon it today; null when there is none, or when another day is asked about.</param>
    public static bool OfException(Caller caller, Permission permission, PersonId? owner) =>
        caller.Rights.HoldOfAll(permission) || (caller.Rights.Reaches(permission, Reach.Self) && owner is { } person && caller.Person == person);
}

/// <summary>Whom the caller's rights reach today beyond themselves and all; told from the read models, so a change may take as long to count as it takes to be in a list.</summary>
public interface IReach
{
    Task<bool> CoversEmployment(Permission permission, Guid employment, CancellationToken cancellation);

    /// <summary>Whether one grant reaches an employment, if this person holds it.</summary>
    Task<bool> Covers(Grant grant, PersonId? holder, Guid employment, CancellationToken cancellation);

    /// <summary>Whether one grant reaches a person, if this person holds it.</summary>
    Task<bool> Covers(Grant grant, PersonId? holder, PersonId person, CancellationToken cancellation);

    /// <summary>Those among the persons of whom the caller holds the permission.</summary>
    Task<IReadOnlySet<PersonId>> CoversPersons(Permission permission, IReadOnlyCollection<PersonId> among, CancellationToken cancellation);
}

/// <summary>The roles that a tenant has.</summary>
public interface ITenantRoles
{
    /// <summary>What a role allows now, one that every tenant has or one of its own; null when there is none of that name, or it is no longer in use. At most a few seconds old.</summary>
    ValueTask<Rights?> Find(TenantId tenant, string role, CancellationToken cancellation);
}
