namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Terms of an employment one by one, to be compared with what a history from elsewhere says of them.</summary>
internal static class SaidTerms
{
    /// <summary>What is true of a term on a day.</summary>
    public static object? On(this CurrentEmployment employment, AgreedTerm term, DateOnly day) => term switch
    {
        AgreedTerm.Job => employment.JobOn(day),
        AgreedTerm.Position => employment.PositionOn(day),
        AgreedTerm.OrgUnit => employment.OrgUnitOn(day),
        AgreedTerm.Location => employment.LocationOn(day),
        AgreedTerm.Manager => employment.ManagerOn(day),
        AgreedTerm.Fte => employment.FteOn(day),
        AgreedTerm.WorkingPattern => employment.WorkingPatternOn(day),
        AgreedTerm.Grade => employment.GradeOn(day),
        AgreedTerm.Pay => employment.PayOn(day),
        AgreedTerm.Contract => employment.ContractOn(day),
    };

    /// <summary>What the hire itself says of a term.</summary>
    public static object? Of(HireTerms terms, AgreedTerm term) => term switch
    {
        AgreedTerm.Job => terms.Job,
        AgreedTerm.Position => terms.Position,
        AgreedTerm.OrgUnit => terms.OrgUnit,
        AgreedTerm.Location => terms.Location,
        AgreedTerm.Manager => terms.Manager,
        AgreedTerm.Fte => terms.Fte ?? Fte.Full,
        AgreedTerm.WorkingPattern => terms.WorkingPattern,
        AgreedTerm.Grade => terms.Grade,
        AgreedTerm.Pay => terms.Pay,
        AgreedTerm.Contract => terms.Contract is { } contract ? new ContractTerm(contract.Type, contract.EndsOn) : null,
    };

    /// <summary>The terms that a fact names.</summary>
    public static ImmutableDictionary<AgreedTerm, object?> Of(TermsChange change)
    {
        var says = ImmutableDictionary.CreateBuilder<AgreedTerm, object?>();
        if (change.SaysJob is { } job) says[AgreedTerm.Job] = job.To;
        if (change.SaysPosition is { } position) says[AgreedTerm.Position] = position.To;
        if (change.SaysOrgUnit is { } unit) says[AgreedTerm.OrgUnit] = unit.To;
        if (change.SaysLocation is { } location) says[AgreedTerm.Location] = location.To;
        if (change.SaysManager is { } manager) says[AgreedTerm.Manager] = manager.To;
        if (change.SaysFte is { } fte) says[AgreedTerm.Fte] = fte;
        if (change.SaysWorkingPattern is { } pattern) says[AgreedTerm.WorkingPattern] = pattern.To;
        if (change.SaysGrade is { } grade) says[AgreedTerm.Grade] = grade;
        if (change.SaysPay is { } pay) says[AgreedTerm.Pay] = pay;
        if (change.SaysContract is { } contract) says[AgreedTerm.Contract] = contract;
        return says.ToImmutable();
    }

    /// <summary>Terms of which only the hire can say that there are none: a later fact names another value, or nothing.</summary>
    public static bool IsNeverTakenAway(AgreedTerm term) => term is AgreedTerm.Fte or AgreedTerm.Grade or AgreedTerm.Pay or AgreedTerm.Contract;

    public static Transfer? TransferOf(IReadOnlyDictionary<AgreedTerm, object?> says)
    {
        var transfer = new Transfer(
            OrgUnit: says.TryGetValue(AgreedTerm.OrgUnit, out var unit) ? new((OrgUnitId?)unit) : null,
            Location: says.TryGetValue(AgreedTerm.Location, out var location) ? new((LocationId?)location) : null,
            Manager: says.TryGetValue(AgreedTerm.Manager, out var manager) ? new((PersonId?)manager) : null,
            Job: says.TryGetValue(AgreedTerm.Job, out var job) ? new((JobId?)job) : null,
            Position: says.TryGetValue(AgreedTerm.Position, out var position) ? new((PositionId?)position) : null);
        return transfer.NamesNothing ? null : transfer;
    }

    public static WorkingTime? WorkingTimeOf(IReadOnlyDictionary<AgreedTerm, object?> says)
    {
        var time = new WorkingTime(
            says.TryGetValue(AgreedTerm.Fte, out var fte) ? (Fte?)fte : null,
            says.TryGetValue(AgreedTerm.WorkingPattern, out var pattern) ? new((WorkingPatternId?)pattern) : null);
        return time.NamesNothing ? null : time;
    }

    public static BasePay? PayOf(IReadOnlyDictionary<AgreedTerm, object?> says) => says.GetValueOrDefault(AgreedTerm.Pay) as BasePay;

    public static string? GradeOf(IReadOnlyDictionary<AgreedTerm, object?> says) => says.GetValueOrDefault(AgreedTerm.Grade) as string;

    public static ContractTerm? ContractOf(IReadOnlyDictionary<AgreedTerm, object?> says) => says.GetValueOrDefault(AgreedTerm.Contract) as ContractTerm;
}
