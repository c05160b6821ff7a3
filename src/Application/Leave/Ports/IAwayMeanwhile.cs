namespace HrSaas.Application.Leave.Ports;

using HrSaas.Domain.Kernel;

/// <summary>Who is away from a unit, for a word of warning before leave is asked for.</summary>
public interface IAwayMeanwhile
{
    /// <summary>On the day of these on which the most are away: how many of those who work in the employment's unit are, without the employee, and how many work there; null where the employment is in no unit.</summary>
    Task<AwayFromUnit?> From(EmploymentId employment, DateOnly first, DateOnly last, CancellationToken cancellation);
}

/// <param name="Day">The day on which the most are away; the first of them.</param>
public sealed record AwayFromUnit(DateOnly Day, int Away, int Employed);
