select e.event_id, e.type, e.version, e.position, e.recorded_at, e.subject_id, e.actor, e.correlation, e.payload
from log.events e
where e.tenant_id = log.tenant() and e.stream_id = $1 and e.version > $2 and e.recorded_at <= $3
order by e.version
