namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Why nobody works although the employment goes on.</summary>
public enum SuspensionType
{
    /// <summary>Neither work nor pay: a sabbatical, a stretch of parental leave.</summary>
    Unpaid,

    /// <summary>Released from work with pay, usually until the last day.</summary>
    GardenLeave,
}

/// <param name="LastDay">The last day of it, included; null while it is open.</param>
public sealed record Suspension(SuspensionType Type, DateOnly? LastDay = null)
{
    public ImmutableArray<Flaw> FindFlaws(DateOnly from) =>
        LastDay < from ? [new("lastDay", "before-it-begins", "must not be before the suspension begins.")] : [];
}

/// <summary>Who gives notice.</summary>
public enum NoticeBy { Employer, Employee }

/// <param name="Termination">The termination that it announces: its last day is the last day, whatever becomes of it.</param>
public sealed record Notice(NoticeBy By, FactId Termination);

/// <summary>What is paid regularly beside base pay.</summary>
/// <param name="Code">From the company's own list: <c>car</c>, <c>shift</c>.</param>
public sealed record Allowance(string Code, BasePay Amount)
{
    public ImmutableArray<Flaw> FindFlaws() => [.. Text.FlawsOfCode("code", Code), .. Amount.FindFlaws()];
}

/// <summary>What a fact says about one allowance.</summary>
/// <param name="Amount">Null from the day on from which it is no longer paid.</param>
public sealed record AllowanceChange(string Code, BasePay? Amount);
