namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>
/// What accrues, credit by credit, up to a day. What is credited in advance takes for granted that everything stays as it is on its day; if it does not, a
/// credit of the day of the change puts it right. So nothing that becomes true later changes the balance of an earlier day.
/// </summary>
internal sealed class Accruals
{
    private readonly AccountInFull _account;
    private readonly int _version, _last;
    private readonly LeaveTerms _terms;
    private readonly AccrualPeriods _periods;
    private readonly List<Credit> _credits;
    private readonly DateOnly _lastDay, _from, _until;
    private readonly List<Rate> _rates;

    /// <summary>When another version that goes before it ended: of a period that both have days of, each has its own, whatever is prorated.</summary>
    private readonly DateOnly? _earlierUntil;

    private readonly SharedYear? _shared;

    private Accruals(AccountInFull account, int version, int last, DateOnly lastDay, List<Credit> credits, Accruals? before)
    {
        var (stretch, circumstances) = (account.Versions[version] with { Until = account.Versions[last].Until }, account.Circumstances);
        (_account, _version, _last, _lastDay, _credits, _terms) = (account, version, last, lastDay, credits, stretch.Value);
        _periods = new(_terms, circumstances);
        var begins = Waits.End(_terms.AccruesAfter, account) is { } end ? Stretches.Later(circumstances.FirstDay, end) : circumstances.FirstDay;
        _from = Stretches.Later(stretch.From, begins);
        _earlierUntil = version > 0 && stretch.From > begins ? account.Versions[version - 1].Until : before?._until;
        _until = Stretches.Earlier(stretch.End(), circumstances.Ends);
        // A period may go on for a year after the last day asked for.
        _rates = Accrues ? Rates.Of(_terms, circumstances, _from, Stretches.Earlier(_until, Stretches.Later(_from, lastDay).AddDays(1))) : [];
        // Most accounts follow one version, which shares no year.
        if (!Accrues || account.Versions.Length == 1) return;
        var takesUp = _periods.AreSharesOfYear ? BeginsIn(_periods.StartOf(_from)) : _from;
        _shared = new(_periods, takesUp, before?._shared, before?.EarnedShareOf(_periods.YearOf(takesUp)) ?? Fraction.Zero);
    }

    /// <summary>There are days for which it grants anything.</summary>
    private bool Accrues => _from < _until;

    /// <summary>All credits up to the day, in the order in which they come; rounded where the policy says.</summary>
    public static List<Credit> UpTo(AccountInFull account, DateOnly day)
    {
        var credits = Scratch<Credit>.Take();
        Accruals? before = null;
        for (var i = 0; i < account.Versions.Length && account.Versions[i].From <= day; i++)
        {
            var first = i;
            while (i + 1 < account.Versions.Length && GoesOn(account.Versions[i], account.Versions[i + 1])) i++;
            var accruals = new Accruals(account, first, i, day, credits, before);
            if (!accruals.Accrues) continue;
            if (accruals.IsByTheHour) accruals.PayForHours();
            else accruals.Run();
            before = accruals;
        }
        if (before?._version > 0) credits.RemoveAll(credit => credit.Day > day);
        // They nearly always come in order.
        for (var i = 1; i < credits.Count; i++)
            if (credits[i - 1].InOrder(credits[i]) > 0)
            {
                credits.Sort(static (one, other) => one.InOrder(other));
                break;
            }
        Roundings.Apply(credits, account);
        return credits;
    }

    /// <summary>Of another version that says the same of accrual there is nothing to see but its name.</summary>
    private static bool GoesOn(Stretch<LeaveTerms> one, Stretch<LeaveTerms> next) =>
        one.Until == next.From && (one.Value.Accrual, one.Value.Year, one.Value.Proration, one.Value.Rounding, one.Value.AccruesAfter)
            == (next.Value.Accrual, next.Value.Year, next.Value.Proration, next.Value.Rounding, next.Value.AccruesAfter);

    private bool IsByTheHour => _terms.Accrual.Schedule == AccrualSchedule.PerHourWorked;

    private void Run()
    {
        for (var first = _periods.StartOf(_from); first < _until && first <= _lastDay;)
        {
            var next = _periods.NextAfter(first);
            Credit(first, next);
            first = next;
        }
    }

    private void Credit(DateOnly first, DateOnly until)
    {
        var weight = _periods.Weight(first, until);
        if (_shared is not null) weight *= _shared.WeightOn(first);
        var begins = BeginsIn(first);
        var day = Stretches.Later(_periods.CreditDayOf(first, until), _from);
        if (day >= _until || day >= until)
        {
            // All that counts has passed when it is credited: in arrears, or because the employment or the version ended before.
            var ends = _until >= until ? until : EndIn(first, until);
            day = Stretches.Earlier(day, _account.Circumstances.Ends);
            Add(new(day, Turn.CreditInArrears, weight * Sum(first, until, begins, ends), begins, ends, weight * Band(begins), _periods.YearOf(first), AccrualCause.Credit, null, _version));
            return;
        }

        var rate = Rates.On(_rates, day);
        var entitlement = weight * rate.Band;
        var amount = begins < day ? Sum(first, until, begins, day) + rate.Amount * _periods.Part(first, until, day, until) : rate.Amount * _periods.Part(first, until, begins, until);
        Add(new(day, Turn.CreditInAdvance, amount == rate.Band ? entitlement : weight * amount, begins, until, entitlement, _periods.YearOf(first), AccrualCause.Credit, null, _version));
        PutRight(first, until, day, begins, weight);
    }

