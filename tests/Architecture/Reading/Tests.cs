namespace HrSaas.Architecture.Reading;

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>The tests that there are, by class and method, and those that a page names.</summary>
internal static partial class Tests
{
    public static IReadOnlySet<string> All { get; } = Sources.In("tests")
        .SelectMany(source => source.Root.DescendantNodes().OfType<MethodDeclarationSyntax>())
        .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory" or "Property"))
        .Select(method => $"{(method.Parent as TypeDeclarationSyntax)?.Identifier.Text}.{method.Identifier.Text}").ToHashSet();

    /// <summary>What a text names as a test: <c>`Class.Sentence`</c>.</summary>
    public static IReadOnlyList<string> NamedIn(string text) => [.. Named().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"`([A-Za-z_]\w*\.\w+)`")]
    private static partial Regex Named();
}
