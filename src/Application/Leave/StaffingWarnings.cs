namespace HrSaas.Application.Leave;

using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;

/// <summary>A day of leave on which fewer of the unit would be at work than the policy wants: a warning, and no refusal.</summary>
/// <param name="AtWork">How many would be at work besides: who works in the unit, is not suspended, and not away with approved leave.</param>
/// <param name="AtLeast">How many are to be.</param>
/// <param name="AwayCount">How many of the others are away.</param>
/// <param name="Away">Those of them whose name the caller may know.</param>
public sealed record UnderstaffedDay(DateOnly Day, int AtWork, int AtLeast, int AwayCount, IReadOnlyList<AwayColleague> Away);

/// <summary>Compares who would be at work with how many are to be. It is as fresh as a list, so it can only warn.</summary>
public sealed class StaffingWarnings(IAwayMeanwhile away)
{
    /// <param name="least">How many are to be at work on which day.</param>
    public async Task<IReadOnlyList<UnderstaffedDay>> Of(
        EmploymentId employment, IReadOnlyList<(DateOnly Day, int AtLeast)> least, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (least.Count == 0) return [];
        var wanted = least.ToDictionary(day => day.Day, day => day.AtLeast);
        return
        [
            .. (await away.Colleagues(employment, [.. wanted.Keys], knownAt, cancellation)).Where(others => others.Employed - others.Away < wanted[others.Day])
                .Select(others => new UnderstaffedDay(others.Day, others.Employed - others.Away, wanted[others.Day], others.Away, others.Told)),
        ];
    }
}
