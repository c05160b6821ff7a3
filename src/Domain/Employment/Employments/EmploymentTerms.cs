namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>What a person is known by in the company; it belongs to one person for ever and is shared by all their employments.</summary>
/// <param name="Value">As the company writes it; leading zeros count.</param>
public sealed record EmployeeNumber(string Value)
{
    public override string ToString() => "(identifying)";
}

/// <summary>The day of hire and what was agreed for it. A person hired and not yet assigned is legal: all but the day may be open.</summary>
public sealed record HireTerms(
    DateOnly HireDate, JobId? Job = null, OrgUnitId? OrgUnit = null, LocationId? Location = null, PersonId? Manager = null, BasePay? Pay = null);

/// <summary>What a transfer changes; it leaves alone what it does not name.</summary>
public sealed record Transfer(Named<OrgUnitId?>? OrgUnit = null, Named<LocationId?>? Location = null, Named<PersonId?>? Manager = null)
{
    public bool NamesNothing => OrgUnit is null && Location is null && Manager is null;
}

/// <summary>The time for which an amount of base pay is agreed.</summary>
public enum PayPeriod { Hour, Week, TwoWeeks, HalfMonth, Month, FourWeeks, Year }

/// <summary>Base pay as agreed for the working time in force.</summary>
public sealed record BasePay(Money Amount, PayPeriod Per);
