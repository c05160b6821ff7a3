namespace HrSaas.Domain.Kernel;

using System.Collections.Frozen;
using System.Collections.Immutable;

/// <summary>The countries of ISO 3166-1, by their two-letter code.</summary>
public static class Countries
{
    private static readonly FrozenSet<string> Known = (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
        "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
        "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
        "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
        "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG " +
        "UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' ').ToFrozenSet();

    public static IReadOnlyCollection<string> All => Known;

    public static ImmutableArray<Flaw> FlawsOf(string member, string country) =>
        Known.Contains(country) ? [] : [new(member, "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals.")];
}

/// <summary>Time zones by their name in the IANA database, as this machine has it: <c>Europe/Madrid</c>.</summary>
public static class TimeZones
{
    public static ImmutableArray<Flaw> FlawsOf(string member, string zone) =>
        IsName(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId && found.Id == zone
            ? [] : [new(member, "unknown-time-zone", "must be the name of a zone in the IANA database, such as Europe/Madrid.")];

    // The database's folder also holds files that are no zones, and copies of zones under other roots.
    private static bool IsName(string zone) =>
        zone.Length is > 0 and <= 64
        && zone.Split('/') is { Length: <= 3 } parts && parts[0] is not ("posix" or "right" or "posixrules" or "localtime" or "Factory")
        && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '-'));
}
