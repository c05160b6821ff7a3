namespace HrSaas.Domain.People.Identifiers;

/// <summary>
/// The German <i>steuerliche Identifikationsnummer</i> (§ 139b Abgabenordnung; Steueridentifikationsnummerverordnung): eleven digits, the first not 0,
/// the last a check digit by ISO 7064 MOD 11,10. Of the first ten digits exactly one occurs twice, or (numbers given since 2016) exactly one three
/// times and never three times in a row; all others occur at most once.
/// </summary>
public static class GermanTaxId
{
    public static bool IsValid(string number) =>
        Digits.AreAll(number, 11) && number[0] != '0' && RepeatsOneDigit(number[..10]) && CheckDigit(number) == Digits.At(number, 10);

    private static bool RepeatsOneDigit(string ten)
    {
        var repeated = ten.GroupBy(digit => digit).Where(group => group.Count() > 1).ToList();
        return repeated is [var only] && only.Count() is 2 or 3 && !ten.Contains(new string(only.Key, 3), StringComparison.Ordinal);
    }

    private static int CheckDigit(string number)
    {
        var product = 10;
        for (var i = 0; i < 10; i++)
        {
            var sum = (Digits.At(number, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
