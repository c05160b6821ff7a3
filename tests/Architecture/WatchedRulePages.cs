namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>The watched rules of the code are those of the glossary.</summary>
public class WatchedRulePages
{
    private static readonly Page Glossary = Page.Find("docs/ubiquitous-language/watching.md")!;

    [Fact]
    public void The_glossary_has_the_watched_rules_of_the_code_and_no_others() =>
        Glossary.TitlesUnder("Watched rules").Select(Words.Letters).Should().BeEquivalentTo(Enum.GetNames<WatchedRule>().Select(Words.Letters));

    [Fact]
    public void Every_watched_rule_is_explained_with_its_owner_and_the_way_out()
    {
        foreach (var rule in Glossary.TitlesUnder("Watched rules"))
            Glossary.Section(rule).Should().Contain("*Example*:", rule).And.Contain("*Owner*:", rule).And.Contain("*Way out*:", rule);
    }

    [Fact]
    public void A_rule_has_its_name_in_kebab_case()
    {
        foreach (var rule in Enum.GetValues<WatchedRule>()) WatchedRules.NameOf(rule).Should().Be(Words.Kebab(rule.ToString()));
    }
}
