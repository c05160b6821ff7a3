namespace HrSaas.Tools.Mutants;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Writes all mutants of a file into it, each behind the question whether it is in force: one build for all of them.</summary>
/// <param name="dropped">Those that do not compile.</param>
internal sealed class Rewriter(SemanticModel model, string file, int firstId, IReadOnlySet<int> dropped) : CSharpSyntaxRewriter
{
    private const string Asks = "global::HrSaas.Mutant.Is";
    private int _nextId = firstId;
    private bool _isInStaticInitialiser;

    public List<Point> Points { get; } = [];

    public int NextId => _nextId;

    /// <summary>The mutant that was asked for in this very expression, or null.</summary>
    public static int? AskedIn(SyntaxNode node) =>
        node.ToString() is var text && text.IndexOf(Asks, StringComparison.Ordinal) is >= 0 and < 12 and var at
            ? int.Parse(text[(at + Asks.Length + 1)..text.IndexOf(')', at)], System.Globalization.CultureInfo.InvariantCulture)
            : null;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is null || IsLeftAlone(node)) return node;
        var wasInitialiser = _isInStaticInitialiser;
        _isInStaticInitialiser = node switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Modifiers.Any(SyntaxKind.StaticKeyword),
            AnonymousFunctionExpressionSyntax => false,
            _ => wasInitialiser,
        };
        var visited = base.Visit(node);
        if (node is ExpressionSyntax expression && visited is ExpressionSyntax rewritten) visited = WithMutants(expression, rewritten);
        if (node is SwitchExpressionArmSyntax arm) visited = WithoutArm(arm, (SwitchExpressionArmSyntax)visited!);
        _isInStaticInitialiser = wasInitialiser;
        return visited;
    }

    private ExpressionSyntax WithMutants(ExpressionSyntax original, ExpressionSyntax rewritten)
    {
        if (original is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } logical
            && Changes.Declares(logical) && !Changes.Declares(logical.Right) && rewritten is BinaryExpressionSyntax inner)
        {
            var isAnd = logical.IsKind(SyntaxKind.LogicalAndExpression);
            if (Note(logical, logical.ToString(), logical.Left.ToString()) is { } id)
                return Parse($"({inner.Left} {(isAnd ? $"&& ({Asks}({id}) ||" : $"|| (!{Asks}({id}) &&")} ({inner.Right})))", original);
        }
        var type = model.GetTypeInfo(original);
        foreach (var change in Changes.Of(original, model))
            if (Note(original, original.ToString(), change) is { } id)
                rewritten = Parse($"({Asks}({id}) ? {change} : {(original is LiteralExpressionSyntax ? Changes.Cast(type, rewritten.ToString()) : rewritten)})", original);
        return rewritten;
    }

    /// <summary>The arm is never taken: what it is about falls to one below, or to none.</summary>
    private SwitchExpressionArmSyntax WithoutArm(SwitchExpressionArmSyntax original, SwitchExpressionArmSyntax rewritten)
    {
        if (original.Pattern is DiscardPatternSyntax or VarPatternSyntax || original.Expression is ThrowExpressionSyntax) return rewritten;
        if (Note(original, $"{original.Pattern}{(original.WhenClause is { } guard ? $" {guard}" : "")} =>", "(no such case)") is not { } id) return rewritten;
        var condition = rewritten.WhenClause is { } when ? $"!{Asks}({id}) && ({when.Condition})" : $"!{Asks}({id})";
        return rewritten.WithWhenClause(SyntaxFactory.WhenClause(
            SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.ParseExpression(condition).WithTrailingTrivia(SyntaxFactory.Space)));
    }

    private int? Note(SyntaxNode node, string from, string to)
    {
        var id = _nextId++;
        if (dropped.Contains(id)) return null;
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        Points.Add(new(id, file, line, MemberOf(node), OnOneLine(from), OnOneLine(to), !_isInStaticInitialiser));
        return _isInStaticInitialiser ? null : id;
    }

    private static ExpressionSyntax Parse(string text, ExpressionSyntax original) => SyntaxFactory.ParseExpression(text).WithTriviaFrom(original);

    private static string MemberOf(SyntaxNode node) => node.Ancestors().Select(above => above switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        OperatorDeclarationSyntax @operator => $"operator {@operator.OperatorToken.Text}",
        ConversionOperatorDeclarationSyntax => "conversion",
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        TypeDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    }).First(name => name is not null)!;

    private static string OnOneLine(string text) => string.Join(' ', text.Split(['\n', '\r', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What has to be constant, what is only read by people, and what only says that the program is wrong.</summary>
    private static bool IsLeftAlone(SyntaxNode node) => node switch
    {
        AttributeListSyntax or ParameterSyntax or EnumMemberDeclarationSyntax or SwitchLabelSyntax or PatternSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        MethodDeclarationSyntax method => method.Identifier.Text is "ToString" or "GetHashCode",
        PrimaryConstructorBaseTypeSyntax { Type: SimpleNameSyntax { Identifier.Text: "Refusal" } } => true,
        ThrowStatementSyntax or ThrowExpressionSyntax => true,
        IfStatementSyntax { Statement: ThrowStatementSyntax } => true,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var name } } => name.StartsWith("ThrowIf", StringComparison.Ordinal),
        _ => false,
    };
}
