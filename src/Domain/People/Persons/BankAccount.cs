namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Identifiers;

/// <summary>The account that a person is paid into: an IBAN, or an account of a country that has none, with the bank's own code.</summary>
/// <param name="Holder">The name that the account is in, where it is not the person's own.</param>
/// <param name="Iban">ISO 13616, kept without spaces.</param>
/// <param name="Country">Of an account without IBAN: ISO 3166-1.</param>
/// <param name="BankCode">Of an account without IBAN: routing number, sort code, BSB.</param>
/// <param name="AccountNumber">Of an account without IBAN.</param>
public sealed record BankAccount(string? Holder, string? Iban, string? Country = null, string? BankCode = null, string? AccountNumber = null)
{
    public ImmutableArray<Flaw> FindFlaws() => [.. Holder is null ? [] : Text.FlawsOfName("bankAccount.holder", Holder), .. FlawsOfAccount()];

    private ImmutableArray<Flaw> FlawsOfAccount() => (Iban, Country, AccountNumber) switch
    {
        ({ } iban, null, null) when BankCode is null => Identifiers.Iban.IsValid(iban)
            ? [] : [new("bankAccount.iban", "not-an-iban", "must be an IBAN of a registered country whose check digits are right.")],
        (null, { } country, { } number) =>
        [
            .. Countries.FlawsOf("bankAccount.country", country), .. Text.FlawsOfCode("bankAccount.accountNumber", number),
            .. BankCode is null ? [] : Text.FlawsOfCode("bankAccount.bankCode", BankCode),
        ],
        _ => [new("bankAccount", "iban-or-account", "must have either an IBAN or a country and an account number.")],
    };

    /// <summary>The same account, its IBAN without spaces and in capitals.</summary>
    public BankAccount Compact() => Iban is null ? this : this with { Iban = IdentifierForms.Compact(Iban) };

    public override string ToString() => "(identifying)";
}
