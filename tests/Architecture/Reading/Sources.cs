namespace HrSaas.Architecture.Reading;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>One C# file of the repository.</summary>
internal sealed record Source(string File, SyntaxTree Tree)
{
    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Tree.GetRoot();

    public string At(SyntaxNode node) => $"{File}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}

/// <summary>The C# files of the repository as syntax trees.</summary>
internal static class Sources
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public static IReadOnlyList<Source> All { get; } = [.. Repository.Files
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
        .Select(file => new Source(file, CSharpSyntaxTree.ParseText(Repository.Read(file), Options, file)))];

    private static readonly Lazy<ILookup<(string Namespace, string Name), BaseTypeDeclarationSyntax>> Declared = new(() => All
        .SelectMany(source => source.Root.DescendantNodes(node => node is not MemberDeclarationSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>())
        .ToLookup(declared => (NamespaceOf(declared), declared.Identifier.Text)));

    public static IEnumerable<Source> In(string folder) => All.Where(source => source.File.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>
    /// The types as the compiler sees them, project by project. What source generators add is not there; nothing here needs it.
    /// </summary>
    public static IEnumerable<(Source Source, SemanticModel Model)> Compiled(string folder)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
        var usings = CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;", Options);
        foreach (var project in Repository.FilesIn(folder, ".csproj"))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var sources = In(Path.GetDirectoryName(project)!.Replace('\\', '/')).ToList();
            var compilation = CSharpCompilation.Create(
                name, [usings, .. sources.Select(source => source.Tree)],
                platform.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != name),
                new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            foreach (var source in sources) yield return (source, compilation.GetSemanticModel(source.Tree));
        }
    }

    /// <summary>The text of an element of a type's docstring, on one line, tags removed; empty when there is none.</summary>
    public static string Doc(Type type, string element) =>
        Declared.Value[(type.Namespace ?? "", type.Name.Split('`')[0])].Select(declared => Doc(declared, element)).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>The text of an element of a property's docstring.</summary>
    public static string Doc(System.Reflection.PropertyInfo property, string element) => All
        .SelectMany(source => source.Root.DescendantNodes().OfType<PropertyDeclarationSyntax>())
        .Where(declared => declared.Identifier.Text == property.Name && NamespaceOf(declared) == property.DeclaringType!.Namespace
            && (declared.Parent as TypeDeclarationSyntax)?.Identifier.Text == property.DeclaringType.Name)
        .Select(declared => Doc(declared, element)).FirstOrDefault() ?? "";

    private static string Doc(SyntaxNode declared, string element)
    {
        var comment = declared.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().FirstOrDefault();
        var found = comment?.ChildNodes().OfType<XmlElementSyntax>().FirstOrDefault(node => node.StartTag.Name.ToString() == element);
        if (found is null) return "";
        var lines = found.Content.ToFullString().Split('\n').Select(line => line.Trim()).Select(line => line.StartsWith("///", StringComparison.Ordinal) ? line[3..].Trim() : line);
        var text = string.Join(' ', lines.Where(line => line.Length > 0));
        text = System.Text.RegularExpressions.Regex.Replace(text, "<(see|paramref|typeparamref) (cref|name|langword)=\"([^\"]*)\" ?/>", "`$3`");
        text = System.Text.RegularExpressions.Regex.Replace(text, "</?c>", "`");
        return System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(text, "</?[a-z]+>", "")).Trim();
    }

    private static string NamespaceOf(SyntaxNode node) =>
        node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
}
