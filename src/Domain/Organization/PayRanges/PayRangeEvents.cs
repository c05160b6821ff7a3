namespace HrSaas.Domain.Organization.PayRanges;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one pay range.</summary>
public abstract record PayRangeEvent
{
    private protected PayRangeEvent() { }
}

/// <summary>From a day on there is a pay range for a grade in a currency, with these full-time annual amounts.</summary>
public sealed record PayRangeDefined(FactId Fact, PayRangeId Id, string Grade, Currency Currency, DateOnly EffectiveDate, RangeAmounts Amounts) : PayRangeEvent;

/// <summary>The definition was not as recorded: the range was there from this day, with these amounts.</summary>
public sealed record PayRangeDefinitionCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, RangeAmounts Amounts, Reason Reason) : PayRangeEvent;

/// <summary>From a day on, the range has other amounts.</summary>
public sealed record PayRangeChanged(FactId Fact, DateOnly EffectiveDate, RangeAmounts Amounts) : PayRangeEvent;

/// <summary>The change of the amounts was not as recorded: it was from this day and to these.</summary>
public sealed record PayRangeChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, RangeAmounts Amounts, Reason Reason) : PayRangeEvent;

/// <summary>The range closed: after its last day nothing is paid by it.</summary>
public sealed record PayRangeClosed(FactId Fact, DateOnly LastDay) : PayRangeEvent;

/// <summary>The closing was not as recorded: the last day was this.</summary>
public sealed record PayRangeClosingCorrected(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason) : PayRangeEvent;

/// <summary>A fact about the range, or a correction of one, is withdrawn. Rescinding the definition makes the range void.</summary>
public sealed record PayRangeFactRescinded(FactId Fact, Reason Reason) : PayRangeEvent;
