namespace HrSaas.Specs.RetentionRules;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The rule for those who left an employer in Germany that the specs talk about.</summary>
public abstract class RetentionRuleSpecs : Specs<RetentionRuleUnderSpec, RetentionRule, RetentionRuleEvent, NoWorld>
{
    protected static readonly RetentionRuleId Rule = Id<RetentionRuleId>("ten years in Germany");

    protected static readonly Reason Mistake = new("data-entry");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static RetentionPeriod Years(int years) => new(years, 0);

    protected static DefineRetentionRule Define(string from = "2025-01-01", int years = 10) => new(The("definition"), Rule, RetentionKind.AfterEmployment, "DE", Day(from), Years(years));

    protected static RetentionRuleDefined Defined(string from = "2025-01-01", int years = 10) => new(The("definition"), Rule, RetentionKind.AfterEmployment, "DE", Day(from), Years(years));

    protected static CorrectRetentionRuleDefinition CorrectDefinition(string correction, string from, int years = 10, string fact = "definition") =>
        new(The(fact), The(correction), Day(from), Years(years), Mistake);

    protected static RetentionRuleDefinitionCorrected DefinitionCorrected(string correction, string from, int years = 10) =>
        new(The("definition"), The(correction), Day(from), Years(years), Mistake);

    protected static ChangeRetentionRule Change(string fact, string from, int years) => new(The(fact), Day(from), Years(years));

    protected static RetentionRuleChanged Changed(string fact, string from, int years) => new(The(fact), Day(from), Years(years));

    protected static CorrectRetentionRuleChange CorrectChange(string fact, string correction, string from, int years) =>
        new(The(fact), The(correction), Day(from), Years(years), Mistake);

    protected static RetentionRuleChangeCorrected ChangeCorrected(string fact, string correction, string from, int years) =>
        new(The(fact), The(correction), Day(from), Years(years), Mistake);

    protected static EndRetentionRule End(string lastDay) => new(The("end"), Day(lastDay));

    protected static RetentionRuleEnded Ended(string lastDay) => new(The("end"), Day(lastDay));

    protected static CorrectRetentionRuleEnd CorrectEnd(string correction, string lastDay, string fact = "end") =>
        new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static RetentionRuleEndCorrected EndCorrected(string correction, string lastDay) => new(The("end"), The(correction), Day(lastDay), Mistake);

    protected static RescindRetentionRuleFact Rescind(string fact) => new(The(fact), Mistake);

    protected static RetentionRuleFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    protected static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);

    protected static Reading<RetentionRule> YearsOn(string day, int? years) => new(
        years is { } some ? FormattableString.Invariant($"on {Say(Day(day))} it is {some} {(some == 1 ? "year" : "years")}") : $"on {Say(Day(day))} the rule does not apply",
        state => (state as DefinedRetentionRule)?.On(Day(day))?.Years, years);
}
