namespace HrSaas.Architecture;

using System.Text.RegularExpressions;
using HrSaas.Architecture.Reading;

/// <summary>The tree as a whole.</summary>
public partial class RepositoryTree
{
    private const int MostLines = 300;

    [Fact]
    public void Every_project_is_in_the_solution_and_every_project_of_the_solution_exists()
    {
        var inSolution = ProjectInSolution().Matches(Repository.Read("HrSaas.sln")).Select(match => match.Groups[1].Value.Replace('\\', '/'));

        inSolution.Should().BeEquivalentTo(Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)), "HrSaas.sln has every project (dotnet sln add) and nothing that is gone");
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".sql", StringComparison.Ordinal))
            .Select(file => (file, lines: File.ReadLines(Repository.At(file)).Count())).Where(found => found.lines > MostLines);

        tooLong.Should().BeEmpty("a file that long has parts with names of their own: give each a file");
    }

    [Fact]
    public void No_file_names_a_machine_or_a_registry()
    {
        var found =
            from file in Repository.Files
            where IsText(file)
            from line in File.ReadLines(Repository.At(file)).Select((text, i) => (text, number: i + 1))
            where MachinePath().IsMatch(line.text)
            select $"{file}:{line.number} {line.text.Trim()}";

        found.Should().BeEmpty("what is here is read elsewhere: paths are relative, and hosts are example hosts");
    }

    [Fact]
    public void Usings_stand_inside_a_file_scoped_namespace()
    {
        var outside =
            from source in Sources.In("src")
            where source.Root.Usings.Any(directive => !directive.GlobalKeyword.Text.StartsWith("global", StringComparison.Ordinal)) && source.Root.Members.Count > 0
                && source.Root.Members[0] is Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax
            select source.File;

        outside.Should().BeEmpty("usings stand below the namespace");
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var strays =
            from source in Sources.In("src")
            from space in source.Root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>()
            let folder = "HrSaas." + Path.GetDirectoryName(source.File)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
            where space.Name.ToString() != folder
            select $"{source.File} {space.Name}";

        strays.Should().BeEmpty("a namespace is the path of its folder");
    }

    [Fact]
    public void No_folder_of_the_product_is_empty_of_code()
    {
        var empty =
            from layer in new[] { "src/Domain", "src/Application", "src/Adapters" }
            from folder in Repository.FoldersIn(layer)
            where !Repository.FilesIn($"{layer}/{folder}", ".cs").Any()
            select $"{layer}/{folder}";

        empty.Where(folder => folder != "src/Application/Published").Should().BeEmpty();
    }

    private static bool IsText(string file) =>
        Path.GetExtension(file) is ".cs" or ".md" or ".json" or ".csproj" or ".props" or ".sln" or ".sql" or ".yml" or ".yaml" or ".config" or ".sh" or ""
        && !file.EndsWith("RepositoryTree.cs", StringComparison.Ordinal);

    [GeneratedRegex(@"^Project\(""\{FAE04EC0[^""]*""\) = ""[^""]*"", ""([^""]*\.csproj)""", RegexOptions.Multiline)]
    private static partial Regex ProjectInSolution();

    [GeneratedRegex(@"/work/|/home/[a-z]|/root/|/Users/[A-Za-z]|[A-Z]:\\Users|nuget\.org/v3|pkgs\.dev\.azure|artifactory|[a-z0-9]+\.internal(:|/)", RegexOptions.IgnoreCase)]
    private static partial Regex MachinePath();
}
