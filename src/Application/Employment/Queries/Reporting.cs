namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>Who reports to whom on a day, for the whole company, by the rules by which a profile tells the manager (ADR 0036).</summary>
public interface IReporting
{
    const string Model = "reporting";

    /// <summary>The managers of the day, those with the most direct reports first.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<SpanRow, SpanKey>> Spans(SpanFilter filter, PageOf<SpanKey> page, CancellationToken cancellation);

    /// <summary>The direct reports of a manager or of all, in the order of hiring. Where several hold the position above, the employment is with each of them.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<DirectReportRow, DirectReportKey>> DirectReports(SpanFilter filter, PageOf<DirectReportKey> page, CancellationToken cancellation);
}

/// <param name="Manager">Only this one; null for all.</param>
public sealed record SpanFilter(PersonId? Manager = null);

public sealed record SpanKey(int DirectReports, PersonId Manager);

/// <summary>One manager's span of control.</summary>
/// <param name="DirectReports">Employments that report to the person; somebody with two counts twice.</param>
/// <param name="Fte">The full-time equivalents agreed for these.</param>
/// <param name="Named">Those of the direct reports whose employment names the manager.</param>
/// <param name="ReportingLine">Those found by the position above theirs.</param>
/// <param name="UnitHead">Those found by the head of their unit or of one above.</param>
/// <param name="ReportsInAll">The direct reports, theirs, and so on down.</param>
public sealed record SpanRow(PersonId Manager, int DirectReports, decimal Fte, int Named, int ReportingLine, int UnitHead, int ReportsInAll);

public sealed record DirectReportKey(EmploymentId Employment, PersonId Manager);

public sealed record DirectReportRow(EmploymentId Employment, PersonId Person, PersonId Manager, ManagerRule Rule);
