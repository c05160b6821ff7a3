namespace HrSaas.Specs.WatchedExceptions;

using HrSaas.Domain.Watching.WatchedExceptions;

public sealed class RulesByName
{
    [Fact]
    public void Each_rule_is_called_by_its_own_name_in_kebab_case() =>
        Enum.GetValues<WatchedRule>().Should().AllSatisfy(rule =>
            WatchedRules.NameOf(rule).Should().Be(string.Concat(rule.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"))));
}
