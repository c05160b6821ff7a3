-- One tenant's commands of one batch, when every stream is where its decision was made, no key was used before and no name is taken: the usual
-- case. A stream that is elsewhere, and nothing is written and no row comes back; a key that was used, or a name, breaks a primary
-- key. Either way Append.sql then tells each command what stood in its way. What begins with "names:" is left out where no command takes a name.
with head as (
    update log.head h set
        position = h.position + cardinality($10::uuid[]),
        recorded_at = greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond')
    where h.only_row and not exists (
        select from unnest($20::uuid[], $21::int[]) as s(stream_id, expected)
        where s.expected <> coalesce((
            select e.version from log.events e
            where e.tenant_id = log.tenant() and e.stream_id = s.stream_id order by e.version desc limit 1), 0))
    returning h.position - cardinality($10::uuid[]) as base, h.recorded_at
), wrote_events as (
    insert into log.events (position, tenant_id, stream_id, version, event_id, type, recorded_at, subject_id,
                            actor, correlation, causation, reads, payload)
    select h.base + e.n, log.tenant(), e.stream_id, e.version, e.event_id, e.type, h.recorded_at, e.subject_id,
           e.actor, e.correlation, e.causation, e.reads::bigint[], e.payload
    from head h, unnest($10::uuid[], $11::int[], $12::uuid[], $13::text[], $14::uuid[],
                        $15::text[], $16::text[], $17::uuid[], $18::text[], $19::json[])
        with ordinality as e(stream_id, version, event_id, type, subject_id, actor, correlation, causation, reads, payload, n)
), wrote_commands as (
    insert into log.commands (tenant_id, key, body_hash, command_id, resource_id, version, fact, correction, changed, position, recorded_at)
    select log.tenant(), c.key, c.body_hash, c.command_id, c.resource_id, c.version, c.fact, c.correction, c.changed, h.base + c.last, h.recorded_at
    from head h, unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bigint[], $6::uuid[], $7::uuid[], $8::boolean[], $9::int[])
        as c(key, body_hash, command_id, resource_id, version, fact, correction, changed, last)
-- names: ), wrote_claims as (
-- names:     insert into log.claims (tenant_id, kind, key, owner, position)
-- names:     select log.tenant(), c.kind, c.key, c.owner, h.base + c.last
-- names:     from head h, unnest($22::text[], $23::text[], $24::uuid[], $25::int[]) as c(kind, key, owner, last)
)
select h.base, h.recorded_at from head h
