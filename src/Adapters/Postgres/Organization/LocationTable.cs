namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Organization.Locations;
using NpgsqlTypes;

/// <summary>A stretch of days on which a location has one name, region and zone.</summary>
internal readonly record struct LocationStretch(
    DateOnly From, DateOnly? Until, string Code, DateOnly? LastDay, string Name, string Country, string? Region, string TimeZone);

/// <summary>The locations in two times, on the days on which they are open.</summary>
internal static class LocationTable
{
    public static TimedTable<Location, LocationStretch> Table { get; } = new("locations",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("last_day", NpgsqlDbType.Date, s => s.LastDay), new("name", NpgsqlDbType.Text, s => s.Name),
            new("country", NpgsqlDbType.Text, s => s.Country), new("region", NpgsqlDbType.Text, s => s.Region), new("time_zone", NpgsqlDbType.Text, s => s.TimeZone),
        ],
        stretch => (stretch.From, stretch.Until), Of);

    private static LocationStretch[] Of(Location state) => state switch
    {
        NoLocation or VoidLocation => [],
        OpenedLocation location =>
        [
            .. from days in DaysCut.At(location.Entry.Changes.Standing.Select(change => change.From), DateOnly.MinValue, location.LastDay)
               let told = location.On(days.From)
               select new LocationStretch(
                   days.From, days.Until, location.Code, location.LastDay, told.Name.Value, location.Country, told.Region.Value, told.TimeZone.Value),
        ],
    };
}
