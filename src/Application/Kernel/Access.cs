namespace HrSaas.Application.Kernel;

/// <summary>What can be allowed. Each is about one kind of thing; how much of it, the scope says.</summary>
public enum Permission
{
    /// <summary>Legal entities, locations, jobs and org units: the company's shape is no secret within it.</summary>
    ReadOrganization,
    WriteOrganization,

    /// <summary>Who is here, by name.</summary>
    ReadDirectory,

    /// <summary>The names that a person bore, and when who recorded them; in the directory, numbers and employments beside the name.</summary>
    ReadPeople,
    WritePeople,

    /// <summary>Employments and their facts. Pay is seen in one's own and by hr-admin only.</summary>
    ReadEmployments,
    WriteEmployments,

    /// <summary>Exceptions to watched rules.</summary>
    ReadExceptions,

    /// <summary>Acknowledging exceptions, and taking that back.</summary>
    WriteExceptions,
}

/// <summary>Of whom a permission holds.</summary>
public enum Scope
{
    Nobody,

    /// <summary>Of the caller's own person.</summary>
    Own,

    /// <summary>Of the caller, and of those whose manager they are today.</summary>
    OwnAndDirectReports,

    /// <summary>Of everybody in the tenant.</summary>
    All,
}

/// <summary>How much of one employment a caller may see.</summary>
public enum Sight { Nothing, AllButPay, Everything }

/// <summary>
/// Who may do what, judged here and nowhere else. Rights are those of now, whatever day or moment is asked about.
/// hr-admin does and sees everything. A manager sees the organization, everybody's name, and the employments of their direct reports
/// without pay; of exceptions to watched rules they see and acknowledge those that they own today. Employees see the organization, everybody's name, and their own employments.
/// </summary>
public static class Access
{
    public const string HrAdmin = "hr-admin";
    public const string Manager = "manager";
    public const string Employee = "employee";

    public static bool IsRole(string role) => role is HrAdmin or Manager or Employee;

    public static Scope ScopeOf(Caller caller, Permission permission) => (caller.Role, permission) switch
    {
        (HrAdmin, _) => Scope.All,
        (Manager or Employee, Permission.ReadOrganization or Permission.ReadDirectory) => Scope.All,
        (Manager or Employee, Permission.ReadPeople) => Scope.Own,
        (Manager, Permission.ReadEmployments) => Scope.OwnAndDirectReports,
        (Manager, Permission.ReadExceptions or Permission.WriteExceptions) => Scope.Own,
        (Employee, Permission.ReadEmployments) => Scope.Own,
        _ => Scope.Nobody,
    };

    /// <summary>Whether what concerns this one person is within a permission that may hold of oneself only.</summary>
    public static bool Allows(Caller caller, Permission permission, PersonId person) => ScopeOf(caller, permission) switch
    {
        Scope.All => true,
        Scope.Own or Scope.OwnAndDirectReports => caller.Person == person,
        Scope.Nobody => false,
    };

    /// <param name="person">Whose employment it is.</param>
    /// <param name="managerToday">The manager named in it as of today; null when there is none.</param>
    public static Sight OfEmployment(Caller caller, PersonId person, PersonId? managerToday) => ScopeOf(caller, Permission.ReadEmployments) switch
    {
        Scope.All => Sight.Everything,
        Scope.Own or Scope.OwnAndDirectReports when caller.Person == person => Sight.Everything,
        Scope.OwnAndDirectReports when managerToday is { } manager && caller.Person == manager => Sight.AllButPay,
        Scope.Own or Scope.OwnAndDirectReports or Scope.Nobody => Sight.Nothing,
    };

    /// <param name="owner">The person who has to act upon it today; null when there is none, or when another day is asked about.</param>
    public static bool OfException(Caller caller, Permission permission, PersonId? owner) => ScopeOf(caller, permission) switch
    {
        Scope.All => true,
        Scope.Own or Scope.OwnAndDirectReports => owner is { } person && caller.Person == person,
        Scope.Nobody => false,
    };

    /// <summary>The permission as scopes and problems name it: <c>employments:write</c>.</summary>
    public static string NameOf(Permission permission) => permission switch
    {
        Permission.ReadOrganization => "organization:read",
        Permission.WriteOrganization => "organization:write",
        Permission.ReadDirectory => "directory:read",
        Permission.ReadPeople => "people:read",
        Permission.WritePeople => "people:write",
        Permission.ReadEmployments => "employments:read",
        Permission.WriteEmployments => "employments:write",
        Permission.ReadExceptions => "exceptions:read",
        Permission.WriteExceptions => "exceptions:write",
    };
}
