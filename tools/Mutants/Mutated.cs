namespace HrSaas.Tools.Mutants;

using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Compiles the domain with all its mutants over a copy of the built specs.</summary>
internal static class Mutated
{
    private const string Kernel = "Kernel";

    private const string ImplicitUsings = """
        global using global::System; global using global::System.Collections.Generic; global using global::System.IO; global using global::System.Linq;
        global using global::System.Net.Http; global using global::System.Threading; global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly IReadOnlyList<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(file) is "netstandard.dll" or "mscorlib.dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static IReadOnlyList<Point> Write(string repository, string into)
    {
        var points = new List<Point>();
        var contexts = Directory.GetDirectories(Path.Combine(repository, "src/Domain")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
        foreach (var context in contexts.Where(context => context != Kernel).Prepend(Kernel)) points.AddRange(Write(repository, context, into, points.Count == 0 ? 0 : points[^1].Id + 1));
        return points;
    }

    private static List<Point> Write(string repository, string context, string into, int firstId)
    {
        var assembly = $"HrSaas.Domain.{context}";
        var path = Path.Combine(into, $"{assembly}.dll");
        var original = Compiled(repository, context, assembly, AssemblyName.GetAssemblyName(path).Version!, into);
        var dropped = new HashSet<int>();
        while (true)
        {
            var (compilation, points) = Rewritten(original, repository, firstId, dropped);
            using var dll = new MemoryStream();
            var errors = compilation.Emit(dll).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
            {
                File.WriteAllBytes(path, dll.ToArray());
                return points;
            }
            var before = dropped.Count;
            dropped.UnionWith(errors.Select(ToDrop).OfType<int>());
            if (dropped.Count == before) throw new InvalidOperationException(string.Join('\n', errors.Take(20)));
        }
    }

    private static CSharpCompilation Compiled(string repository, string context, string assembly, Version version, string into)
    {
        var folder = Path.Combine(repository, "src/Domain", context);
        var sources = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parsing, file));
        List<SyntaxTree> trees = [.. sources, CSharpSyntaxTree.ParseText($"{ImplicitUsings}\n[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", Parsing)];
        if (context == Kernel) trees.Add(CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(repository, "tools/Mutants/Mutant.cs.txt")), Parsing));
        return CSharpCompilation.Create(
            assembly, trees, context == Kernel ? Platform : [.. Platform, MetadataReference.CreateFromFile(Path.Combine(into, $"HrSaas.Domain.{Kernel}.dll"))],
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Annotations));
    }

    private static (CSharpCompilation Compilation, List<Point> Points) Rewritten(CSharpCompilation original, string repository, int firstId, HashSet<int> dropped)
    {
        var compilation = original;
        var points = new List<Point>();
        var nextId = firstId;
        foreach (var tree in original.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var rewriter = new Rewriter(original.GetSemanticModel(tree), Path.GetRelativePath(repository, tree.FilePath).Replace('\\', '/'), nextId, dropped);
            var rewritten = rewriter.Visit(tree.GetRoot())!;
            nextId = rewriter.NextId;
            points.AddRange(rewriter.Points);
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(rewritten.ToFullString(), Parsing, tree.FilePath));
        }
        return (compilation, points);
    }

    /// <summary>The innermost mutant around an error.</summary>
    private static int? ToDrop(Diagnostic error) =>
        error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan).AncestorsAndSelf().Where(node => node is ExpressionSyntax or WhenClauseSyntax)
            .Select(Rewriter.AskedIn).FirstOrDefault(id => id is not null);
}
