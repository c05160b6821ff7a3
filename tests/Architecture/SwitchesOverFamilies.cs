namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>A switch over a closed family names every member. An arm for "whatever else" would swallow the next one silently.</summary>
public class SwitchesOverFamilies
{
    [Fact]
    public void No_switch_over_a_closed_family_has_a_discard_arm()
    {
        var swallowing = new List<string>();
        var seen = 0;
        foreach (var (source, model) in Sources.Compiled("src"))
        {
            foreach (var expression in source.Root.DescendantNodes().OfType<SwitchExpressionSyntax>())
            {
                if (!IsClosedFamily(model.GetTypeInfo(expression.GoverningExpression).Type)) continue;
                seen++;
                swallowing.AddRange(expression.Arms.Where(arm => arm.WhenClause is null && CatchesAll(arm.Pattern)).Select(source.At));
            }
            foreach (var statement in source.Root.DescendantNodes().OfType<SwitchStatementSyntax>())
            {
                var family = model.GetTypeInfo(statement.Expression).Type;
                if (!IsClosedFamily(family)) continue;
                seen++;
                // The compiler does not check that a statement is complete: it names every member, or throws for the rest, or tells what else it was.
                var rest = statement.Sections.Where(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax
                    || label is CasePatternSwitchLabelSyntax { WhenClause: null } pattern && CatchesAll(pattern.Pattern))).ToList();
                if (rest.Count > 0 ? rest.Any(IsSilent) : !NamesEveryMember(statement, family!, model))
                    swallowing.Add(source.At(statement));
            }
        }

        swallowing.Should().BeEmpty();
        seen.Should().BePositive("there are switches over families, and this test must have understood them");
    }

    private static bool IsSilent(SwitchSectionSyntax section) => section.Statements is not [ThrowStatementSyntax]
        && !section.Labels.SelectMany(label => label.DescendantNodes().OfType<SingleVariableDesignationSyntax>())
            .Any(rest => section.Statements.SelectMany(statement => statement.DescendantTokens()).Any(token => token.Text == rest.Identifier.Text));

    private static bool CatchesAll(PatternSyntax pattern) => pattern is DiscardPatternSyntax or VarPatternSyntax;

    private static bool NamesEveryMember(SwitchStatementSyntax statement, ITypeSymbol family, SemanticModel model)
    {
        var named = statement.Sections.SelectMany(section => section.Labels)
            .SelectMany(label => label.DescendantNodes().OfType<TypeSyntax>().Concat(label.DescendantNodes().OfType<ExpressionSyntax>().OfType<TypeSyntax>()))
            .Select(type => model.GetSymbolInfo(type).Symbol).OfType<ITypeSymbol>().ToHashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        return Types(family.ContainingAssembly.GlobalNamespace)
            .Where(type => !type.IsAbstract && SymbolEqualityComparer.Default.Equals(type.BaseType, family)).All(named.Contains);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static bool IsClosedFamily(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsAbstract: true, TypeKind: TypeKind.Class } family
        && family.ContainingNamespace.ToString()!.StartsWith("HrSaas.", StringComparison.Ordinal)
        && family.InstanceConstructors.All(constructor =>
            constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, family)
            || constructor.DeclaredAccessibility is Accessibility.Private or Accessibility.ProtectedAndInternal or Accessibility.Internal);
}