    /// <summary>Where the part of a period begins for which it grants anything.</summary>
    private DateOnly BeginsIn(DateOnly first) => _earlierUntil > first ? _from : _periods.BeginsIn(first, Stretches.Later(first, _from));

    /// <summary>What changes after the credit, up to the end of its period.</summary>
    private void PutRight(DateOnly first, DateOnly until, DateOnly credited, DateOnly begins, Fraction weight)
    {
        var before = Rates.On(_rates, credited).Amount;
        foreach (var rate in _rates)
        {
            if (rate.From <= credited || rate.From >= until) continue;
            var change = (rate.Amount - before) * _periods.Part(first, until, Stretches.Later(begins, rate.From), until);
            before = rate.Amount;
            Add(new(rate.From, Turn.CreditInAdvance, weight * change, rate.From, until, weight * rate.Band, _periods.YearOf(first), rate.Cause, rate.By, _version));
        }
        if (_until >= until) return;
        var ends = Stretches.Later(EndIn(first, until), begins);
        var cause = _until == _account.Circumstances.Ends ? AccrualCause.EmploymentEnded : AccrualCause.VersionChanged;
        var turn = cause == AccrualCause.EmploymentEnded ? Turn.CreditInArrears : Turn.CreditInAdvance;
        Add(new(_until, turn, -(weight * before * _periods.Part(first, until, ends, until)), ends, until, weight * Band(_until), _periods.YearOf(first), cause, null, _version));
    }

    private DateOnly EndIn(DateOnly first, DateOnly until) =>
        _until == _account.Circumstances.Ends ? _periods.EndsIn(first, until, _until) : _until;

    /// <summary>What the days from one to another entitle to, each by the rate in force on it; days before the first rate by that one, and so at the end.</summary>
    private Fraction Sum(DateOnly first, DateOnly until, DateOnly from, DateOnly to)
    {
        var sum = Fraction.Zero;
        for (var i = 0; i < _rates.Count; i++)
        {
            var start = i == 0 ? from : Stretches.Later(from, _rates[i].From);
            var end = i == _rates.Count - 1 ? to : Stretches.Earlier(to, _rates[i].Until);
            if (start < end && !_rates[i].Amount.IsZero) sum += _rates[i].Amount * _periods.Part(first, until, start, end);
        }
        return sum;
    }

    private Fraction Band(DateOnly day) => Rates.On(_rates, day).Band;

    private void Add(Credit credit)
    {
        // What a version that has ended brings later still, the next one has to know.
        if (credit.Amount.IsZero || (credit.Day > _lastDay && _until > _lastDay)) return;
        var version = _last;
        while (version > _version && _account.Versions[version].From > credit.Day) version--;
        _credits.Add(credit with { Version = version });
    }

    /// <summary>Leave for hours worked, up to the entitlement of the leave year.</summary>
    private void PayForHours()
    {
        if (_terms.Accrual.Hourly is not { } hourly) return;
        var each = Fraction.Of(hourly.Amount) / hourly.PerHours;
        var (year, earned) = (DateOnly.MinValue, Fraction.Zero);
        var worked = new List<AccountFact.HoursWorked>();
        foreach (var fact in _account.Facts)
            if (fact is AccountFact.HoursWorked hours && Stretches.Later(hours.Day, _account.Circumstances.FirstDay) is var on && on >= _from && on < _until) worked.Add(hours with { Day = on });
        foreach (var (fact, day, hours) in worked.OrderBy(fact => fact.Day))
        {
            if (_periods.YearOf(day) is var its && its != year) (year, earned) = (its, CameIn(its));
            var amount = hours * each;
            if (Rates.BandOn(_terms, _account.Circumstances, day) is { } band) amount = Fraction.Min(amount, Fraction.Max(band.Amount - earned, Fraction.Zero));
            earned += amount;
            Add(new(day, Turn.CreditInAdvance, amount, day, day.AddDays(1), hours, year, AccrualCause.HoursWorked, fact, _version));
        }
    }

    /// <summary>What share has been earned by the hour of the most that a leave year may bring; nothing where there is no most.</summary>
    private Fraction EarnedShareOf(DateOnly year) =>
        IsByTheHour && Rates.BandOn(_terms, _account.Circumstances, _until.AddDays(-1)) is { Amount: > 0 and var most } ? Fraction.Min(CameIn(year) / most, Fraction.One) : Fraction.Zero;

    /// <summary>By the versions before this one, and by it: the most that a leave year may bring is not brought anew by each.</summary>
    private Fraction CameIn(DateOnly year)
    {
        var sum = Fraction.Zero;
        foreach (var credit in _credits)
            if (credit.Year == year) sum += credit.Amount;
        return sum;
    }
}
