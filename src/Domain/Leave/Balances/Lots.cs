namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>
/// What a balance is made of. Lots with a last day come first, the earliest first; then those without, the oldest first. What is used comes from the
/// first. Only the last lot may be below nothing, and only when no other has anything left: whatever comes then pays the debt.
/// </summary>
internal sealed class Lots
{
    private readonly List<Lot> _lots;

    // A lot a year, for some years: a list that grows to that is made anew three times.
    public Lots() : this(new(capacity: 16), Fraction.Zero) { }

    private Lots(List<Lot> lots, Fraction balance) => (_lots, Balance) = (lots, balance);

    public Fraction Balance { get; private set; }

    public ImmutableArray<Lot> All => [.. _lots.Where(lot => !lot.Amount.IsZero)];

    /// <summary>The earliest last day of a lot; the calendar's last where none has one.</summary>
    public DateOnly FirstExpiry => _lots.Count > 0 && _lots[0].UsableUntil is { } day ? day : DateOnly.MaxValue;

    public Lots Copy()
    {
        var lots = new List<Lot>(_lots.Count + 4);
        lots.AddRange(_lots);
        return new(lots, Balance);
    }

    /// <param name="since">Lots without a last day that came since the same day are one.</param>
    public void Add(Fraction amount, DateOnly since, DateOnly? usableUntil)
    {
        var owes = _lots is [.., { Amount.IsNegative: true }];
        Balance += amount;
        var at = _lots.Count;
        while (at > 0 && IsBefore(since, usableUntil, _lots[at - 1])) at--;
        if (at > 0 && _lots[at - 1].Since == since && _lots[at - 1].UsableUntil == usableUntil) _lots[at - 1] = _lots[at - 1] with { Amount = _lots[at - 1].Amount + amount };
        else _lots.Insert(at, new(since, usableUntil, amount));
        if (owes) PayDebts();
    }

    /// <summary>Takes from the lots that expire first.</summary>
    public void Use(Fraction amount)
    {
        Balance -= amount;
        for (var i = 0; i < _lots.Count && amount.IsPositive; i++)
        {
            if (!_lots[i].Amount.IsPositive) continue;
            var used = Fraction.Min(_lots[i].Amount, amount);
            _lots[i] = _lots[i] with { Amount = _lots[i].Amount - used };
            amount -= used;
        }
        if (amount.IsPositive) Owe(amount);
    }

    /// <summary>Takes back what came last.</summary>
    /// <param name="datedToo">Lots with a last day too, when there is nothing else.</param>
    /// <returns>How much could not be taken.</returns>
    public Fraction TakeBack(Fraction amount, bool datedToo)
    {
        for (var i = _lots.Count - 1; i >= 0 && amount.IsPositive; i--)
        {
            if (!_lots[i].Amount.IsPositive || (!datedToo && _lots[i].UsableUntil is not null)) continue;
            var taken = Fraction.Min(_lots[i].Amount, amount);
            _lots[i] = _lots[i] with { Amount = _lots[i].Amount - taken };
            (amount, Balance) = (amount - taken, Balance - taken);
        }
        return amount;
    }

    /// <summary>Takes back what came last, and owes what is not there.</summary>
    public void Withdraw(Fraction amount)
    {
        var rest = TakeBack(amount, datedToo: true);
        if (!rest.IsPositive) return;
        Balance -= rest;
        Owe(rest);
    }

    /// <summary>Takes away what is left of the lots that were usable until a day.</summary>
    public Fraction Expire(DateOnly day)
    {
        var expired = Fraction.Zero;
        while (_lots.Count > 0 && _lots[0].UsableUntil <= day)
        {
            expired += _lots[0].Amount;
            _lots.RemoveAt(0);
        }
        Balance -= expired;
        return expired;
    }

    /// <summary>All that has no last day, and is not below nothing.</summary>
    public Fraction Undated()
    {
        var sum = Fraction.Zero;
        foreach (var lot in _lots)
            if (lot.UsableUntil is null && lot.Amount.IsPositive) sum += lot.Amount;
        return sum;
    }

    /// <summary>Gives a last day to what has none, except for so much, the oldest of it first.</summary>
    public void LetExpire(DateOnly usableUntil, Fraction except, DateOnly since)
    {
        var dated = Fraction.Zero;
        for (var i = 0; i < _lots.Count; i++)
        {
            if (_lots[i].UsableUntil is not null || !_lots[i].Amount.IsPositive) continue;
            var kept = Fraction.Min(_lots[i].Amount, except);
            except -= kept;
            dated += _lots[i].Amount - kept;
            _lots[i] = _lots[i] with { Amount = kept };
        }
        Balance -= dated;
        Add(dated, since, usableUntil);
        _lots.RemoveAll(lot => lot.Amount.IsZero);
    }

    private static bool IsBefore(DateOnly since, DateOnly? usableUntil, Lot other) => (usableUntil, other.UsableUntil) switch
    {
        ({ } mine, { } theirs) => mine < theirs || (mine == theirs && since < other.Since),
        ({ }, null) => true,
        (null, { }) => false,
        (null, null) => since < other.Since,
    };

    private void Owe(Fraction amount)
    {
        if (_lots.Count > 0 && _lots[^1].UsableUntil is null) _lots[^1] = _lots[^1] with { Amount = _lots[^1].Amount - amount };
        else _lots.Add(new(DateOnly.MinValue, null, -amount));
    }

    private void PayDebts()
    {
        var debt = Fraction.Zero;
        for (var i = 0; i < _lots.Count; i++)
        {
            if (!_lots[i].Amount.IsNegative) continue;
            debt -= _lots[i].Amount;
            _lots[i] = _lots[i] with { Amount = Fraction.Zero };
        }
        if (debt.IsZero) return;
        Balance += debt;
        Use(debt);
    }
}
