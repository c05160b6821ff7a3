namespace HrSaas.Domain.Organization.PayRanges;

using HrSaas.Domain.Kernel;

/// <summary>There is no pay range with that id.</summary>
/// <remarks>List the pay ranges and take the id from there; a range has to be defined before anything is recorded about it.</remarks>
public sealed record PayRangeNotFound() : Refusal("pay-range-not-found", "There is no such pay range.", RefusalKind.NotThere);

/// <summary>There is one pay range for a grade in a currency.</summary>
/// <remarks>Read it: it is there already. Other amounts from a day on are a change; amounts that were never right are corrected. A closed range is opened again by a change.</remarks>
public sealed record PayRangeAlreadyDefined(string Grade, Currency Currency) : Refusal("pay-range-already-defined",
    $"The pay range of grade '{Grade}' in {Currency} is defined already.", RefusalKind.Conflict);

/// <summary>Somebody else defines the pay range of this grade in this currency at this very moment.</summary>
/// <remarks>List the pay ranges of the grade: the other one is there now. Change it, if it is not as you meant it.</remarks>
public sealed record PayRangeTaken(string Grade, Currency Currency) : Refusal("pay-range-taken",
    $"The pay range of grade '{Grade}' in {Currency} has just been defined.", RefusalKind.Conflict);

/// <summary>The range's definition was rescinded: there never was such a range, and nothing can be recorded about it.</summary>
/// <remarks>Define the range of this grade and currency anew; it gets the same id and begins afresh.</remarks>
public sealed record PayRangeIsVoid() : Refusal("pay-range-is-void",
    "The definition of this pay range was rescinded.", RefusalKind.Conflict);

/// <summary>Nothing can change or end on a day before the range's first day.</summary>
/// <remarks>Give a day on or after the first one; if the range was in force earlier than recorded, correct its definition.</remarks>
public sealed record BeforePayRange(DateOnly Day, DateOnly FirstDay) : Refusal("before-pay-range",
    $"The range is in force from {FirstDay:yyyy-MM-dd}; {Day:yyyy-MM-dd} is before that.");

/// <summary>The midpoint of a range lies between its minimum and its maximum.</summary>
/// <remarks>Put the three amounts in order. They may be equal: a fixed rate is a range of one amount.</remarks>
public sealed record PayRangeOutOfOrder(RangeAmounts Amounts) : Refusal("pay-range-out-of-order",
    FormattableString.Invariant($"{Amounts.Minimum}, {Amounts.Midpoint} and {Amounts.Maximum} are not minimum, midpoint and maximum in ascending order."));
