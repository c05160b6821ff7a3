namespace HrSaas.Domain.People.Identifiers;

/// <summary>
/// The Social Security number of the United States (Social Security Administration, POMS RM 10201.035): area, group and serial number, nine digits
/// without a check digit. The area is not 000, 666 or 900 and above; the group is not 00; the serial number is not 0000.
/// </summary>
public static class AmericanSsn
{
    public static bool IsValid(string number) =>
        Digits.AreAll(number, 9)
        && number[..3] is not ("000" or "666") && number[0] != '9'
        && number[3..5] != "00"
        && number[5..] != "0000";
}
