namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>The day on which a person was born. It identifies; the year alone does not, and is retained.</summary>
public sealed record BirthDate(DateOnly Day)
{
    public const int EarliestYear = 1900;

    /// <summary>Earlier than 1900 it is a slip of the keyboard.</summary>
    public ImmutableArray<Flaw> FindFlaws() =>
        Day.Year < EarliestYear ? [new("birthDate", "too-early", "must be a day of 1900 or later.")] : [];

    public override string ToString() => "(identifying)";
}

/// <summary>When a person was born: the year in clear, for totals by age; the day under the person's key.</summary>
public sealed record Birth(int Year, Identifying<BirthDate> Date);

/// <summary>The sex entered in the civil register, where the law has employers report it.</summary>
public enum StatutorySex
{
    Female,
    Male,

    /// <summary>Neither, where the register has such an entry: "divers", "X".</summary>
    Diverse,

    /// <summary>The register has no entry.</summary>
    NotEntered,
}
