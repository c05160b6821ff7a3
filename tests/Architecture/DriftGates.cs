namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;

/// <summary>The page of gates against drift names the gates that there are.</summary>
public class DriftGates
{
    private const string File = "docs/guides/drift-gates.md";

    private static readonly IReadOnlyList<string> Named = Tests.NamedIn(Page.Find(File)!.Text);

    [Fact]
    public void Every_gate_on_the_page_is_a_test_that_exists()
    {
        Named.Should().NotBeEmpty();
        Named.Where(test => !Tests.All.Contains(test)).Should().BeEmpty("{0} names each gate as `Class.Sentence`", File);
    }

    [Fact]
    public void Every_class_of_these_tests_is_on_the_page()
    {
        var onPage = Named.Select(test => test.Split('.')[0]).ToHashSet();
        var classes = from source in Sources.In("tests/Architecture").Concat(Sources.In("tests/Specs/Completeness"))
                      from type in source.Root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>()
                      let name = type.Identifier.Text
                      where Tests.All.Any(test => test.StartsWith(name + ".", StringComparison.Ordinal))
                      select name;

        classes.Distinct().Where(name => !onPage.Contains(name)).Should().BeEmpty("a gate is broken once by hand before it is trusted; then {0} gets a row that says how, and what was said", File);
    }
}
