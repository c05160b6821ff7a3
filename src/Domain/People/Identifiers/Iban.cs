namespace HrSaas.Domain.People.Identifiers;

using System.Globalization;
using System.Text;

/// <summary>
/// An International Bank Account Number (ISO 13616): country, two check digits, and an account of up to 30 letters and digits, of the length that the
/// country has registered. The check digits are those of ISO 7064 MOD 97-10.
/// </summary>
public static class Iban
{
    // The lengths of the registry (SWIFT, IBAN Registry), by country.
    private const string Registered =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 " +
        "GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 " +
        "MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 " +
        "TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private static readonly Dictionary<string, int> Lengths =
        Registered.Split(' ').ToDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), CultureInfo.InvariantCulture));

    /// <param name="number">Without spaces, in capitals.</param>
    public static bool IsValid(string number) =>
        number.Length > 4 && Lengths.TryGetValue(number[..2], out var length) && number.Length == length
        && Digits.AreAll(number[2..4], 2) && number.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
        && Digits.Modulo(AsDigits(number[4..] + number[..4]), 97) == 1;

    private static string AsDigits(string text)
    {
        var digits = new StringBuilder(text.Length * 2);
        foreach (var c in text) digits.Append(char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10);
        return digits.ToString();
    }
}
