namespace HrSaas.Domain.People.Identifiers;

/// <summary>
/// The Dutch <i>burgerservicenummer</i> (Wet algemene bepalingen burgerservicenummer): nine digits, not all 0, that pass the eleven test (11-proef):
/// 9, 8, 7, 6, 5, 4, 3 and 2 times the first eight digits less the last is a multiple of 11. A number of eight digits is written with a 0 before it.
/// </summary>
public static class DutchBsn
{
    public static bool IsValid(string number)
    {
        if (!Digits.AreAll(number, 9) || number == "000000000") return false;
        var sum = -Digits.At(number, 8);
        for (var i = 0; i < 8; i++) sum += (9 - i) * Digits.At(number, i);
        return sum % 11 == 0;
    }
}
