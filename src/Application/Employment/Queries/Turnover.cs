namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// Who joined and who left in a period. Somebody leaves with the last day of an employment after which they count nowhere in the company, and joins with a hire date before
/// which they counted nowhere; by legal entity, nowhere in that one. So a second employment makes nobody a leaver when it ends, and a move to another legal entity is a
/// leaver of the one and a joiner of the other, and neither of the whole.
/// </summary>
public interface ITurnover
{
    const string Model = "turnover";

    /// <summary>Of each period, group by group: whoever belongs to none is a group of their own, which comes first.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<TurnoverRow, TurnoverKey>> Periods(TurnoverFilter filter, PageOf<TurnoverKey> page, CancellationToken cancellation);

    /// <summary>The employments behind the numbers, by day.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<MovementRow, MovementKey>> Movements(MovementFilter filter, PageOf<MovementKey> page, CancellationToken cancellation);
}

/// <summary>Days, the first and the last included.</summary>
public sealed record ReportPeriod(DateOnly First, DateOnly Last);

/// <param name="By">Null for all together. Who joined and left is grouped as they were on their hire date and on their last day.</param>
/// <param name="Periods">One after the other.</param>
public sealed record TurnoverFilter(HeadcountBy? By, bool WithContractors, IReadOnlyList<ReportPeriod> Periods);

/// <param name="Group">The group as text; empty for those who belong to none.</param>
public sealed record TurnoverKey(DateOnly From, string Group);

/// <summary>One group in one period; of the members that name groups only that one is there by which was grouped, and none for those who belong to none.</summary>
/// <param name="PeopleAtFirst">The headcount on the first day.</param>
/// <param name="PeopleAtLast">The headcount on the last day, those included whose last day it is.</param>
/// <param name="Joiners">How often somebody joined. Whoever joins twice is counted twice.</param>
/// <param name="JoinersFte">The full-time equivalents on the hire dates.</param>
/// <param name="Rehired">Those of the joiners who had worked here before.</param>
/// <param name="Leavers">How often somebody left.</param>
/// <param name="LeaversFte">The full-time equivalents on the last days.</param>
/// <param name="EmployeeGaveNotice">Those of the leavers who gave notice themselves.</param>
/// <param name="EmployerGaveNotice">Those of the leavers to whom notice was given. Of all others nobody gave notice, or it is not recorded.</param>
/// <param name="MovedIn">By legal entity only: those of the joiners who worked for another one on the day before.</param>
/// <param name="MovedOut">By legal entity only: those of the leavers who work for another one on the day after.</param>
/// <param name="Turnover">Leavers ÷ the mean of the headcounts at both ends, rounded to four decimals, half away from zero; absent where both are 0.</param>
/// <param name="Reasons">The leavers by the code of the reason for which their employment ended.</param>
public sealed record TurnoverRow(
    DateOnly From, DateOnly To, LegalEntityId? LegalEntity, OrgUnitId? OrgUnit, LocationId? Location, JobId? Job, string? Grade, PersonId? Manager, ContractType? ContractType,
    int PeopleAtFirst, int PeopleAtLast, decimal FteAtFirst, decimal FteAtLast, int Joiners, decimal JoinersFte, int Rehired, int Leavers, decimal LeaversFte,
    int EmployeeGaveNotice, int EmployerGaveNotice, int? MovedIn, int? MovedOut, decimal? Turnover, IReadOnlyList<LeavingReason> Reasons)
{
    /// <summary>Null where nobody was there at either end.</summary>
    public static decimal? TurnoverOf(int leavers, int peopleAtFirst, int peopleAtLast) =>
        peopleAtFirst + peopleAtLast is > 0 and var both ? decimal.Round(2m * leavers / both, 4, MidpointRounding.AwayFromZero) : null;
}

/// <param name="Code">Of the termination's reason.</param>
public sealed record LeavingReason(string Code, int Leavers, decimal Fte);

/// <param name="Kind">Null for both.</param>
public sealed record MovementFilter(HeadcountBy? By, bool WithContractors, ReportPeriod Period, MovementKind? Kind);

public sealed record MovementKey(DateOnly Day, EmploymentId Employment, MovementKind Kind, string Group);

public enum MovementKind
{
    Joined,
    Left,
}

/// <summary>One employment with which somebody joined or left, in one of the groups that it is in.</summary>
/// <param name="Day">The hire date, or the last day.</param>
/// <param name="Group">The group on that day, as text: an id, a grade or a contract type; null where it belongs to none.</param>
/// <param name="IsRehire">Of joiners: whether they had worked here before.</param>
/// <param name="Reason">Of leavers: the code of the termination's reason.</param>
/// <param name="NoticeBy">Of leavers: who gave notice, where somebody did.</param>
/// <param name="OtherLegalEntity">By legal entity only: for which one they worked the day before, or work the day after.</param>
public sealed record MovementRow(
    DateOnly Day, EmploymentId Employment, PersonId Person, MovementKind Kind, string? Group, decimal Fte, bool? IsRehire, string? Reason, NoticeBy? NoticeBy, LegalEntityId? OtherLegalEntity);
