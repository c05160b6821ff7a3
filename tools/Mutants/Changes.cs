namespace HrSaas.Tools.Mutants;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>What else an expression could say: a bound moved by one, a sign or a comparison turned round, a condition denied.</summary>
internal static class Changes
{
    private static readonly Dictionary<SyntaxKind, string> Operators = new()
    {
        [SyntaxKind.LessThanExpression] = "<=", [SyntaxKind.LessThanOrEqualExpression] = "<",
        [SyntaxKind.GreaterThanExpression] = ">=", [SyntaxKind.GreaterThanOrEqualExpression] = ">",
        [SyntaxKind.EqualsExpression] = "!=", [SyntaxKind.NotEqualsExpression] = "==",
        [SyntaxKind.LogicalAndExpression] = "||", [SyntaxKind.LogicalOrExpression] = "&&",
        [SyntaxKind.AddExpression] = "-", [SyntaxKind.SubtractExpression] = "+",
        [SyntaxKind.MultiplyExpression] = "/", [SyntaxKind.DivideExpression] = "*", [SyntaxKind.ModuloExpression] = "*",
    };

    private static readonly Dictionary<SyntaxKind, string> Bounds = new()
    {
        [SyntaxKind.LessThanToken] = "<=", [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=", [SyntaxKind.GreaterThanEqualsToken] = ">",
    };

    private static readonly Dictionary<string, string> Opposites = Both(
        ("Min", "Max"), ("MinBy", "MaxBy"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Any", "All"), ("Earlier", "Later"),
        ("Take", "Skip"), ("TakeWhile", "SkipWhile"), ("OrderBy", "OrderByDescending"), ("ThenBy", "ThenByDescending"));

    /// <summary>Each change as the text of another expression. None declares a variable: it would be declared twice.</summary>
    public static IEnumerable<string> Of(ExpressionSyntax expression, SemanticModel model)
    {
        if (Declares(expression)) yield break;
        switch (expression)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression }:
                yield return $"!({expression})";
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: not ThrowExpressionSyntax } binary:
                yield return Cast(model.GetTypeInfo(binary), binary.Right.ToString());
                break;
            case BinaryExpressionSyntax binary when Operators.TryGetValue(binary.Kind(), out var other) && !IsText(binary, model):
                yield return $"{binary.Left} {other} {binary.Right}";
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.UnaryMinusExpression } unary:
                yield return unary.Operand.ToString();
                break;
            case IsPatternExpressionSyntax pattern:
                yield return $"!({pattern})";
                foreach (var bound in pattern.Pattern.DescendantNodesAndSelf().OfType<RelationalPatternSyntax>())
                    yield return pattern.ReplaceToken(bound.OperatorToken, Token(Bounds[bound.OperatorToken.Kind()])).ToString();
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number:
                yield return Cast(model.GetTypeInfo(number), $"({number} + 1)");
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } when expression.Parent is not WhileStatementSyntax:
                yield return "false";
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression }:
                yield return "true";
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call when Opposite(name, call) is { } other:
                yield return call.ReplaceToken(name.Identifier, SyntaxFactory.Identifier(other)).ToString();
                break;
            case InvocationExpressionSyntax { Expression: SimpleNameSyntax name } call when Opposite(name, call) is { } other:
                yield return call.ReplaceToken(name.Identifier, SyntaxFactory.Identifier(other)).ToString();
                break;
        }
        if (IsCondition(expression) && expression is not (BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax))
            yield return $"!({expression})";
        if (expression.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression } sum
            && sum.Right == expression && !IsText(sum, model))
            yield return $"-({expression})";
    }

    /// <summary>The text as an expression of the type that is expected there: a constant may be of more types than what is computed.</summary>
    public static string Cast(TypeInfo info, string text) =>
        info.ConvertedType is { TypeKind: not TypeKind.Error } type ? $"({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}){Enclosed(text)}" : text;

    public static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf(inner => inner is not AnonymousFunctionExpressionSyntax || inner == node)
            .Any(inner => inner is VariableDesignationSyntax and not DiscardDesignationSyntax && !inner.Ancestors().TakeWhile(above => above != node).OfType<SwitchExpressionArmSyntax>().Any());

    private static string Enclosed(string text) => text.StartsWith('(') && text.EndsWith("1)", StringComparison.Ordinal) ? text : $"({text})";

    private static SyntaxToken Token(string text) => SyntaxFactory.ParseToken(text);

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Delegate };

    private static bool IsCondition(ExpressionSyntax expression) => expression.Parent switch
    {
        ConditionalExpressionSyntax choice => choice.Condition == expression,
        IfStatementSyntax choice => choice.Condition == expression,
        WhileStatementSyntax loop => loop.Condition == expression,
        WhenClauseSyntax => true,
        _ => false,
    };

    private static string? Opposite(SimpleNameSyntax name, InvocationExpressionSyntax call) =>
        // Whether there is any is not the opposite of whether all are something.
        name.Identifier.Text == "Any" && call.ArgumentList.Arguments.Count == 0 ? null : Opposites.GetValueOrDefault(name.Identifier.Text);

    private static Dictionary<string, string> Both(params (string One, string Other)[] pairs) =>
        pairs.SelectMany(pair => new[] { pair, (pair.Other, pair.One) }).ToDictionary(pair => pair.Item1, pair => pair.Item2);
}
