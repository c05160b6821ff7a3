namespace HrSaas.Application.Leave.Ports;

using HrSaas.Domain.Kernel;

/// <summary>Who is away from a unit, for a word of warning before leave is asked for or decided.</summary>
public interface IAwayMeanwhile
{
    /// <summary>On the day of these on which the most are away: how many of those who work in the employment's unit are, without the employee, and how many work there; null where the employment is in no unit.</summary>
    Task<AwayFromUnit?> From(EmploymentId employment, DateOnly first, DateOnly last, CancellationToken cancellation);

    /// <summary>Who else of the employment's unit works and is away on each of these days, as known at a moment or now. Days on which it is in no unit are left out.</summary>
    Task<IReadOnlyList<ColleaguesOnDay>> Colleagues(EmploymentId employment, IReadOnlyList<DateOnly> days, DateTimeOffset? knownAt, CancellationToken cancellation);
}

/// <param name="Day">The day on which the most are away; the first of them.</param>
public sealed record AwayFromUnit(DateOnly Day, int Away, int Employed);

/// <summary>The others of a unit on a day.</summary>
/// <param name="Employed">How many work there and are not suspended.</param>
/// <param name="Away">How many of them are away with approved leave.</param>
/// <param name="Told">Those of them whose name the caller may know.</param>
public sealed record ColleaguesOnDay(DateOnly Day, int Employed, int Away, IReadOnlyList<AwayColleague> Told);

/// <summary>Somebody of the unit who is away.</summary>
public sealed record AwayColleague(EmploymentId Employment, PersonId Person);
