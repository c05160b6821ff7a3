namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;

internal sealed class ShiftBreakBody
{
    public static Shape<ShiftBreakBody> Shape { get; } = new Shape<ShiftBreakBody>("ShiftBreak", "A break within a shift.")
        .Required("minutes", Kinds.WholeNumber(1, 1440, 30), "How long it lasts.", (body, minutes) => body.Minutes = minutes)
        .Required("isPaid", Kinds.YesOrNo, "A paid break is working time, an unpaid one is not.", (body, isPaid) => body.IsPaid = isPaid);

    public int Minutes { get; set; }

    public bool IsPaid { get; set; }

    public ShiftBreak Break => new(Minutes, IsPaid);
}

internal sealed class ShiftBody
{
    public static Shape<ShiftBody> Shape { get; } = new Shape<ShiftBody>("Shift", "Work from one time of day to another. An end that is not after the start lies on the next day; the whole shift belongs to the day on which it starts.")
        .Required("start", Kinds.ClockTime("08:00"), "When it starts.", (body, start) => body.Start = start)
        .Required("end", Kinds.ClockTime("16:30"), "When it ends; on the next day, if it is not after the start.", (body, end) => body.End = end)
        .Optional("breaks", Kinds.ListOf(Kinds.Meaning(ShiftBreakBody.Shape, body => body.Break), 6), "Its breaks.", (body, breaks) => body.Breaks = breaks);

    public TimeOnly Start { get; set; }

    public TimeOnly End { get; set; }

    public ImmutableArray<ShiftBreak> Breaks { get; set; } = [];

    public Shift Shift => new(Start, End, Breaks);
}

internal sealed class PatternDayBody
{
    public static Shape<PatternDayBody> Shape { get; } = new Shape<PatternDayBody>("PatternDay", "One day: shifts; or just minutes, where nobody says when they are worked.")
        .Optional("shifts", Kinds.ListOf(Kinds.Meaning(ShiftBody.Shape, body => body.Shift), 6), "The shifts, where there are clock times.", (body, shifts) => body.Shifts = shifts)
        .OptionalUnshown("minutes", Kinds.WholeNumber(1, 1440, 480), "What is worked, where there are none. Not together with shifts.", (body, minutes) => body.Minutes = minutes);

    public ImmutableArray<Shift> Shifts { get; set; } = [];

    public int? Minutes { get; set; }

    public PatternDay Day => new(Shifts, Minutes);
}

internal sealed class PatternWeekBody
{
    private static readonly Kind<PatternDay> Day = Kinds.Meaning(PatternDayBody.Shape, body => body.Day);

    public static Shape<PatternWeekBody> Shape { get; } = new Shape<PatternWeekBody>("PatternWeek", "One week of the rotation. A day that is left out is free.")
        .Optional("monday", Day, "Monday.", (body, day) => body.Monday = day)
        .Optional("tuesday", Day, "Tuesday.", (body, day) => body.Tuesday = day)
        .Optional("wednesday", Day, "Wednesday.", (body, day) => body.Wednesday = day)
        .Optional("thursday", Day, "Thursday.", (body, day) => body.Thursday = day)
        .Optional("friday", Day, "Friday.", (body, day) => body.Friday = day)
        .OptionalUnshown("saturday", Day, "Saturday.", (body, day) => body.Saturday = day)
        .OptionalUnshown("sunday", Day, "Sunday.", (body, day) => body.Sunday = day);

    public PatternDay Monday { get; set; } = PatternDay.Free;

    public PatternDay Tuesday { get; set; } = PatternDay.Free;

    public PatternDay Wednesday { get; set; } = PatternDay.Free;

    public PatternDay Thursday { get; set; } = PatternDay.Free;

    public PatternDay Friday { get; set; } = PatternDay.Free;

    public PatternDay Saturday { get; set; } = PatternDay.Free;

    public PatternDay Sunday { get; set; } = PatternDay.Free;

    public PatternWeek Week => new(Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday);
}

/// <summary>A version of a pattern from a day, wherever a body gives one.</summary>
internal abstract class PatternVersionBody
{
    public DateOnly EffectiveDate { get; set; }

    public string Name { get; set; } = "";

    public DateOnly Anchor { get; set; }

    public ImmutableArray<PatternWeek> Weeks { get; set; } = [];

    public Reason Reason { get; set; } = new("");

    public PatternVersion Version => new(Name, new(Anchor, Weeks));

    protected static Shape<T> WithVersion<T>(Shape<T> shape) where T : PatternVersionBody, new() => shape
        .Required("effectiveDate", Kinds.DayOf("2026-01-01"), "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("name", Kinds.Text(200, "Full time, Monday to Friday"), "What it is called.", (body, name) => body.Name = name)
        .Required("anchor", Kinds.DayOf("2026-01-05"), "A day on which the first of the weeks begins, past or to come. Its weekday is the one on which every week of the pattern begins.", (body, day) => body.Anchor = day)
        .Required("weeks", Kinds.ListOf(Kinds.Meaning(PatternWeekBody.Shape, body => body.Week), Rotation.MostWeeks), "The weeks, one after the other, over and over. One week makes a weekly pattern.", (body, weeks) => body.Weeks = weeks);

    protected static Shape<T> WithReason<T>(Shape<T> shape) where T : PatternVersionBody, new() => WithVersion(shape)
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);
}

internal sealed class DefineWorkingPatternBody : PatternVersionBody
{
    public static Shape<DefineWorkingPatternBody> Shape { get; } = WithVersion(new Shape<DefineWorkingPatternBody>("DefineWorkingPattern", "A working pattern from a day: a rotation of one week or several.")
        .Required("code", Kinds.Text(40, "FULL"), "Unique among the tenant's working patterns, for ever.", (body, code) => body.Code = code));

    public string Code { get; set; } = "";

    public DefineWorkingPattern Command() => new(NewIds.Of<FactId>(), NewIds.Of<WorkingPatternId>(), Code, EffectiveDate, Version);
}

internal sealed class ChangeWorkingPatternBody : PatternVersionBody
{
    public static Shape<ChangeWorkingPatternBody> Shape { get; } = WithVersion(new Shape<ChangeWorkingPatternBody>("ChangeWorkingPattern", "From a day on, the pattern has another version: the whole of it."));

    public static Shape<ChangeWorkingPatternBody> Definition { get; } = WithReason(new Shape<ChangeWorkingPatternBody>("CorrectWorkingPatternDefinition", "The first version as it should have been recorded: the whole of it."));

    public static Shape<ChangeWorkingPatternBody> Correction { get; } = WithReason(new Shape<ChangeWorkingPatternBody>("CorrectWorkingPatternChange", "The later version as it should have been recorded: the whole of it."));
}
