-- One tenant's commands of one batch. What each rests on is compared with the log under the lock; those that fit
-- take the next positions, the others come back with what stood in their way. The laterals with a limit are look-ups by
-- primary key, whatever the planner believes of the size of the tables.
with cmd as materialized (
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bigint[], $6::uuid[], $7::uuid[], $8::boolean[],
                         $9::text[], $10::text[], $11::uuid[], $12::text[])
        with ordinality as c(key, body_hash, command_id, resource_id, version, fact, correction, changed,
                             actor, correlation, causation, reads, ord)
), known as materialized (
    select c.ord, r.body_hash, r.command_id, r.resource_id, r.version, r.fact, r.correction, r.changed, r.position, r.recorded_at
    from cmd c cross join lateral (select * from log.commands r where r.tenant_id = log.tenant() and r.key = c.key limit 1) r
), stale as materialized (
    select s.ord
    from unnest($13::int[], $14::uuid[], $15::int[]) as s(ord, stream_id, expected)
    where s.expected <> coalesce((
        select e.version from log.events e
        where e.tenant_id = log.tenant() and e.stream_id = s.stream_id order by e.version desc limit 1), 0)
), claim as materialized (
    select c.*, row_number() over (partition by c.ord order by c.nth) as n
    from unnest($23::int[], $24::text[], $25::text[], $26::uuid[]) with ordinality as c(ord, kind, key, owner, nth)
), taken as materialized (
    select c.ord, min(c.n) as n
    from claim c cross join lateral (
        select k.owner from log.claims k where k.tenant_id = log.tenant() and k.kind = c.kind and k.key = c.key limit 1) k
    where k.owner <> c.owner group by c.ord
), fit as materialized (
    select c.ord from cmd c
    where c.ord not in (select ord from known) and c.ord not in (select ord from stale) and c.ord not in (select ord from taken)
), ev as materialized (
    select e.*, row_number() over (order by e.n) as k
    from unnest($16::int[], $17::uuid[], $18::int[], $19::uuid[], $20::text[], $21::uuid[], $22::json[])
        with ordinality as e(ord, stream_id, version, event_id, type, subject_id, payload, n)
    where e.ord in (select ord from fit)
), head as (
    update log.head h set
        position = h.position + t.n,
        recorded_at = greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond')
    from (select count(*) as n from ev) t where h.only_row
    returning h.position - t.n as base, h.recorded_at
), ending as materialized (
    select l.ord, h.base + l.k as position, h.recorded_at
    from (select x.ord, max(x.k) as k
          from (select e.ord::bigint, e.k from ev e union all select f.ord, 0 from fit f) x group by x.ord) l
    cross join head h
), wrote_events as (
    insert into log.events (position, tenant_id, stream_id, version, event_id, type, recorded_at, subject_id,
                            actor, correlation, causation, reads, payload)
    select h.base + e.k, log.tenant(), e.stream_id, e.version, e.event_id, e.type, h.recorded_at, e.subject_id,
           c.actor, c.correlation, c.causation, c.reads::bigint[], e.payload
    from ev e join cmd c on c.ord = e.ord, head h order by e.k
), wrote_commands as (
    insert into log.commands (tenant_id, key, body_hash, command_id, resource_id, version, fact, correction, changed, position, recorded_at)
    select log.tenant(), c.key, c.body_hash, c.command_id, c.resource_id, c.version, c.fact, c.correction, c.changed, d.position, d.recorded_at
    from cmd c join ending d on d.ord = c.ord
), wrote_claims as (
    insert into log.claims (tenant_id, kind, key, owner, position)
    select log.tenant(), c.kind, c.key, c.owner, d.position from claim c join ending d on d.ord = c.ord
    on conflict do nothing
)
select d.ord, 0 as outcome, d.position, d.recorded_at, 0::bigint as claim,
       null::uuid, null::uuid, null::uuid, null::bigint, null::uuid, null::uuid, null::boolean
from ending d
union all
select k.ord, 1, k.position, k.recorded_at, 0, k.body_hash, k.command_id, k.resource_id, k.version, k.fact, k.correction, k.changed from known k
union all
select distinct s.ord, 2, null::bigint, null::timestamptz, 0, null::uuid, null::uuid, null::uuid, null::bigint, null::uuid, null::uuid, null::boolean
from stale s where s.ord not in (select ord from known)
union all
select t.ord, 3, null, null, t.n, null, null, null, null, null, null, null
from taken t where t.ord not in (select ord from known) and t.ord not in (select ord from stale)
