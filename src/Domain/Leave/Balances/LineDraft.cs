namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;

/// <summary>A line of a statement while it may still become longer: leave of one request, or credits of consecutive days.</summary>
internal struct LineDraft
{
    public DateOnly Day, First, Until;
    public LineKind Kind;
    public Fraction Amount, Balance, Entitlement, Limit;
    public AccrualCause? Cause;
    public FactId? By;
    public Guid? Request;
    public bool HasPeriod, IsPlanned;
    public ImmutableArray<DayOff> Holidays;

    /// <summary>How many credits of single days it tells of; 0 where it tells of others.</summary>
    public int Days;

    public readonly LeaveLine ToLine() => new(Day, Kind, Amount, Balance)
    {
        Period = HasPeriod ? (First, Until.AddDays(-1)) : null,
        Entitlement = Kind == LineKind.Accrued ? Whole : null,
        Share = Kind == LineKind.Accrued && Cause != AccrualCause.HoursWorked && !Entitlement.IsZero ? Amount / Whole : null,
        Limit = Kind is LineKind.CutByCap or LineKind.NotCarriedOver ? Limit : null,
        Cause = Cause, By = By, Request = Request, IsPlanned = IsPlanned, Holidays = Holidays.IsDefault ? [] : Holidays,
    };

    /// <summary>Adds a line, or makes the one before longer where it tells of the same: the next day of a request, or the credit of the next day.</summary>
    public static void Write(List<LineDraft> lines, LineDraft line)
    {
        var written = CollectionsMarshal.AsSpan(lines);
        if (written.Length > 0 && line.Continues(written[^1])) written[^1].Lengthen(line, line.Balance);
        else if (written.Length > 1 && IsPairOfCapped(written, line) && line.Continues(written[^2])) written[^2].Lengthen(line, written[^2].Balance + line.Amount);
        else lines.Add(line);
    }

    private static bool IsPairOfCapped(Span<LineDraft> written, LineDraft line) =>
        (written[^1].Kind, written[^2].Kind, line.Kind) is (LineKind.CutByCap, LineKind.Accrued, LineKind.Accrued) or (LineKind.CutByCap, LineKind.Accrued, LineKind.CutByCap);

    private readonly bool Continues(in LineDraft before)
    {
        if (before.Kind != Kind || before.IsPlanned != IsPlanned) return false;
        return Kind switch
        {
            LineKind.Reserved or LineKind.Approved or LineKind.Taken => before.Request == Request,
            LineKind.Accrued => Days > 0 && before.Days > 0 && before.Until == First && First.Day > 1 && before.By == By && before.Entitlement == Entitlement,
            LineKind.CutByCap => before.Day.Month == Day.Month && before.Limit == Limit && before.By == By,
            _ => false,
        };
    }

    /// <summary>What the days together entitle to.</summary>
    private readonly Fraction Whole => Days > 1 ? Entitlement * Days : Entitlement;

    private void Lengthen(in LineDraft line, Fraction balance)
    {
        Amount += line.Amount;
        Balance = balance;
        Until = line.Until;
        Days += line.Days;
        if (line.Holidays is { IsDefaultOrEmpty: false }) Holidays = Holidays.AddRange(line.Holidays);
    }
}
