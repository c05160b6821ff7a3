namespace HrSaas.Adapters.Postgres.Employment;

using System.Globalization;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Pay by group and currency. Which groups are told depends on all of them, so that each page looks at all.</summary>
public sealed class PayReport(TwoTimes twoTimes, Reaches reaches, ReportSettings settings) : IPayReport
{
    private readonly record struct Cell(
        string What, DateOnly Day, string Group, string Currency, int Employments, int People, int Size, string? Annual, string? MeanAnnual, string? MeanFullTime, CompaRatios? Ratios, ReportedRange? Range);

    public async Task<Page<PayReportRow, PayReportKey>> Pay(HeadcountFilter filter, PageOf<PayReportKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        DateOnly[] days = filter.Days.Count == 0 ? [page.After?.AsOf ?? page.AsOf] : [.. filter.Days];
        var read = await twoTimes.Read(
            IPayReport.Model, page with { Limit = int.MaxValue - 1 }, p => PayReportSql.Statement(filter, days, seen, paySeen, p), CellIn,
            cell => new PayReportKey(cell.Day, cell.Group, cell.Currency), cancellation);

        var told = read.Rows.Where(cell => cell.What == "group" && cell.Currency.Length > 0).GroupBy(cell => cell.Currency, StringComparer.Ordinal)
            .ToDictionary(currency => currency.Key, currency => Suppression.Told(Groups(filter.By, currency, read.Rows, days), settings.MinimumGroupSize), StringComparer.Ordinal);
        List<Cell> rows = [.. Asked(filter.By, read.Rows).Where(cell => page.After is not { Last: var last } || IsAfter(cell, last)).Take(page.Limit + 1)];
        Cursor<PayReportKey>? next = null;
        if (rows.Count > page.Limit)
        {
            rows.RemoveAt(page.Limit);
            next = new(read.AsOf, read.KnownAt, new(rows[^1].Day, rows[^1].Group, rows[^1].Currency));
        }
        return new([.. rows.Select(cell => Row(filter.By, cell, told.GetValueOrDefault(cell.Currency)))], next, read.AsOf, read.KnownAt, read.Position);
    }

    public async Task<Page<PayChangeRow, EmploymentKey>> Changes(PayChangeFilter filter, PageOf<EmploymentKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        return await twoTimes.Read(
            IPayReport.Model, page, p => PayChanges.Statement(filter, page, seen, paySeen, p), PayChanges.Row, row => new EmploymentKey(row.Employment), cancellation);
    }

    private static IEnumerable<Cell> Asked(HeadcountBy? by, IEnumerable<Cell> cells) => cells
        .Where(cell => cell.What == "all-below" || (cell.What == "group" && (by is not HeadcountBy.OrgUnitAndAbove || cell.Group.Length == 0)))
        .OrderBy(cell => cell.Day).ThenBy(cell => cell.Group, StringComparer.Ordinal).ThenBy(cell => cell.Currency, StringComparer.Ordinal);

    private static bool IsAfter(Cell cell, PayReportKey last) => (cell.Day.CompareTo(last.Day), string.CompareOrdinal(cell.Group, last.Group), string.CompareOrdinal(cell.Currency, last.Currency)) switch
    {
        (not 0 and var day, _, _) => day > 0,
        (_, not 0 and var group, _) => group > 0,
        (_, _, var currency) => currency > 0,
    };

    /// <summary>The groups of one currency, as they add up. By nothing there is the whole alone.</summary>
    private static IReadOnlyList<SummedGroup> Groups(HeadcountBy? by, IEnumerable<Cell> currency, IEnumerable<Cell> all, DateOnly[] days)
    {
        var sizes = currency.GroupBy(cell => cell.Group, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => (int[])[.. days.Select(day => group.Where(cell => cell.Day == day).Sum(cell => cell.Size))], StringComparer.Ordinal);
        IEnumerable<UnitOfDay> tree = by is HeadcountBy.OrgUnit or HeadcountBy.OrgUnitAndAbove
            ? all.Where(cell => cell.What == "unit").Select(cell => new UnitOfDay(Array.IndexOf(days, cell.Day), cell.Group, cell.Currency is { Length: > 0 } parent ? parent : null))
            : [];
        return SummedUnits.Of(sizes, tree, days.Length);
    }

    private PayReportRow Row(HeadcountBy? by, Cell cell, IReadOnlySet<string>? told)
    {
        var g = ReportGroup.Of(by, cell.Group);
        var key = by is null ? SummedUnits.Whole : cell.What == "all-below" ? SummedUnits.WithAllBelow(cell.Group) : SummedUnits.Own(cell.Group);
        var isTold = told?.Contains(key) == true;
        return new(
            cell.Day, g.LegalEntity, g.OrgUnit, g.Location, g.Job, g.Grade, g.Manager, g.ContractType, cell.Currency.Length == 0 ? null : cell.Currency, cell.People, cell.Employments,
            settings.MinimumGroupSize, cell.Currency.Length > 0 && !isTold, isTold ? cell.Annual : null, isTold ? cell.MeanAnnual : null, isTold ? cell.MeanFullTime : null,
            cell.Range, isTold ? cell.Ratios : null);
    }

    private static Cell CellIn(NpgsqlDataReader reader) => new(
        reader.GetString(0), reader.GetFieldValue<DateOnly>(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6),
        Number(reader, 7), Number(reader, 8), Number(reader, 9),
        reader.IsDBNull(10) ? null : new(Number(reader, 10)!, Number(reader, 11)!, Number(reader, 12)!),
        reader.IsDBNull(13) ? null : new(Number(reader, 13)!, Number(reader, 14)!, Number(reader, 15)!));

    private static string? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column).ToString("0.####", CultureInfo.InvariantCulture);
}
