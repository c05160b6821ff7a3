namespace HrSaas.Tests.Support;

/// <summary>The working copy that the tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HrSaas.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No HrSaas.sln above the tests.");
        return folder.FullName;
    }
}
