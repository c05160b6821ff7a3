select coalesce((select bool_and(s.expected = coalesce((
           select e.version from log.events e
           where e.tenant_id = log.tenant() and e.stream_id = s.stream_id order by e.version desc limit 1), 0))
       from unnest($1::uuid[], $2::bigint[]) as s(stream_id, expected)), true),
       h.position,
       r.body_hash, r.command_id, r.resource_id, r.version, r.fact, r.correction, r.changed, r.position, r.recorded_at
from log.head h left join log.commands r on r.tenant_id = log.tenant() and r.key = $3
where h.only_row
