namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// What an employee is paid on a day, and how that compares with the range in force. Amounts and ratios are rounded to four decimals here and nowhere before.
/// Before the hire date and after the last day nothing is paid, and nothing is told but the status.
/// </summary>
/// <param name="Pay">Base pay as agreed for the working time in force.</param>
/// <param name="FullTime">Base pay ÷ FTE.</param>
/// <param name="FullTimeAnnual">Absent where pay cannot be annualised; see what is missing.</param>
/// <param name="Grade">As agreed for the employment; where none was agreed, that of the job on the day.</param>
/// <param name="Range">Of the grade, in the currency of the pay; absent where none is in force on the day.</param>
/// <param name="CompaRatio">Full-time annual ÷ midpoint, as a decimal.</param>
/// <param name="RangePenetration">0 at the minimum of the range, 1 at its maximum, as a decimal; less or more outside.</param>
/// <param name="Statement">The lines that lead to these numbers.</param>
/// <param name="Missing">Why a number cannot be told.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event of the employment.</param>
public sealed record CompensationReading(
    EmploymentId Id, long Version, EmploymentStatus Status, BasePay? Pay, Fte? Fte, BasePay? FullTime, BasePay? FullTimeAnnual, string? Grade, RangeReading? Range,
    string? CompaRatio, string? RangePenetration, IReadOnlyList<AllowanceReading>? Allowances, IReadOnlyList<CompensationLineReading> Statement,
    IReadOnlyList<CompensationGap>? Missing, CompensationSources? Sources, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>Full-time annual amounts, in the currency of the pay.</summary>
public sealed record RangeReading(string Minimum, string Midpoint, string Maximum, Source Source);

/// <summary>One line of the statement.</summary>
/// <param name="Value">A decimal; absent for what is told as an amount or as a text.</param>
/// <param name="Fact">The fact behind it; absent for what follows from the lines before.</param>
/// <param name="Text">The grade, the code of the allowance.</param>
public sealed record CompensationLineReading(CompensationItem Item, string? Value, BasePay? Amount, string? Text, FactId? Fact);

/// <summary>The facts that say so.</summary>
public sealed record CompensationSources(Source Pay, Source Fte, Source Grade, Source WorkingPattern);
