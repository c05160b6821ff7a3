namespace HrSaas.Specs.Persons;

using HrSaas.Domain.People.Identifiers;

/// <summary>Numbers with check digits, and those without, judged by their form.</summary>
public sealed class CheckDigits
{
    // Examples that the issuing bodies or the standards print, or that were worked out by hand from the rule.
    [Theory]
    [InlineData("DE", "tax-id", "86095742719")]
    [InlineData("DE", "tax-id", "65929970489")]
    [InlineData("FR", "nir", "255081416802538")]
    [InlineData("FR", "nir", "188052A12345680")]
    [InlineData("NL", "bsn", "111222333")]
    [InlineData("NL", "bsn", "123456782")]
    public void A_check_digit_catches_every_digit_that_is_altered(string country, string kind, string number)
    {
        IdentifierForms.IsValid(country, kind, number).Should().BeTrue();
        for (var place = 0; place < number.Length; place++)
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (!char.IsAsciiDigit(number[place]) || digit == number[place]) continue;
                var altered = $"{number[..place]}{digit}{number[(place + 1)..]}";
                IdentifierForms.IsValid(country, kind, altered).Should().BeFalse(altered);
            }
    }

    [Theory]
    [InlineData("DE", "tax-id", "8609574271")]
    [InlineData("DE", "tax-id", "06095742719")]
    [InlineData("DE", "tax-id", "12345678903")]
    [InlineData("DE", "tax-id", "11123456785")]
    [InlineData("DE", "tax-id", "11123456786")]
    [InlineData("DE", "tax-id", "11223456785")]
    [InlineData("DE", "tax-id", "11213145673")]
    [InlineData("FR", "nir", "255001416802507")]
    [InlineData("FR", "nir", "255131416802521")]
    [InlineData("FR", "nir", "255191416802520")]
    [InlineData("FR", "nir", "25508141680253")]
    [InlineData("FR", "nir", "555081416802538")]
    [InlineData("FR", "nir", "188052C12345680")]
    [InlineData("NL", "bsn", "000000000")]
    [InlineData("NL", "bsn", "11122233")]
    [InlineData("GB", "nino", "QQ123456C")]
    [InlineData("GB", "nino", "AO123456C")]
    [InlineData("GB", "nino", "GB123456C")]
    [InlineData("GB", "nino", "DB123456C")]
    [InlineData("GB", "nino", "AD123456C")]
    [InlineData("GB", "nino", "AB123456CC")]
    [InlineData("GB", "nino", "AB123456E")]
    [InlineData("GB", "nino", "AB123456@")]
    [InlineData("GB", "nino", "AB12345C")]
    [InlineData("GB", "nino", "AB12345XC")]
    [InlineData("US", "ssn", "000121234")]
    [InlineData("US", "ssn", "666121234")]
    [InlineData("US", "ssn", "900121234")]
    [InlineData("US", "ssn", "123001234")]
    [InlineData("US", "ssn", "123120000")]
    [InlineData("US", "ssn", "12312000")]
    [InlineData("PL", "pesel", "")]
    [InlineData("PL", "pesel", "44 051")]
    public void What_is_not_of_the_form_is_none(string country, string kind, string compact) => IdentifierForms.IsValid(country, kind, compact).Should().BeFalse();

    [Theory]
    [InlineData("GB", "nino", "AB123456A")]
    [InlineData("GB", "nino", "AB123456D")]
    [InlineData("GB", "nino", "OB123456C")]
    [InlineData("PL", "pesel", "4")]
    [InlineData("US", "ssn", "078051120")]
    [InlineData("PL", "pesel", "44051401359")]
    public void What_has_no_check_digit_or_is_not_known_is_judged_by_its_form(string country, string kind, string compact) =>
        IdentifierForms.IsValid(country, kind, compact).Should().BeTrue();

    [Theory]
    [InlineData("DE", "tax-id", "12131456787")]
    [InlineData("DE", "tax-id", "11234567890")]
    [InlineData("FR", "nir", "255011416802523")]
    [InlineData("FR", "nir", "255121416802505")]
    [InlineData("FR", "nir", "255201416802536")]
    [InlineData("FR", "nir", "188052B12345610")]
    [InlineData("FR", "nir", "355081416802585")]
    [InlineData("FR", "nir", "755081416802579")]
    public void Rarer_numbers_are_of_the_form_too(string country, string kind, string compact) => IdentifierForms.IsValid(country, kind, compact).Should().BeTrue();

    [Fact]
    public void What_is_not_known_has_at_most_forty_characters()
    {
        IdentifierForms.IsValid("PL", "pesel", new('4', IdentifierForms.Longest)).Should().BeTrue();
        IdentifierForms.IsValid("PL", "pesel", new('4', IdentifierForms.Longest + 1)).Should().BeFalse();
    }

    [Theory]
    [InlineData("GB2")]
    [InlineData("GB29")]
    [InlineData("GB66NWBK6016133192681a")]
    [InlineData("GBX9NWBK60161331926819")]
    public void An_iban_is_of_digits_and_capitals(string iban) => Iban.IsValid(iban).Should().BeFalse();

    [Theory]
    [InlineData("DE89370400440532013000")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("NO9386011117947")]
    public void An_iban_with_a_digit_altered_is_none(string iban)
    {
        Iban.IsValid(iban).Should().BeTrue();
        for (var place = 2; place < iban.Length; place++)
            if (char.IsAsciiDigit(iban[place]))
                Iban.IsValid($"{iban[..place]}{(iban[place] == '9' ? '0' : (char)(iban[place] + 1))}{iban[(place + 1)..]}").Should().BeFalse();
        Iban.IsValid(iban[..^1]).Should().BeFalse();
        Iban.IsValid("ZZ" + iban[2..]).Should().BeFalse();
    }
}
