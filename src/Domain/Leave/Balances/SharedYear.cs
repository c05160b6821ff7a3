namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;

/// <summary>
/// The leave year in which a version takes up, shared with those before it. Each says by its own schedule how much of the year has passed before a day: by months a
/// twelfth on 1 February, by days 31 of 365. So that each day accrues its share once, the one that takes up spreads over the rest of the year what those before have left
/// of it: the shares of a year are one, whatever follows what.
/// </summary>
internal sealed class SharedYear
{
    private readonly AccrualPeriods _periods;
    private readonly SharedYear? _before;
    private readonly DateOnly _begins;
    private readonly (DateOnly First, DateOnly Next) _year;
    private readonly Fraction _granted = Fraction.Zero, _weight = Fraction.One;

    /// <param name="begins">The first day for which the version grants anything.</param>
    /// <param name="earned">What share of the most that its year may bring has been earned by the hour before it; nothing where there is no most.</param>
    public SharedYear(AccrualPeriods periods, DateOnly begins, SharedYear? before, Fraction earned)
    {
        (_periods, _begins, _before) = (periods, begins, before);
        _year = periods.YearAround(begins);
        if (before is null || !periods.AreSharesOfYear) return;
        var passed = periods.Passed(begins);
        _granted = Fraction.Max(before.GrantedBefore(begins, _year) ?? passed, earned);
        if (_granted != passed) _weight = (1 - _granted) / (1 - passed);
    }

    /// <summary>What a share of the leave year weighs in which the day is.</summary>
    public Fraction WeightOn(DateOnly day) => day < _year.Next ? _weight : Fraction.One;

    /// <summary>What share of a leave year was granted before a day, if the version goes on until it; null where there is none of this year.</summary>
    private Fraction? GrantedBefore(DateOnly day, (DateOnly First, DateOnly Next) year)
    {
        // What comes by the hour or by the period leaves as much of the year as there was before it.
        if (!_periods.AreSharesOfYear) return _before?.GrantedBefore(day, year);
        if (_periods.YearAround(day) != year) return null;
        return _year == year && _before is not null ? _granted + (_weight * (_periods.Passed(day) - _periods.Passed(_begins))) : _periods.Passed(day);
    }
}
