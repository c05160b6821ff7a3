namespace HrSaas.Tools.ClosedFamilies;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

/// <summary>
/// Takes back CS8509 where a switch expression over a closed family has an unguarded arm for each of its members.
/// A family is closed when its base is abstract and no constructor but a record's own copy can be called from
/// another assembly. The compiler does not know such families yet; without this, <c>_ =&gt;</c> would be needed
/// and a new event or state would be ignored silently.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedFamilySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule =
        new("HRS0001", "CS8509", "Every member of the closed family has an arm.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Rule);

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is not { } expression) continue;
            var model = context.GetSemanticModel(tree);
            if (model.GetTypeInfo(expression.GoverningExpression, context.CancellationToken).Type is INamedTypeSymbol family
                && IsComplete(expression, family, model))
                context.ReportSuppression(Suppression.Create(Rule, diagnostic));
        }
    }

    private static bool IsComplete(SwitchExpressionSyntax expression, INamedTypeSymbol family, SemanticModel model)
    {
        var members = Members(family).ToList();
        if (members.Count == 0) return false;
        var covered = new List<ITypeSymbol>();
        foreach (var arm in expression.Arms)
            if (arm.WhenClause is null) covered.AddRange(Covered(arm.Pattern, model));
        return members.TrueForAll(member => covered.Exists(type => DerivesFrom(member, type)));
    }

    /// <summary>The concrete types of a closed family; none when the family is open.</summary>
    private static IEnumerable<INamedTypeSymbol> Members(INamedTypeSymbol family)
    {
        if (!family.IsAbstract) return Enumerable.Empty<INamedTypeSymbol>();
        if (family.TypeKind != TypeKind.Class || family.InstanceConstructors.Any(c => IsCallableElsewhere(c, family)))
            return Enumerable.Empty<INamedTypeSymbol>();
        return Types(family.ContainingAssembly.GlobalNamespace)
            .Where(type => !type.IsAbstract && DerivesFrom(type, family));
    }

    private static bool IsCallableElsewhere(IMethodSymbol constructor, INamedTypeSymbol family)
    {
        var isCopy = constructor.Parameters.Length == 1
            && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type.OriginalDefinition, family.OriginalDefinition);
        return !isCopy && constructor.DeclaredAccessibility
            is not (Accessibility.Private or Accessibility.ProtectedAndInternal or Accessibility.Internal);
    }

    private static IEnumerable<ITypeSymbol> Covered(PatternSyntax pattern, SemanticModel model)
    {
        switch (pattern)
        {
            case DeclarationPatternSyntax declaration:
                return One(model.GetTypeInfo(declaration.Type).Type);
            case TypePatternSyntax typed:
                return One(model.GetTypeInfo(typed.Type).Type);
            case ConstantPatternSyntax constant when model.GetSymbolInfo(constant.Expression).Symbol is ITypeSymbol type:
                return One(type);
            case RecursivePatternSyntax { Type: { } type } recursive when MatchesAll(recursive):
                return One(model.GetTypeInfo(type).Type);
            case ParenthesizedPatternSyntax inner:
                return Covered(inner.Pattern, model);
            case BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern):
                return Covered(either.Left, model).Concat(Covered(either.Right, model));
            default:
                return Enumerable.Empty<ITypeSymbol>();
        }
    }

    private static bool MatchesAll(RecursivePatternSyntax pattern)
    {
        var parts = (pattern.PropertyPatternClause?.Subpatterns ?? default)
            .Concat(pattern.PositionalPatternClause?.Subpatterns ?? default);
        return parts.All(part => part.Pattern is VarPatternSyntax or DiscardPatternSyntax);
    }

    private static IEnumerable<ITypeSymbol> One(ITypeSymbol? type) =>
        type is null ? Enumerable.Empty<ITypeSymbol>() : new[] { type };

    private static bool DerivesFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, ancestor.OriginalDefinition)) return true;
        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        new[] { type }.Concat(type.GetTypeMembers().SelectMany(WithNested));
}
