namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

/// <summary>Which pay range has a grade and a currency: a claim, taken by the first definition and kept for ever.</summary>
public sealed class PayRangeKeys(IClaims claims)
{
    private const string Kind = "pay-range";

    /// <summary>The range of the grade in the currency, void or not; null when there never was one.</summary>
    public async ValueTask<PayRangeId?> Find(string grade, Currency currency, CancellationToken cancellation) =>
        await claims.Find(Kind, KeyOf(grade, currency), cancellation) is { } owner ? new PayRangeId(owner) : null;

    public static Claim ClaimOf(DefinePayRange command) => new(
        Kind, KeyOf(command.Grade, command.Currency), command.Id.Value, new PayRangeTaken(command.Grade, command.Currency));

    // The currency has three letters: whatever a grade contains, no two pairs have one key.
    private static string KeyOf(string grade, Currency currency) => $"{grade}/{currency.Code}";
}
