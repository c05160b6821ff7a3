namespace HrSaas.Specs.PayRanges;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The range of grade G5 in euros that the specs talk about.</summary>
public abstract class PayRangeSpecs : Specs<PayRangeUnderSpec, PayRange, PayRangeEvent, NoWorld>
{
    protected static readonly PayRangeId Range = Id<PayRangeId>("G5 in EUR");

    protected static readonly Currency Euro = Currency.Of("EUR")!.Value;

    protected static readonly Reason Mistake = new("data-entry");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    /// <summary>A range around the midpoint, 20 % up and down.</summary>
    protected static RangeAmounts Around(decimal midpoint) => new(midpoint * 0.8m, midpoint, midpoint * 1.2m);

    protected static DefinePayRange Define(string from = "2025-01-01", decimal midpoint = 60000) => new(The("definition"), Range, "G5", Euro, Day(from), Around(midpoint));

    protected static PayRangeDefined Defined(string from = "2025-01-01", decimal midpoint = 60000) => new(The("definition"), Range, "G5", Euro, Day(from), Around(midpoint));

    protected static CorrectPayRangeDefinition CorrectDefinition(string correction, string from, decimal midpoint = 60000, string fact = "definition") =>
        new(The(fact), The(correction), Day(from), Around(midpoint), Mistake);

    protected static PayRangeDefinitionCorrected DefinitionCorrected(string correction, string from, decimal midpoint = 60000) =>
        new(The("definition"), The(correction), Day(from), Around(midpoint), Mistake);

    protected static ChangePayRange Change(string fact, string from, decimal midpoint) => new(The(fact), Day(from), Around(midpoint));

    protected static PayRangeChanged Changed(string fact, string from, decimal midpoint) => new(The(fact), Day(from), Around(midpoint));

    protected static CorrectPayRangeChange CorrectChange(string fact, string correction, string from, decimal midpoint) =>
        new(The(fact), The(correction), Day(from), Around(midpoint), Mistake);

    protected static PayRangeChangeCorrected ChangeCorrected(string fact, string correction, string from, decimal midpoint) =>
        new(The(fact), The(correction), Day(from), Around(midpoint), Mistake);

    protected static ClosePayRange Close(string lastDay) => new(The("closing"), Day(lastDay));

    protected static PayRangeClosed Closed(string lastDay) => new(The("closing"), Day(lastDay));

    protected static CorrectPayRangeClosing CorrectClosing(string correction, string lastDay, string fact = "closing") =>
        new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static PayRangeClosingCorrected ClosingCorrected(string correction, string lastDay) => new(The("closing"), The(correction), Day(lastDay), Mistake);

    protected static RescindPayRangeFact Rescind(string fact) => new(The(fact), Mistake);

    protected static PayRangeFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    protected static Reading<PayRange> MidpointOn(string day, decimal? midpoint) => new(
        midpoint is { } some ? FormattableString.Invariant($"on {Say(Day(day))} the midpoint is {some}") : $"on {Say(Day(day))} there is no range",
        state => (state as DefinedPayRange)?.On(Day(day))?.Midpoint, midpoint);
}
