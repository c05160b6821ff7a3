namespace HrSaas.Adapters.Postgres.Watching.Rules;

/// <summary>
/// By a retention rule what is known of somebody is kept no longer, no legal hold is on, and nobody has erased them. Whether that is done is for hr-admin to say: nothing
/// takes it back.
/// </summary>
internal static class ErasureDue
{
    public static string Found(string day) => $"""
        select 'erasure-due', 'person', d.person, d.person, null::text, null::uuid, null::uuid, null::uuid, 
               case when d.held_since is null then d.days else d.days - datemultirange(daterange(d.held_since, null)) end, d.facts
        from due_for_erasure d where d.held_since is null or d.held_since > {day}
        """;
}
