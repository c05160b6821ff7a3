namespace HrSaas.Domain.Organization.PayRanges;

using HrSaas.Domain.Kernel;

/// <summary>Define what is paid for a grade in a currency from a day.</summary>
public sealed record DefinePayRange(FactId Fact, PayRangeId Id, string Grade, Currency Currency, DateOnly EffectiveDate, RangeAmounts Amounts);

/// <summary>Put right the definition of a range: another first day, other amounts.</summary>
public sealed record CorrectPayRangeDefinition(FactId Fact, FactId Correction, DateOnly EffectiveDate, RangeAmounts Amounts, Reason Reason);

/// <summary>Set other amounts from a day; a closed range is open again from then on.</summary>
public sealed record ChangePayRange(FactId Fact, DateOnly EffectiveDate, RangeAmounts Amounts);

/// <summary>Put right a recorded change of the amounts.</summary>
public sealed record CorrectPayRangeChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, RangeAmounts Amounts, Reason Reason);

/// <summary>Close a range after its last day.</summary>
public sealed record ClosePayRange(FactId Fact, DateOnly LastDay);

/// <summary>Put right a recorded closing: another last day.</summary>
public sealed record CorrectPayRangeClosing(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);

/// <summary>Withdraw a fact about a range that should not have been recorded, or a correction of one.</summary>
public sealed record RescindPayRangeFact(FactId Fact, Reason Reason);
