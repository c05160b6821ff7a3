namespace HrSaas.Domain.People.Identifiers;

/// <summary>
/// The British National Insurance number (HMRC, National Insurance Manual NIM39110): two letters, six digits and a suffix A to D; there is no check
/// digit. Neither letter is D, F, I, Q, U or V; the second is not O; the prefixes BG, GB, KN, NK, NT, TN and ZZ are not given out.
/// </summary>
public static class BritishNino
{
    private const string Letters = "ABCEGHJKLMNOPRSTWXYZ";
    private static readonly string[] NotGivenOut = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

    public static bool IsValid(string number) =>
        number.Length == 9
        && Letters.Contains(number[0], StringComparison.Ordinal) && Letters.Contains(number[1], StringComparison.Ordinal) && number[1] != 'O'
        && !NotGivenOut.Contains(number[..2])
        && Digits.AreAll(number[2..8], 6)
        && number[8] is >= 'A' and <= 'D';
}
