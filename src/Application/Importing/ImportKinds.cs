namespace HrSaas.Application.Importing;

using HrSaas.Application.Published;

/// <summary>What can be imported, in the order in which it is brought in: what is named before what names it.</summary>
public static class ImportKinds
{
    private static readonly string[] Order = ["legal-entities", "locations", "jobs", "org-units", "positions", "people", "employments"];

    /// <summary>The kinds that are of persons: of one person, all of them are brought in or none.</summary>
    public static IReadOnlyList<string> OfPersons { get; } = ["people", "employments"];

    public static IReadOnlyList<string> Names => Order;

    public static IReadOnlyList<IImportKind> In(IServiceProvider services) =>
        [.. ((IEnumerable<IImportKind>)services.GetService(typeof(IEnumerable<IImportKind>))!).OrderBy(kind => Array.IndexOf(Order, kind.Kind))];
}

/// <summary>The stages of an import: each kind is judged, the persons are settled, each kind is brought in.</summary>
public static class ImportStages
{
    public static int All(bool isDryRun, int kinds) => isDryRun ? kinds + 1 : (2 * kinds) + 1;

    public static bool IsSettling(int stage, int kinds) => stage == kinds;

    public static int KindAt(int stage, int kinds) => stage < kinds ? stage : stage - kinds - 1;
}
