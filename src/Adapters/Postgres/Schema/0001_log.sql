-- The log of all tenants, and what is written with it. Read docs/adr: positions and group commit; tenancy and roles.

create schema log;
create schema keys;
create schema tenancy;
revoke create on schema public from public;
grant usage on schema log, keys, tenancy to hrsaas_app, hrsaas_engine;

-- The tenant of the current transaction; null, and so no rows, where none was set.
create function log.tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('hrsaas.tenant', true), '')::uuid;

create table log.events (
    position    bigint      primary key,
    tenant_id   uuid        not null,
    stream_id   uuid        not null,
    version     int         not null,
    event_id    uuid        not null,
    type        text        not null,
    recorded_at timestamptz not null,
    subject_id  uuid,
    actor       text        not null,
    correlation text        not null,
    causation   uuid,
    reads       bigint[],
    payload     json        not null,
    unique (tenant_id, stream_id, version)
);
comment on table log.events is 'Every event of every tenant. Positions are dense and in commit order; nothing here is ever changed.';

-- One row. Its position moves only under the advisory lock that log.begin_append takes, so commit order is position order.
create table log.head (
    only_row    boolean     primary key default true check (only_row),
    position    bigint      not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);
insert into log.head values (true, 0, '-infinity');

create table log.commands (
    tenant_id   uuid        not null,
    key         uuid        not null,
    body_hash   uuid        not null,
    command_id  uuid        not null,
    resource_id uuid        not null,
    version     bigint      not null,
    fact        uuid,
    correction  uuid,
    changed     boolean     not null,
    position    bigint      not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, key)
);
create index commands_by_age on log.commands using brin (recorded_at);
comment on table log.commands is 'The record that a command was done: what it is answered when it is sent again. Ids and hashes only.';

create table log.claims (
    tenant_id uuid   not null,
    kind      text   not null,
    key       text   not null,
    owner     uuid   not null,
    position  bigint not null,
    primary key (tenant_id, kind, key)
);
comment on table log.claims is 'Names that are taken for ever, each in the transaction that first used it.';

-- A host that lost its connection while an append was under way raises its epoch before it asks what became of it:
-- what may still be travelling is fenced off.
create table log.committers (
    host    uuid        primary key,
    epoch   bigint      not null,
    seen_at timestamptz not null default clock_timestamp()
);

create function log.lock_key() returns bigint language sql immutable parallel safe return 4871935520118;

-- First statement of every append: takes the one lock under which positions are given. It is held until the commit is
-- durable and visible. The statements after it see all that was committed before.
create function log.begin_append(p_host uuid, p_epoch bigint) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(log.lock_key());
    if not exists (select from log.committers c where c.host = p_host and c.epoch = p_epoch) then
        raise exception 'append of an earlier epoch' using errcode = 'HR001';
    end if;
end $$;

-- Once this has committed, no append of an earlier epoch of this host can commit any more.
create function log.raise_epoch(p_host uuid, p_epoch bigint) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(log.lock_key());
    delete from log.committers where seen_at < clock_timestamp() - interval '7 days' and host <> p_host;
    insert into log.committers (host, epoch) values (p_host, p_epoch)
        on conflict (host) do update set epoch = excluded.epoch, seen_at = clock_timestamp();
end $$;

-- Makes "known at" exact: refuses the future, and waits for an append that may have been stamped before the moment.
create function log.settle(p_known_at timestamptz) returns void language plpgsql as $$
begin
    if p_known_at > clock_timestamp() then
        raise exception 'the moment has not come yet' using errcode = 'HR002';
    end if;
    if p_known_at >= (select h.recorded_at from log.head h where h.only_row) then
        perform pg_advisory_xact_lock_shared(log.lock_key());
    end if;
end $$;

-- Records older than the span are forgotten, a batch at a time so that no lock is held for long.
create function log.forget_commands(p_older_than interval, p_most int) returns int language plpgsql as $$
declare gone int;
begin
    with old as (select ctid from log.commands where recorded_at < clock_timestamp() - p_older_than limit p_most)
    delete from log.commands c using old where c.ctid = old.ctid;
    get diagnostics gone = row_count;
    return gone;
end $$;

create table keys.person_keys (
    tenant_id    uuid        not null,
    person_id    uuid        not null,
    wrapped      bytea,
    created_at   timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    primary key (tenant_id, person_id),
    check ((wrapped is null) = (destroyed_at is not null))
);
comment on table keys.person_keys is 'One wrapped key per person, apart from the log and its backups; destroying it erases the person everywhere.';

create table tenancy.tenants (
    id         uuid        primary key,
    slug       text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    home_zone  text        not null,
    status     text        not null default 'active' check (status in ('active', 'suspended')),
    created_at timestamptz not null default clock_timestamp()
);

alter table log.events       enable row level security;
alter table log.commands     enable row level security;
alter table log.claims       enable row level security;
alter table keys.person_keys enable row level security;
alter table log.events       force row level security;
alter table log.commands     force row level security;
alter table log.claims       force row level security;
alter table keys.person_keys force row level security;

create policy tenant on log.events       to hrsaas_app using (tenant_id = log.tenant());
create policy tenant on log.commands     to hrsaas_app using (tenant_id = log.tenant());
create policy tenant on log.claims       to hrsaas_app using (tenant_id = log.tenant());
create policy tenant on keys.person_keys to hrsaas_app using (tenant_id = log.tenant());
create policy every_tenant on log.events       for select to hrsaas_engine using (true);
create policy every_tenant on log.commands     to hrsaas_engine using (true);
create policy every_tenant on log.claims       for select to hrsaas_engine using (true);
create policy every_tenant on keys.person_keys for select to hrsaas_engine using (true);

-- Nobody but the owner can change or remove an event; the engine forgets old records of commands.
grant select, insert         on log.events, log.commands, log.claims to hrsaas_app;
grant select, update         on log.head to hrsaas_app;
grant select, insert, update, delete on log.committers to hrsaas_app;
grant select, insert, update on keys.person_keys to hrsaas_app;
grant select                 on tenancy.tenants to hrsaas_app;
grant select                 on log.events, log.head, log.claims, keys.person_keys, tenancy.tenants to hrsaas_engine;
grant select, delete         on log.commands to hrsaas_engine;
