namespace HrSaas.Adapters.Host.Demo.OracleHr;

/// <summary>The files have no time zones; each place is in one.</summary>
internal static class OracleHrZones
{
    public static string Of(LocationRow place) => (place.Country, place.State) switch
    {
        ("US", "California" or "Washington") => "America/Los_Angeles",
        ("US", "Texas") => "America/Chicago",
        ("US", "New Jersey") => "America/New_York",
        ("CA", "Ontario") => "America/Toronto",
        ("CA", "Yukon") => "America/Whitehorse",
        ("AU", "New South Wales") => "Australia/Sydney",
        ("BR", "Sao Paulo") => "America/Sao_Paulo",
        ("MX", "Distrito Federal") => "America/Mexico_City",
        ("CH", _) => "Europe/Zurich",
        ("CN", _) => "Asia/Shanghai",
        ("DE", _) => "Europe/Berlin",
        ("GB", _) => "Europe/London",
        ("IN", _) => "Asia/Kolkata",
        ("IT", _) => "Europe/Rome",
        ("JP", _) => "Asia/Tokyo",
        ("NL", _) => "Europe/Amsterdam",
        ("SG", _) => "Asia/Singapore",
        _ => throw new InvalidDataException($"The zone of {place} is not known."),
    };
}
