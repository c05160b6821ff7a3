namespace HrSaas.Adapters.Http.Routes;

using System.Globalization;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>Reports: numbers of any day, as known at any moment, and why they differ.</summary>
internal static class ReportRoutes
{
    /// <summary>The most days of one series.</summary>
    private const int MostDays = 62;

    private static readonly Parameter By = Parameters.OneOf<HeadcountBy>("by", "What the people are grouped by. Without it, all together.");

    private static readonly Parameter WithContractors = Parameters.YesOrNo("contractors", "Whether contractors count. Without it, they do not.");

    private static readonly Parameter ThenAsOf = Parameters.Day("thenAsOf", "The other day. Without it, the same day or, without thenKnownAt too, that of a year before.");

    private static readonly Parameter ThenKnownAt = Parameters.Moment("thenKnownAt", "The other moment. Without it, the same moment.");

    private static readonly Parameter PeriodTo = Parameters.To with { Summary = "The last day that the answer tells of." };

    /// <summary>One day, or those of a series.</summary>
    private static readonly Parameter[] DayOrSeries =
    [
        Parameters.AsOf, Parameters.KnownAt, By, WithContractors,
        Parameters.Day("from", "Where a series begins. With to, and instead of asOf."), Parameters.Day("to", "Where a series ends."),
        Parameters.OneOf<SeriesStep>("every", "Which days of a series are told: each, or the last of each month, quarter or year. Without it, the last of each month. At most 62."),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Reports");

        routes.Lists<HeadcountFilter, HeadcountRow, HeadcountKey>("/v1/reports/headcount", "reportHeadcount", "Count who works here on a day or on each of several", ReadEmployments, IHeadcounts.Model,
            DayOrSeries, FilterOf, static (r, filter, page) => r.Port<IHeadcounts>().Counts(filter, page, r.Cancellation));
        routes.Lists<HeadcountChangeFilter, HeadcountChangeRow, EmploymentKey>("/v1/reports/headcount-changes", "reportHeadcountChanges", "List who counts otherwise than on another day, or than was known at another moment, and what was recorded", ReadEmployments, IHeadcounts.Model,
            [Parameters.AsOf, Parameters.KnownAt, By, WithContractors, ThenAsOf, ThenKnownAt],
            ChangesOf, static (r, filter, page) => r.Port<IHeadcounts>().Changes(filter, page, r.Cancellation));
        routes.Lists<TurnoverFilter, TurnoverRow, TurnoverKey>("/v1/reports/turnover", "reportTurnover", "Count who joined and who left in a period or in each of several, with turnover and reasons", ReadEmployments, ITurnover.Model,
            [Parameters.From, PeriodTo, Parameters.KnownAt, By, WithContractors, Parameters.OneOf<SeriesStep>("every", "Parts the period by days, months, quarters or years, at most 62. Without it, it is one.")],
            TurnoverOf, static (r, filter, page) => r.Port<ITurnover>().Periods(filter, page, r.Cancellation));
        routes.Lists<MovementFilter, MovementRow, MovementKey>("/v1/reports/joiners-and-leavers", "reportJoinersAndLeavers", "List who joined and who left in a period, as the report of turnover counts them", ReadEmployments, ITurnover.Model,
            [Parameters.From, Parameters.To, Parameters.KnownAt, By, WithContractors, Parameters.OneOf<MovementKind>("kind", "Only those who joined, or only those who left.")],
            MovementsOf, static (r, filter, page) => r.Port<ITurnover>().Movements(filter, page, r.Cancellation));
        routes.Lists<HeadcountFilter, TenureRow, TenureKey>("/v1/reports/tenure", "reportTenure", "Tell how long people have served by a day or by each of several", ReadEmployments, ITenure.Model,
            DayOrSeries, FilterOf, static (r, filter, page) => r.Port<ITenure>().Tenure(filter, page, r.Cancellation));
        routes.Lists<HeadcountFilter, PayReportRow, PayReportKey>("/v1/reports/pay", "reportPay", "Sum up base pay for a year by group and currency on a day or on each of several", ReadPay, IPayReport.Model,
            DayOrSeries, FilterOf, static (r, filter, page) => r.Port<IPayReport>().Pay(filter, page, r.Cancellation));
        routes.Lists<PayChangeFilter, PayChangeRow, EmploymentKey>("/v1/reports/pay-changes", "reportPayChanges", "List who is paid otherwise for a year than on another day, or than was known at another moment, and what was recorded", ReadPay, IPayReport.Model,
            [Parameters.AsOf, Parameters.KnownAt, WithContractors, ThenAsOf, ThenKnownAt],
            PayChangesOf, static (r, filter, page) => r.Port<IPayReport>().Changes(filter, page, r.Cancellation));
        routes.Lists<SpanReportFilter, SpanReportRow, SpanReportKey>("/v1/reports/span-of-control", "reportSpanOfControl", "Tell how many report to managers, by the groups that the managers are in", ReadEmployments, ISpanReport.Model,
            [Parameters.AsOf, Parameters.KnownAt, By with { Summary = "What the managers are grouped by. Without it, all together." }, WithContractors],
            static r => new(r.Query.OneOf<HeadcountBy>("by"), r.Query.YesOrNo("contractors") ?? false), static (r, filter, page) => r.Port<ISpanReport>().Spans(filter, page, r.Cancellation));
        routes.Lists<AbsenceRateFilter, AbsenceRateRow, AbsenceRateKey>("/v1/reports/absence-rate", "reportAbsenceRate", "Tell which part of the work planned in a period was not done because of leave", ReadLeave, ILeaveRequestList.Model,
            [Parameters.From, PeriodTo, Parameters.KnownAt, Parameters.OneOf<AbsenceRateBy>("by", "What the people are grouped by. Without it, all together."), WithContractors,
                Parameters.Id("leaveTypeId", "Only leave of this type.")],
            AbsenceRateOf, static (r, filter, page) => r.Port<AbsenceRates>().Rates(filter, page, r.Cancellation));
    }

