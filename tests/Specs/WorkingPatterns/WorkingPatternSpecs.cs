namespace HrSaas.Specs.WorkingPatterns;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The patterns that the specs talk about.</summary>
public abstract class WorkingPatternSpecs : Specs<WorkingPatternUnderSpec, WorkingPattern, WorkingPatternEvent, NoWorld>
{
    protected static readonly WorkingPatternId Pattern = Id<WorkingPatternId>("the pattern");

    protected static readonly Reason Mistake = new("data-entry");

    /// <summary>8:00 to 16:30 with half an hour for lunch, Monday to Friday: 40 hours.</summary>
    protected static readonly PatternVersion FullTime = Weekly("Full time", Working(Shift("08:00", "16:30", 30)));

    /// <summary>7 hours and 42 minutes a day, Monday to Friday, whenever they are worked: 38.5 hours.</summary>
    protected static readonly PatternVersion Flexible = Weekly("Flexible", Working(new PatternDay([], 462)));

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static Shift Shift(string from, string to, int unpaidBreak = 0) =>
        new(TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            unpaidBreak == 0 ? [] : [new(unpaidBreak, IsPaid: false)]);

    protected static PatternWeek Free { get; } = new(
        PatternDay.Free, PatternDay.Free, PatternDay.Free, PatternDay.Free, PatternDay.Free, PatternDay.Free, PatternDay.Free);

    protected static PatternDay Of(params Shift[] shifts) => new([.. shifts], null);

    /// <summary>The same from Monday to Friday.</summary>
    protected static PatternWeek Working(PatternDay day) => new(day, day, day, day, day, PatternDay.Free, PatternDay.Free);

    protected static PatternWeek Working(params Shift[] shifts) => Working(Of(shifts));

    protected static PatternVersion Weekly(string name, PatternWeek week) => new(name, new(Day("2024-01-01"), [week]));

    protected static PatternVersion Rotating(string anchor, params PatternWeek[] weeks) => new("Rotating", new(Day(anchor), [.. weeks]));

    protected static DefineWorkingPattern Define(PatternVersion version, string from = "2025-01-01") => new(The("definition"), Pattern, "P1", Day(from), version);

    protected static WorkingPatternDefined Defined(PatternVersion version, string from = "2025-01-01") => new(The("definition"), Pattern, "P1", Day(from), version);

    protected static CorrectWorkingPatternDefinition CorrectDefinition(string correction, string from, PatternVersion version, string fact = "definition") =>
        new(The(fact), The(correction), Day(from), version, Mistake);

    protected static WorkingPatternDefinitionCorrected DefinitionCorrected(string correction, string from, PatternVersion version) =>
        new(The("definition"), The(correction), Day(from), version, Mistake);

    protected static ChangeWorkingPattern Change(string fact, string from, PatternVersion version) => new(The(fact), Day(from), version);

    protected static WorkingPatternChanged Changed(string fact, string from, PatternVersion version) => new(The(fact), Day(from), version);

    protected static CorrectWorkingPatternChange CorrectChange(string fact, string correction, string from, PatternVersion version) =>
        new(The(fact), The(correction), Day(from), version, Mistake);

    protected static WorkingPatternChangeCorrected ChangeCorrected(string fact, string correction, string from, PatternVersion version) =>
        new(The(fact), The(correction), Day(from), version, Mistake);

    protected static CloseWorkingPattern Close(string fact, string lastDay) => new(The(fact), Day(lastDay));

    protected static WorkingPatternClosed Closed(string fact, string lastDay) => new(The(fact), Day(lastDay));

    protected static CorrectWorkingPatternClosing CorrectClosing(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static WorkingPatternClosingCorrected ClosingCorrected(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static RescindWorkingPatternFact Rescind(string fact) => new(The(fact), Mistake);

    protected static WorkingPatternFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    protected static Reading<WorkingPattern> MinutesOn(string day, int minutes) => new(
        FormattableString.Invariant($"on {Say(Day(day))}, a {Day(day).DayOfWeek}, {minutes} minutes are worked"),
        state => (state as DefinedWorkingPattern)?.MinutesOn(Day(day)), minutes);

    protected static Reading<WorkingPattern> WeeklyHoursOn(string day, decimal hours) => new(
        FormattableString.Invariant($"on {Say(Day(day))} the pattern has {hours} hours a week"),
        state => decimal.Round((state as DefinedWorkingPattern)!.On(Day(day))!.Rotation.WeeklyHours, 4), hours);

    protected static Reading<WorkingPattern> OpenOn(string day, bool isOpen = true) => new(
        $"on {Say(Day(day))} the pattern is {(isOpen ? "open" : "not open")}", state => (state as DefinedWorkingPattern)?.IsOpenOn(Day(day)), isOpen);

    protected static Reading<WorkingPattern> NoVersionOn(string day) => new(
        $"on {Say(Day(day))} the pattern has no version", state => (state as DefinedWorkingPattern)?.On(Day(day)), null);
}
