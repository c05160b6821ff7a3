namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What a person is known by in the company; it belongs to one person for ever and is shared by all their employments.</summary>
/// <param name="Value">As the company writes it; leading zeros count.</param>
public sealed record EmployeeNumber(string Value)
{
    /// <summary>1 to 40 characters, not blank, none of them a control character.</summary>
    public ImmutableArray<Flaw> FindFlaws() => Text.FlawsOfCode("employeeNumber", Value);

    public override string ToString() => "(identifying)";
}

/// <summary>The day of hire and what was agreed for it. A person hired and not yet assigned is legal: all but the day may be open.</summary>
/// <param name="Fte">Full time where nothing else was agreed.</param>
/// <param name="Grade">The grade of pay, as the company's pay ranges name it.</param>
public sealed record HireTerms(
    DateOnly HireDate, JobId? Job = null, OrgUnitId? OrgUnit = null, LocationId? Location = null, PersonId? Manager = null, BasePay? Pay = null,
    PositionId? Position = null, Fte? Fte = null, WorkingPatternId? WorkingPattern = null, Contract? Contract = null, string? Grade = null)
{
    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Pay?.FindFlaws() ?? [], .. Fte?.FindFlaws() ?? [], .. Contract?.FindFlaws(HireDate) ?? [],
        .. Grade is { } grade ? Text.FlawsOfCode("grade", grade) : [],
    ];
}

/// <summary>What a hire says: its terms and, where it is a rehire, whether it continues the service of the former employment.</summary>
/// <param name="ContinuesService">Null where the hire is no rehire.</param>
public sealed record AgreedHire(HireTerms Terms, bool? ContinuesService);

/// <summary>How much of full working time one person may agree with one employer.</summary>
public static class FteOfEmployment
{
    public const decimal Most = 2m;

    /// <summary>More than nothing, at most two full times, at most four decimals.</summary>
    public static ImmutableArray<Flaw> FindFlaws(this Fte fte) =>
        fte.Value == 0 ? [new("fte", "zero", "must be more than 0.")] : fte.FindFlaws("fte", Most);
}

/// <summary>The time for which an amount of base pay is agreed.</summary>
public enum PayPeriod { Hour, Week, TwoWeeks, HalfMonth, Month, FourWeeks, Year }

/// <summary>Base pay as agreed for the working time in force.</summary>
/// <param name="Amount">Never negative; at most four decimals, in major units.</param>
public sealed record BasePay(Money Amount, PayPeriod Per)
{
    /// <summary>As much as twelve digits before the point: no salary in any currency comes near.</summary>
    public const decimal Most = 999_999_999_999.9999m;

    public ImmutableArray<Flaw> FindFlaws() =>
        Amount.Amount < 0 ? [new("pay.amount", "negative", "must not be negative.")]
        : Amount.Amount > Most ? [new("pay.amount", "too-large", "must have at most twelve digits before the point.")]
        : decimal.Round(Amount.Amount, 4) != Amount.Amount ? [new("pay.amount", "too-many-decimals", "must have at most four decimals.")]
        : string.IsNullOrEmpty(Amount.Currency.Code) ? [new("pay.currency", "unknown-currency", "must be a currency of ISO 4217.")]
        : [];
}
