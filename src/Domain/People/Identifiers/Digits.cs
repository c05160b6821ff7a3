namespace HrSaas.Domain.People.Identifiers;

/// <summary>Numbers as strings of ASCII digits.</summary>
internal static class Digits
{
    public static bool AreAll(string text, int count) => text.Length == count && text.All(char.IsAsciiDigit);

    public static int At(string digits, int place) => digits[place] - '0';

    /// <summary>The number modulo another, however many digits it has.</summary>
    public static int Modulo(string digits, int divisor)
    {
        var rest = 0;
        foreach (var digit in digits) rest = ((rest * 10) + digit - '0') % divisor;
        return rest;
    }
}
