namespace HrSaas.Specs.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The forms of what is told about persons.</summary>
[Rules("Forms of what is told", 5)]
public sealed class Forms : PersonSpecs
{
    private static readonly DateOnly June = Day("2026-06-01");

    [Fact]
    public void A_number_is_kept_without_what_groups_it()
    {
        Given(Registered()).When(new ChangeNationalIdentifier(The("tax id"), June, new("DE", "tax-id", "86 095 742 719")))
            .Then(new NationalIdentifierChanged(The("tax id"), June, Identifying<NationalIdentifier>.Of(new("DE", "tax-id", "86095742719"))));
        Given(Registered()).When(new ChangeBankAccount(The("account"), June, new(null, "de89 3704 0044 0532 0130 00")))
            .Then(new BankAccountChanged(The("account"), June, Identifying<BankAccount>.Of(new(null, "DE89370400440532013000"))));
    }

    [Fact]
    public void What_is_told_is_well_formed()
    {
        Refused(new ChangePreferredName(Fact, June, " "), "preferredName", "blank", "must not be blank.");
        Refused(new ChangeNationalities(Fact, June, new([])), "nationalities", "empty", "must name a country; say null for none.");
        Refused(new ChangeNationalities(Fact, June, new(["ES", "ES"])), "nationalities", "repeated", "must not name a country twice.");
        Refused(new ChangeNationalities(Fact, June, new([.. Enumerable.Repeat("ES", 9)])), "nationalities", "too-many", "must have at most 8 countries.");
        Refused(new ChangeNationalities(Fact, June, new(["ES", "XX"])), "nationalities.1", "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals.");
        Refused(new ChangeContactPoints(Fact, June, new([])), "contactPoints", "empty", "must have one at least; say null for none.");
        Refused(new ChangeContactPoints(Fact, June, new([.. Enumerable.Repeat(new ContactPoint(ContactKind.Other, "x", false), 21)])), "contactPoints", "too-many", "must have at most 20.");
        Refused(new ChangeContactPoints(Fact, June, new([new(ContactKind.Other, "x", true), new(ContactKind.Other, "y", true)])), "contactPoints", "two-primary", "must have one primary of each kind at most.");
        foreach (var address in (string[])["ana", "@example.com", "ana@", "a na@example.com"])
            Refused(new ChangeContactPoints(Fact, June, new([new(ContactKind.PrivateEmail, address, false)])), "contactPoints.0.value", "not-an-email", "must be an e-mail address.");
        Refused(new ChangeHomeAddress(Fact, June, new("ES", [])), "homeAddress.lines", "empty", "must have a line at least.");
        Refused(new ChangeHomeAddress(Fact, June, new("ES", [.. Enumerable.Repeat("x", 7)])), "homeAddress.lines", "too-many", "must have at most 6 lines.");
        Refused(new ChangeHomeAddress(Fact, June, new("ES", ["x", ""])), "homeAddress.lines.1", "blank", "must not be blank.");
        Refused(new ChangeHomeAddress(Fact, June, new("ES", ["x"], new('1', 21))), "homeAddress.postalCode", "too-long", "must have at most 20 characters.");
        Refused(new ChangeEmergencyContacts(Fact, June, new([])), "emergencyContacts", "empty", "must have one at least; say null for none.");
        Refused(new ChangeEmergencyContacts(Fact, June, new([.. Enumerable.Repeat(new EmergencyContact("x", "1"), 6)])), "emergencyContacts", "too-many", "must have at most 5.");
        Refused(new ChangeEmergencyContacts(Fact, June, new([new("x", "")])), "emergencyContacts.0.phone", "blank", "must not be blank.");
        Refused(new ChangeBankAccount(Fact, June, new(null, null)), "bankAccount", "iban-or-account", "must have either an IBAN or a country and an account number.");
        Refused(new ChangeBankAccount(Fact, June, new(null, "DE89370400440532013000", "DE")), "bankAccount", "iban-or-account", "must have either an IBAN or a country and an account number.");
        Refused(new ChangeBankAccount(Fact, June, new(null, "DE89370400440532013001")), "bankAccount.iban", "not-an-iban", "must be an IBAN of a registered country whose check digits are right.");
        Refused(new ChangeNationalIdentifier(Fact, June, new("DE", "Tax", null)), "nationalIdentifier.kind", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.");
        Refused(new ChangeNationalIdentifier(Fact, June, new("DE", "tax-id", "86095742718")), "nationalIdentifier.number", "not-a-number-of-this-kind",
            "must be of the form that this country gives such numbers, check digits included.");
        Refused(new ChangeExternalId(Fact, June, new("pay roll", "1")), "externalId.system", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.");
    }

    private static FactId Fact => The("change");

    private static void Refused(object command, string member, string code, string detail) => Given(Registered()).When(command).ThenRefused(Flawed(member, code, detail));
}
