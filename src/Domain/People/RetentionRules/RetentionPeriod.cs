namespace HrSaas.Domain.People.RetentionRules;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What a retention rule counts from.</summary>
public enum RetentionKind
{
    /// <summary>The last day of a person's last employment.</summary>
    AfterEmployment,

    /// <summary>The day on which somebody was registered who was never employed.</summary>
    NeverEmployed,
}

/// <summary>The kinds as refusals say them.</summary>
internal static class RetentionKinds
{
    public static string Say(RetentionKind kind) => kind switch
    {
        RetentionKind.AfterEmployment => "after employment",
        RetentionKind.NeverEmployed => "of those never employed",
    };

    public static string In(string? country) => country is null ? "" : $" in {country}";
}

/// <summary>
/// For how long something is kept after the day that a rule counts from: through the same date so many years and months later or, where that month has no such
/// date, through its last day, as Regulation (EEC, Euratom) No 1182/71 has it in Article 3(2)(c). Due it is from the day after.
/// </summary>
public sealed record RetentionPeriod(int Years, int Months)
{
    public const int MostYears = 100, MostMonths = 11;

    public int AllMonths => (12 * Years) + Months;

    /// <summary>At least a month, and a year is a year: not twelve months.</summary>
    public ImmutableArray<Flaw> FindFlaws() =>
        Years is < 0 or > MostYears ? [new("years", "out-of-bounds", "must be between 0 and 100.")]
        : Months is < 0 or > MostMonths ? [new("months", "out-of-bounds", "must be between 0 and 11; twelve months are a year.")]
        : AllMonths == 0 ? [new("years", "no-time", "must be one at least, or months must be.")]
        : [];
}
