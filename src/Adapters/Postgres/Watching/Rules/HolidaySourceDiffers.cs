namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>A source says otherwise of a year than when it was brought into a holiday calendar. It concerns many, so that hr-admin has to act.</summary>
internal static class HolidaySourceDiffers
{
    public static string Found => $"""
        select 'holiday-source-differs', 'holiday-calendar', t.id, null::uuid, null::text, null::uuid, null::uuid, null::uuid,
               datemultirange(daterange(t.source_differs_since, null)), '{"{}"}'::uuid[]
        from k cross join read.holiday_calendars t
        where {TwoTimes.Known("t")} and t.source_differs_since is not null
        """;
}