    private static AbsenceRateFilter AbsenceRateOf(ReadRequest r)
    {
        var (from, to) = r.Days;
        return new(from, to, r.Query.OneOf<AbsenceRateBy>("by"), r.Query.Id<LeaveTypeId>("leaveTypeId"), r.Query.YesOrNo("contractors") ?? false);
    }

    private static TurnoverFilter TurnoverOf(ReadRequest r)
    {
        var (from, to) = r.Query.DaysFromTo(longest: 366 * MostDays);
        ReportPeriod[] periods = r.Query.OneOf<SeriesStep>("every") is { } step ? [.. PeriodsOf(from, to, step).Take(MostDays + 1)] : [new(from, to)];
        if (periods.Length > MostDays) r.Query.Complain("every", "too-many-periods", string.Create(CultureInfo.InvariantCulture, $"must part it into at most {MostDays} periods."));
        return new(r.Query.OneOf<HeadcountBy>("by"), r.Query.YesOrNo("contractors") ?? false, periods);
    }

    private static MovementFilter MovementsOf(ReadRequest r)
    {
        var (from, to) = r.Days;
        return new(r.Query.OneOf<HeadcountBy>("by"), r.Query.YesOrNo("contractors") ?? false, new(from, to), r.Query.OneOf<MovementKind>("kind"));
    }

    private static HeadcountFilter FilterOf(ReadRequest r)
    {
        var (from, to, every) = (r.Query.Day("from"), r.Query.Day("to"), r.Query.OneOf<SeriesStep>("every"));
        if ((from is null) != (to is null)) r.Query.Complain(from is null ? "from" : "to", "required", "is needed for a series.");
        if (from is null && every is not null) r.Query.Complain("every", "without-series", "goes with from and to only.");
        if (from is not null && r.AsOf is not null) r.Query.Complain("asOf", "with-series", "must be left out where from and to are given.");
        if (to < from) r.Query.Complain("to", "before-from", "must not be before the series begins.");
        DateOnly[] days = from is { } first && to is { } last && first <= last ? [.. DaysOf(first, last, every ?? SeriesStep.Month).Take(MostDays + 1)] : [];
        if (days.Length > MostDays) r.Query.Complain("every", "too-many-days", string.Create(CultureInfo.InvariantCulture, $"must tell at most {MostDays} days."));
        if (from <= to && days.Length == 0) r.Query.Complain("to", "no-day-told", "must be late enough for one day to be told.");
        return new(r.Query.OneOf<HeadcountBy>("by"), r.Query.YesOrNo("contractors") ?? false, days);
    }

    private static HeadcountChangeFilter ChangesOf(ReadRequest r)
    {
        var (day, moment) = ThenOf(r);
        return new(r.Query.OneOf<HeadcountBy>("by"), r.Query.YesOrNo("contractors") ?? false, day, moment);
    }

    private static PayChangeFilter PayChangesOf(ReadRequest r)
    {
        var (day, moment) = ThenOf(r);
        return new(r.Query.YesOrNo("contractors") ?? false, day, moment);
    }

    /// <summary>What is compared with: another day, another moment, or both; that of a year before where neither is named.</summary>
    private static (DateOnly? AsOf, DateTimeOffset? KnownAt) ThenOf(ReadRequest r)
    {
        var (day, moment) = (r.Query.Day("thenAsOf"), r.Query.Moment("thenKnownAt"));
        if (day is null && moment is null) day = r.AsOfOrToday.AddYears(-1);
        if (moment > (r.KnownAt ?? r.Now)) r.Query.Complain("thenKnownAt", "after-known-at", "must not be after the moment told.");
        return (day, moment);
    }

    /// <summary>Each ends where a step ends; the first begins, and the last ends, where the whole does.</summary>
    private static IEnumerable<ReportPeriod> PeriodsOf(DateOnly from, DateOnly to, SeriesStep every)
    {
        for (var first = from; first <= to;)
        {
            var last = LastOf(first, every);
            yield return new(first, last < to ? last : to);
            first = last.AddDays(1);
        }
    }

    private static IEnumerable<DateOnly> DaysOf(DateOnly from, DateOnly to, SeriesStep every)
    {
        for (var day = LastOf(from, every); day <= to; day = LastOf(day.AddDays(1), every)) yield return day;
    }

    /// <summary>The last day of the month, quarter or year that the day is in; with steps of a day, itself.</summary>
    private static DateOnly LastOf(DateOnly day, SeriesStep every)
    {
        var month = every switch
        {
            SeriesStep.Day => 0,
            SeriesStep.Month => day.Month,
            SeriesStep.Quarter => (day.Month + 2) / 3 * 3,
            SeriesStep.Year => 12,
        };
        return month == 0 ? day : new(day.Year, month, DateTime.DaysInMonth(day.Year, month));
    }
}

/// <summary>The days that a series tells.</summary>
internal enum SeriesStep { Day, Month, Quarter, Year }
