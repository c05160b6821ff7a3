namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>A balance that goes from step to step, and what it leaves behind: lines, lots, overdrafts.</summary>
internal sealed class Running(Steps steps)
{
    private readonly AccountInFull _account = steps.Account;
    private int _next;
    private DateOnly _day = DateOnly.MinValue;
    private DateOnly? _capped;
    private Fraction _credited;

    public Lots Lots { get; private init; } = new();

    public List<LineDraft> Lines { get; init; } = [];

    /// <summary>The place of leave that is passed over; null where none is.</summary>
    public int? LeftOut { get; init; }

    /// <summary>Lines are written; otherwise only what it comes to is asked for.</summary>
    public bool IsTold { get; set; } = true;

    /// <summary>Where the lines of the leave year begin.</summary>
    public int YearLine { get; private set; }

    /// <summary>From which day on how much is lacking, day by day on which it changes.</summary>
    public List<Overdraft> Shortages { get; private init; } = [];

    /// <summary>What would have been lost anyway since <see cref="Watch"/> began: expired, not carried over, cut by the cap.</summary>
    private Fraction _lost;

    /// <summary>A debt may have been written off since then: what was used before costs nothing after it.</summary>
    private bool _isForgiven;

    /// <summary>The least that was there at the end of a day since then; and the most that might have been used, if what was lost and written off had been used instead.</summary>
    public (Fraction Least, Fraction Most)? Room { get; private set; }

    /// <summary>Looks from now on at how much is left on each day.</summary>
    public void Watch()
    {
        var room = RoomOn(_day);
        (Room, _lost, _isForgiven) = ((room, room), Fraction.Zero, false);
    }

    /// <summary>The same from here on, untold, with so much used on the day besides, and with leave that was passed over.</summary>
    public Running With(Fraction used)
    {
        var other = new Running(steps) { Lots = Lots.Copy(), Shortages = [.. Shortages], IsTold = false, _next = _next, _day = _day };
        other.Lots.Use(used);
        return other;
    }

    /// <summary>Takes all steps up to a day.</summary>
    public void Advance(DateOnly through)
    {
        while (true)
        {
            var (day, turn) = _next < steps.All.Count ? (steps.All[_next].Day, steps.All[_next].Turn) : (DateOnly.MaxValue, Turn.Leave);
            var expiry = Lots.FirstExpiry;
            // What came with a last day that had gone by expires on the day on which it came.
            var gone = expiry < DateOnly.MaxValue ? Stretches.Later(expiry.AddDays(1), _day) : expiry;
            var isExpiry = gone < _account.Circumstances.Ends && IsEarlier(gone, Turn.Expiry, day, turn);
            if (isExpiry) (day, turn) = (gone, Turn.Expiry);
            var isCap = _capped is { } capped && IsEarlier(capped, Turn.Cap, day, turn);
            if (isCap) day = _capped!.Value;
            if (day > through || (!isExpiry && !isCap && _next >= steps.All.Count)) break;

            if (day > _day) EndDay();
            _day = day;
            if (isCap) ApplyCap(_credited);
            else if (isExpiry) Lose(LineKind.Expired, Lots.Expire(expiry), default);
            else Take(steps.All[_next++]);
        }
        EndDay();
        if (through > _day) _day = through;
    }

    /// <summary>A leave year begins though the employment has ended, because it goes on in another one.</summary>
    public void BeginYear(DateOnly day, LeaveTerms over)
    {
        _day = day;
        Lose(LineKind.Expired, Lots.Expire(day.AddDays(-1)), default);
        CarryOver(over);
    }

    private static bool IsEarlier(DateOnly day, Turn turn, DateOnly other, Turn otherTurn) => day < other || (day == other && turn < otherTurn);

