namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using NpgsqlTypes;

/// <summary>A stretch of days on which nothing of what is shown of a legal entity changes.</summary>
internal readonly record struct LegalEntityStretch(
    DateOnly From, DateOnly? Until, string Code, DateOnly? LastDay, string Name, string Country, string Currency, string TimeZone, MonthDay FiscalYearStart);

/// <summary>The legal entities in two times, on the days on which they are open.</summary>
internal static class LegalEntityTable
{
    public static TimedTable<LegalEntity, LegalEntityStretch> Table { get; } = new("legal_entities",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("last_day", NpgsqlDbType.Date, s => s.LastDay), new("name", NpgsqlDbType.Text, s => s.Name),
            new("country", NpgsqlDbType.Text, s => s.Country), new("currency", NpgsqlDbType.Text, s => s.Currency), new("time_zone", NpgsqlDbType.Text, s => s.TimeZone),
            new("fiscal_year_month", NpgsqlDbType.Integer, s => s.FiscalYearStart.Month), new("fiscal_year_day", NpgsqlDbType.Integer, s => s.FiscalYearStart.Day),
        ],
        stretch => (stretch.From, stretch.Until), Of);

    private static LegalEntityStretch[] Of(LegalEntity state) => state switch
    {
        NoLegalEntity or VoidLegalEntity => [],
        RegisteredLegalEntity it =>
        [
            .. from days in DaysCut.At(it.Entry.Changes.Standing.Select(change => change.From), DateOnly.MinValue, it.LastDay)
               let told = it.On(days.From)
               select new LegalEntityStretch(
                   days.From, days.Until, it.Code, it.LastDay, told.Name.Value, it.Country, told.Currency.Value.Code, told.TimeZone.Value, told.FiscalYearStart.Value),
        ],
    };
}
