namespace HrSaas.Architecture;

using System.Collections.Immutable;
using HrSaas.Tools.ClosedFamilies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

/// <summary>The suppressor in <c>tools/ClosedFamilies</c>, tried on small programs: when CS8509 is taken back, and when it stands.</summary>
public class ClosedFamilies
{
    private const string Family = """
        #nullable enable
        public abstract record Shape { private protected Shape() { } }
        public sealed record Circle(int Radius) : Shape;
        public sealed record Square(int Side) : Shape;
        """;

    [Fact]
    public async Task A_switch_with_an_arm_for_each_member_of_a_closed_family_compiles() =>
        (await Reported("shape switch { Circle c => c.Radius, Square s => s.Side }")).Should().BeFalse();

    [Fact]
    public async Task A_switch_that_misses_a_member_of_a_closed_family_does_not_compile() =>
        (await Reported("shape switch { Circle c => c.Radius }")).Should().BeTrue();

    [Fact]
    public async Task A_guarded_arm_does_not_count() =>
        (await Reported("shape switch { Circle c => c.Radius, Square s when s.Side > 1 => s.Side }")).Should().BeTrue();

    [Fact]
    public async Task An_arm_that_looks_at_values_does_not_count() =>
        (await Reported("shape switch { Circle c => c.Radius, Square { Side: 1 } => 1 }")).Should().BeTrue();

    [Fact]
    public async Task Type_patterns_either_or_patterns_and_patterns_that_take_any_value_count()
    {
        (await Reported("shape switch { Circle or Square => 1 }")).Should().BeFalse();
        (await Reported("shape switch { Circle => 1, (Square) => 2 }")).Should().BeFalse();
        (await Reported("shape switch { Circle(var radius) => radius, Square { Side: var side } => side }")).Should().BeFalse();
    }

    [Fact]
    public async Task An_intermediate_family_covers_its_members()
    {
        const string nested = """
            #nullable enable
            public abstract record Shape { private protected Shape() { } }
            public abstract record Round : Shape { private protected Round() { } }
            public sealed record Circle : Round;
            public sealed record Ellipse : Round;
            public sealed record Square : Shape;
            """;

        (await Reported("shape switch { Round => 1, Square => 2 }", nested)).Should().BeFalse();
        (await Reported("shape switch { Circle => 1, Square => 2 }", nested)).Should().BeTrue();
    }

    [Fact]
    public async Task A_family_that_another_assembly_can_extend_is_open()
    {
        var open = Family.Replace("private protected Shape() { }", "protected Shape() { }", StringComparison.Ordinal);

        (await Reported("shape switch { Circle => 1, Square => 2 }", open)).Should().BeTrue();
    }

    [Fact]
    public async Task A_base_that_is_not_abstract_is_a_member_itself()
    {
        var concrete = Family.Replace("public abstract record Shape", "public record Shape", StringComparison.Ordinal);

        (await Reported("shape switch { Circle => 1, Square => 2 }", concrete)).Should().BeTrue();
    }

    [Fact]
    public async Task A_switch_over_something_else_is_left_to_the_compiler() =>
        (await Reported("(shape is Circle) switch { true => 1 }")).Should().BeTrue();

    /// <summary>Whether CS8509 is left after the suppressor has had its say. The program must have no other error.</summary>
    private static async Task<bool> Reported(string expression, string family = Family)
    {
        var program = CSharpSyntaxTree.ParseText($"{family}\npublic static class Program {{ public static int Of(Shape shape) => {expression}; }}");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Program", [program], platform,
            new(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("CS8509", ReportDiagnostic.Error)]));
        compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error && found.Id != "CS8509").Should().BeEmpty();

        var analyzed = compilation.WithAnalyzers(
            ImmutableArray.Create<DiagnosticAnalyzer>(new ClosedFamilySuppressor()), new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        return (await analyzed.GetAllDiagnosticsAsync()).Any(found => found.Id == "CS8509" && !found.IsSuppressed);
    }
}