    private void Take(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Fact:
                Apply(_account.Facts[step.Index]);
                break;
            case StepKind.Credit:
                Apply(steps.Credits[step.Index]);
                break;
            case StepKind.CarryOver:
                CarryOver(_account.Versions[step.Index].Value);
                break;
            case StepKind.CapFalls:
                ApplyCap(Fraction.Max(Lots.Balance, Fraction.Zero));
                break;
            case StepKind.LimitChanges:
            case StepKind.Leave when step.Index == LeftOut:
                break;
            case StepKind.Leave:
                Leave(_account.Leave[step.Index], step.Amount, step.Why is WhyCounted.Holiday or WhyCounted.HalfHoliday);
                break;
        }
    }

    private void Apply(AccountFact fact)
    {
        switch (fact)
        {
            case AccountFact.Opening opening:
                Change(opening.Amount, opening.UsableUntil);
                Write(LineKind.Opening, opening.Amount, fact.Fact);
                break;
            case AccountFact.Adjustment adjustment:
                Change(adjustment.Amount, adjustment.UsableUntil);
                Write(LineKind.Adjusted, adjustment.Amount, fact.Fact);
                break;
            case AccountFact.HandOver handOver:
                TakeOver(handOver);
                break;
            case AccountFact.HoursWorked:
                break;
        }
    }

    /// <summary>Told is what was left, and then what became of it before it came here.</summary>
    private void TakeOver(AccountFact.HandOver handOver)
    {
        var (left, before) = (Fraction.Zero, Lots.Balance);
        foreach (var lot in handOver.Lots)
        {
            if (lot.Amount.IsNegative) Lots.Withdraw(-lot.Amount);
            else Lots.Add(lot.Amount, lot.Since, lot.UsableUntil);
            left += lot.Amount;
        }
        foreach (var change in handOver.Between) left -= change.Amount;
        Told(new(LineKind.HandedOver, left, Fraction.Zero, handOver.Fact));
        foreach (var change in handOver.Between) Told(change);

        void Told(ChangeBetween change) => Write(change.Kind, change.Amount, change.By, change.Limit, before += change.Amount);
    }

    private void Apply(Credit credit)
    {
        var terms = _account.Versions[credit.Version].Value;
        if (credit.Amount.IsPositive)
        {
            if (terms.LastsMonths is { } months) Lots.Add(credit.Amount, credit.Day, Anniversaries.AfterMonths(credit.Day, months).AddDays(-1));
            else Lots.Add(credit.Amount, credit.Year, null);
            if (steps.AnyCap) (_credited, _capped) = (_capped == credit.Day ? _credited + credit.Amount : credit.Amount, credit.Day);
        }
        else Lots.Withdraw(-credit.Amount);
        if (IsTold) LineDraft.Write(Lines, new()
        {
            Day = credit.Day, Kind = LineKind.Accrued, Amount = credit.Amount, Balance = Lots.Balance, HasPeriod = true, First = credit.First, Until = credit.Until,
            Entitlement = credit.Period, Cause = credit.Cause, By = credit.By ?? _account.Versions[credit.Version].Fact, IsPlanned = credit.Day > _account.Today,
            Days = terms.Accrual.Schedule == AccrualSchedule.Daily && credit.Cause == AccrualCause.Credit ? 1 : 0,
        });
    }

    private void Change(Fraction amount, DateOnly? usableUntil)
    {
        if (amount.IsNegative) Lots.Withdraw(-amount);
        else if (usableUntil is not null) Lots.Add(amount, _day, usableUntil);
        else Lots.Add(amount, _account.Versions.On(_day)?.Value.Year.StartOf(_day, _account.Circumstances.ServiceFrom) ?? _day, null);
    }

    private void CarryOver(LeaveTerms terms)
    {
        var rule = terms.CarryOver;
        _isForgiven |= !rule.CarriesDebt && terms.NegativeLimit > 0;
        if (Lots.Balance.IsNegative && !rule.CarriesDebt)
        {
            var debt = -Lots.Balance;
            Lots.Add(debt, _day, null);
            Write(LineKind.WrittenOff, debt, null);
        }
        if (rule.Limit is { } limit && Lots.Undated() - limit is { IsPositive: true } excess)
        {
            Lots.TakeBack(excess, datedToo: false);
            Lose(LineKind.NotCarriedOver, excess, limit);
        }
        if (rule.Until?.LastDay(_day) is { } last) Lots.LetExpire(last, rule.NeverExpires, _day);
        YearLine = Lines.Count;
        Write(LineKind.CarriedOver, Fraction.Zero, null);
    }

    /// <param name="most">What came on the day; when the cap falls, all there is.</param>
    private void ApplyCap(Fraction most)
    {
        _capped = null;
        if (Steps.CapOn(_account, _day) is not { } cap || Lots.Balance <= cap) return;
        var cut = Fraction.Min(Lots.Balance - cap, most);
        Lots.TakeBack(cut, datedToo: true);
        Lose(LineKind.CutByCap, cut, cap);
    }

    private void Leave(LeaveOnAccount leave, Fraction amount, bool isHoliday)
    {
        Lots.Use(amount);
        var kind = leave.Standing == LeaveStanding.Requested ? LineKind.Reserved : _day <= _account.Today ? LineKind.Taken : LineKind.Approved;
        if (IsTold) LineDraft.Write(Lines, new()
        {
            Day = _day, Kind = kind, Amount = -amount, Balance = Lots.Balance, HasPeriod = true, First = _day, Until = _day.AddDays(1), Request = leave.Request,
            IsPlanned = _day > _account.Today, Holidays = isHoliday && _account.Circumstances.Holidays.On(_day)?.Value.On(_day) is { } holiday ? [holiday] : [],
        });
    }

    private void Lose(LineKind kind, Fraction amount, Fraction limit)
    {
        if (amount.IsZero) return;
        _lost += amount;
        Write(kind, -amount, null, limit);
    }

    private void Write(LineKind kind, Fraction amount, FactId? by, Fraction limit = default, Fraction? balance = null)
    {
        if (IsTold) LineDraft.Write(Lines, new()
        {
            Day = _day, Kind = kind, Amount = amount, Balance = balance ?? Lots.Balance, Limit = limit, By = by ?? _account.Versions.On(_day)?.Fact, IsPlanned = _day > _account.Today,
        });
    }

    private void EndDay()
    {
        var left = Left(_day);
        var shortage = left.IsNegative ? -left : Fraction.Zero;
        if (Shortages.Count == 0 ? !shortage.IsZero : Shortages[^1].Short != shortage) Shortages.Add(new(_day, shortage));
        if (Room is not { } room) return;
        var now = RoomOn(_day);
        Room = (Fraction.Min(room.Least, now), _isForgiven ? room.Most : Fraction.Min(room.Most, now + _lost));
    }

    private Fraction RoomOn(DateOnly day) => Fraction.Max(Left(day), Fraction.Zero);

    /// <summary>How much may still be used of what is there, what the policy lets the balance go below nothing included.</summary>
    private Fraction Left(DateOnly day) =>
        steps.AnyLimit && _account.Versions.On(day) is { Value.NegativeLimit: > 0 and var limit } ? Lots.Balance + limit : Lots.Balance;
}
