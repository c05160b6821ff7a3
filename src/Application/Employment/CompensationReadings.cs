namespace HrSaas.Application.Employment;

using System.Globalization;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// Tells what somebody is paid on a day, from the streams of the employment, the pay range and the working pattern; always current. Rights are those of now.
/// </summary>
/// <param name="patterns">Null where no context publishes working patterns: pay per hour then cannot be annualised, and that is said.</param>
public sealed class CompensationReadings(EmploymentReadings employments, StateReader reader, IKnownPayRanges ranges, IKnownOrganizationOnDay organization, IKnownPositions positions, IKnownWorkingPatterns? patterns = null)
{
    /// <summary>What is paid on a day, as known at a moment or now; null when there was no employment of that id.</summary>
    /// <param name="asOf">Null for today in the legal entity's zone.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">The caller may not see the pay of this employment.</exception>
    public async Task<CompensationReading?> On(EmploymentId id, DateOnly? asOf, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (await employments.Find(id, asOf, knownAt, cancellation) is not var (folded, facts, day, sight)) return null;
        if (sight is not Sight.Everything) throw new NotWithinScopeException(Permission.ReadPay);
        var on = folded.State is CurrentEmployment ? facts.On(day) : null;
        var reading = new CompensationReading(
            id, folded.Version, folded.State.StatusOn(day), null, null, null, null, null, null, null, null, null, [], null, null, day, knownAt ?? folded.RecordedAt, new(folded.Position));
        if (on is null) return reading;
        reader.TellAsKnownAt(knownAt);
        var (graded, range, hours) = await reader.Confirmed(async () =>
        {
            var graded = on with { Grade = await GradeOf(on, day, cancellation) };
            return (graded, await RangeOf(graded, day, cancellation), await WeeklyHoursOf(on, day, cancellation));
        }, cancellation);
        return Tell(reading, graded, facts, day, range, hours);
    }

    /// <summary>The grade agreed for the employment; where none was agreed, that of the job on the day, whichever way the job comes about (ADR 0034).</summary>
    private async ValueTask<TimelineEntry<string?>> GradeOf(EmploymentOn on, DateOnly day, CancellationToken cancellation)
    {
        if (on.Grade.Value is not null) return on.Grade;
        var held = on.Position.Value is { } position ? await positions.Find(position, cancellation) : null;
        return PlaceOfWork.On(day, on, held).Job.Value is { } job && await organization.GradeOf(job, day, cancellation) is { Value: not null } grade ? grade : on.Grade;
    }

    private async ValueTask<TimelineEntry<PayRangeAmounts?>?> RangeOf(EmploymentOn on, DateOnly day, CancellationToken cancellation) =>
        on is { Grade.Value: { } grade, Pay.Value: { } pay } && await ranges.RangeOf(grade, pay.Amount.Currency, cancellation) is { } range ? range.At(day) : null;

    private async ValueTask<decimal?> WeeklyHoursOf(EmploymentOn on, DateOnly day, CancellationToken cancellation) =>
        patterns is not null && on is { Pay.Value.Per: PayPeriod.Hour, WorkingPattern.Value: { } pattern }
            ? (await patterns.WeeklyHoursOf(pattern, cancellation))?.At(day)?.Value : null;

    private static CompensationReading Tell(
        CompensationReading reading, EmploymentOn on, CurrentEmployment facts, DateOnly day, TimelineEntry<PayRangeAmounts?>? range, decimal? hours)
    {
        var amounts = range?.Value;
        var allowances = EmploymentReadings.AllowancesPaid(facts, day).ToList();
        var told = Compensation.Of(
            on, allowances.Select(paid => (paid.Code, paid.Fact, paid.Amount)), hours, amounts is null ? null : new(amounts.Minimum, amounts.Midpoint, amounts.Maximum));
        var pay = on.Pay.Value;
        return reading with
        {
            Pay = pay,
            Fte = on.Fte.Value,
            FullTime = pay is null ? null : Rounded(pay, Compensation.FullTimeOf(pay, on.Fte.Value), pay.Per),
            FullTimeAnnual = pay is not null && told.FullTimeAnnual is { } annual ? Rounded(pay, annual, PayPeriod.Year) : null,
            Grade = on.Grade.Value,
            Range = amounts is null ? null : new(TextOf(amounts.Minimum), TextOf(amounts.Midpoint), TextOf(amounts.Maximum), Source.Of(range!.Value)),
            CompaRatio = told.CompaRatio is { } ratio ? TextOf(ratio) : null,
            RangePenetration = told.RangePenetration is { } penetration ? TextOf(penetration) : null,
            Allowances = allowances.Count == 0 ? null : [.. allowances.Select(paid => new AllowanceReading(paid.Code, paid.Amount, new(paid.Fact, paid.Since)))],
            Statement = [.. told.Lines.Select(line => new CompensationLineReading(
                line.Item, line.Value is { } value ? TextOf(value) : null, line.Amount, line.Text, line.Fact ?? (IsOfRange(line.Item) ? range?.Fact : null)))],
            Missing = told.Missing.IsEmpty ? null : told.Missing,
            Sources = new(Source.Of(on.Pay), Source.Of(on.Fte), Source.Of(on.Grade), Source.Of(on.WorkingPattern)),
        };
    }

    private static bool IsOfRange(CompensationItem item) =>
        item is CompensationItem.RangeMinimum or CompensationItem.RangeMidpoint or CompensationItem.RangeMaximum;

    private static BasePay Rounded(BasePay pay, decimal amount, PayPeriod per) => new(new(Round(amount), pay.Amount.Currency), per);

    private static string TextOf(decimal value) => Round(value).ToString("0.####", CultureInfo.InvariantCulture);

    // Without the zeros that a division leaves behind.
    private static decimal Round(decimal value) => decimal.Round(value, 4, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
}
