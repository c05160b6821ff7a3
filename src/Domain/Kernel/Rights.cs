namespace HrSaas.Domain.Kernel;

/// <summary>What can be allowed. Each is about one kind of thing, or about members of it that not everybody sees who sees the rest; of whom it holds, the reach says.</summary>
public enum Permission
{
    /// <summary>Legal entities, locations, jobs and org units: the company's shape is no secret within it.</summary>
    ReadOrganization,
    WriteOrganization,

    /// <summary>Who is here, by name, and how to reach them at work.</summary>
    ReadDirectory,

    /// <summary>What is known of a person beside what is named below, and their history; in the directory, numbers and employments beside the name.</summary>
    ReadPeople,
    WritePeople,

    /// <summary>Erasing persons, which nothing takes back, and the legal holds that stand in its way.</summary>
    ErasePeople,

    /// <summary>The numbers by which states know a person.</summary>
    ReadIdentifiers,

    /// <summary>The day on which a person was born.</summary>
    ReadBirthDates,

    /// <summary>Where a person lives, how to reach them in private, and whom to call in an emergency.</summary>
    ReadAddresses,

    /// <summary>The account that a person is paid to.</summary>
    ReadBankAccounts,

    /// <summary>Employments and their facts, but for pay.</summary>
    ReadEmployments,
    WriteEmployments,

    /// <summary>Base pay, grade and allowances, in an employment that may be read.</summary>
    ReadPay,

    /// <summary>Leave: balances, statements and requests; in no list of who is away, why.</summary>
    ReadLeave,

    /// <summary>Asking for leave, and taking it back.</summary>
    AskForLeave,

    /// <summary>Deciding on leave that others ask for, as the policy's chain of approval says.</summary>
    DecideLeave,

    /// <summary>Leave types and policies, and what is entered into leave accounts.</summary>
    WriteLeave,

    /// <summary>Exceptions to watched rules.</summary>
    ReadExceptions,

    /// <summary>Acknowledging exceptions, and taking that back.</summary>
    WriteExceptions,

    /// <summary>The feed of changes: what is recorded about what, and not what it says.</summary>
    ReadChanges,

    /// <summary>Roles, API clients, and who may do what for which reason; held of oneself, what one may do oneself.</summary>
    ReadAccess,

    /// <summary>Defining roles, and letting programs in.</summary>
    WriteAccess,

    /// <summary>Importing files, and seeing what became of them. What their rows come to needs the rights of single commands besides.</summary>
    WriteImports,
}

/// <summary>Of whom a permission holds, as things are today.</summary>
public enum Reach
{
    /// <summary>Of the holder; of exceptions, those that they have to act upon.</summary>
    Self,

    /// <summary>Of those who report to the holder, by the rule by which a profile tells the manager.</summary>
    DirectReports,

    /// <summary>Of those who report to the holder, directly or over others.</summary>
    ReportingLine,

    /// <summary>Of those who work in a unit or in one below it.</summary>
    UnitAndBelow,

    /// <summary>Of those who are employed by a legal entity.</summary>
    LegalEntity,

    /// <summary>Of everybody.</summary>
    All,
}

/// <summary>One permission, and of whom it holds.</summary>
/// <param name="OrgUnit">With <see cref="Reach.UnitAndBelow"/>, the unit; null for those that the holder heads today.</param>
/// <param name="LegalEntity">With <see cref="Reach.LegalEntity"/>, which one; null for those by which the holder is employed today.</param>
public sealed record Grant(Permission Permission, Reach Reach, OrgUnitId? OrgUnit = null, LegalEntityId? LegalEntity = null);

/// <summary>Permissions and reaches by name.</summary>
public static class RightsNamed
{
    /// <summary>As roles, problems and scopes name it: <c>employments:write</c>.</summary>
    public static string NameOf(Permission permission) => permission switch
    {
        Permission.ReadOrganization => "organization:read",
        Permission.WriteOrganization => "organization:write",
        Permission.ReadDirectory => "directory:read",
        Permission.ReadPeople => "people:read",
        Permission.WritePeople => "people:write",
        Permission.ErasePeople => "people:erase",
        Permission.ReadIdentifiers => "identifiers:read",
        Permission.ReadBirthDates => "birth-dates:read",
        Permission.ReadAddresses => "addresses:read",
        Permission.ReadBankAccounts => "bank-accounts:read",
        Permission.ReadEmployments => "employments:read",
        Permission.WriteEmployments => "employments:write",
        Permission.ReadPay => "pay:read",
        Permission.ReadLeave => "leave:read",
        Permission.AskForLeave => "leave:request",
        Permission.DecideLeave => "leave:decide",
        Permission.WriteLeave => "leave:write",
        Permission.ReadExceptions => "exceptions:read",
        Permission.WriteExceptions => "exceptions:write",
        Permission.ReadChanges => "changes:read",
        Permission.ReadAccess => "access:read",
        Permission.WriteAccess => "access:write",
        Permission.WriteImports => "imports:write",
    };

    public static string NameOf(Reach reach) => reach switch
    {
        Reach.Self => "self",
        Reach.DirectReports => "direct-reports",
        Reach.ReportingLine => "reporting-line",
        Reach.UnitAndBelow => "unit-and-below",
        Reach.LegalEntity => "legal-entity",
        Reach.All => "all",
    };

    /// <summary>Null when none is called so.</summary>
    public static Permission? PermissionOf(string name) => Find(Enum.GetValues<Permission>(), NameOf, name);

    /// <summary>Null when none is called so.</summary>
    public static Reach? ReachOf(string name) => Find(Enum.GetValues<Reach>(), NameOf, name);

    private static T? Find<T>(T[] all, Func<T, string> nameOf, string name) where T : struct
    {
        foreach (var one in all)
            if (nameOf(one) == name) return one;
        return null;
    }
}
