namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Application.Kernel;

/// <summary>How far each subscription has come, read off checkpoints and the log's end.</summary>
public sealed class SubscriptionStates(Database database) : ISubscriptionStates
{
    public async Task<IReadOnlyList<SubscriptionState>> Read(CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand("""
            select c.name, c.position, greatest(h.position - c.position, 0),
                   case when h.position > c.position
                        then greatest(clock_timestamp() - (select e.recorded_at from log.events e where e.position = c.position + 1), interval '0')
                        else interval '0' end,
                   (select count(*) from subscriptions.stopped s where s.name = c.name)::int,
                   (select count(*) from subscriptions.parked p where p.name = c.name and p.discarded_at is null)::int
            from subscriptions.checkpoints c cross join log.head h
            where c.name not like '%+beside'
            order by c.name
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var states = new List<SubscriptionState>();
        while (await reader.ReadAsync(cancellation))
            states.Add(new(
                reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2),
                reader.IsDBNull(3) ? TimeSpan.Zero : reader.GetTimeSpan(3), reader.GetInt32(4), reader.GetInt32(5)));
        return states;
    }
}
