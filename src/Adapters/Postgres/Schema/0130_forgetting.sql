-- Records older than the span are forgotten, a batch at a time so that no lock is held for long; but none that is younger than an event that a
-- policy has parked: trying that again may send a command that was done before, and has to find its record.
create or replace function log.forget_commands(p_older_than interval, p_most int) returns int language plpgsql as $$
declare gone int;
begin
    with old as (
        select ctid from log.commands
        where recorded_at < least(
            clock_timestamp() - p_older_than,
            (select min(e.recorded_at) from subscriptions.parked p join log.events e on e.position = p.position where p.discarded_at is null))
        limit p_most)
    delete from log.commands c using old where c.ctid = old.ctid;
    get diagnostics gone = row_count;
    return gone;
end $$;
