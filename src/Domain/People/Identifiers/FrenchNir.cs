namespace HrSaas.Domain.People.Identifiers;

/// <summary>
/// The French <i>numéro d'inscription au répertoire</i> (NIR, "numéro de sécurité sociale"; décret n° 82-103 and INSEE): sex (1, 2, or 3, 4, 7, 8
/// while provisional), year, month (01-12, or 20 and above where it is not known), department, commune, order, and a key of two digits: 97 less the
/// first thirteen modulo 97. Corsica's departments 2A and 2B count as 19 and 18.
/// </summary>
public static class FrenchNir
{
    public static bool IsValid(string number)
    {
        if (number.Length != 15) return false;
        var digits = number.Substring(5, 2) switch
        {
            "2A" => string.Concat(number.AsSpan(0, 5), "19", number.AsSpan(7)),
            "2B" => string.Concat(number.AsSpan(0, 5), "18", number.AsSpan(7)),
            _ => number,
        };
        if (!Digits.AreAll(digits, 15) || digits[0] is not ('1' or '2' or '3' or '4' or '7' or '8')) return false;
        var month = Digits.Modulo(digits.Substring(3, 2), 100);
        if (month is < 1 or (> 12 and < 20)) return false;
        return 97 - Digits.Modulo(digits[..13], 97) == Digits.Modulo(digits[13..], 100);
    }
}
