namespace HrSaas.Architecture.Reading;

/// <summary>The files of this repository, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".data", ".vs", ".idea", "TestResults", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with forward slashes, sorted; nothing that a build or a run leaves behind.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Below(Root).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> FilesIn(string folder, string ending) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(At(file));

    public static string At(string file) => Path.Combine(Root, file);

    /// <summary>The names of the folders directly inside a folder.</summary>
    public static IEnumerable<string> FoldersIn(string folder) =>
        Directory.EnumerateDirectories(At(folder)).Select(path => Path.GetFileName(path)!).Except(NotOurs).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(sub => !NotOurs.Contains(Path.GetFileName(sub))).SelectMany(Below));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HrSaas.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository: no HrSaas.sln above them.");
    }
}
