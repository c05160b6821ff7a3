-- Who follows the log, how far each has come, and what it could not do.

-- The engine owns its read models, for it builds them anew; so the owner of the database must be able to act for it.
do $$ begin execute format('grant %I to %I', 'hrsaas_engine', current_user); exception when others then null; end $$;

create schema subscriptions authorization hrsaas_engine;

-- One row per subscription. Rows of a read model and its checkpoint commit together. Whoever takes the lease raises
-- the epoch; every write of a page names the epoch it was made under, so that an owner who lost the lease writes nothing.
create table subscriptions.checkpoints (
    name text primary key,
    position bigint not null default 0,                            -- every event up to here is applied
    recorded_at timestamptz not null default to_timestamp(0),      -- when the event at the position was recorded
    epoch bigint not null default 0,
    owner uuid,
    backend int,                                                   -- the connection that the owner writes its pages on
    backend_start timestamptz,
    lease_until timestamptz not null default '-infinity'
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- A tenant whose event a read model could not apply. Everything of the tenant before the position is applied, nothing from it on.
create table subscriptions.stopped (
    tenant_id uuid not null,
    name text not null,
    position bigint not null,                                      -- the tenant's first event that is not applied
    failed_position bigint not null,                               -- the event that could not be applied
    error text not null,                                           -- without personal data
    stopped_at timestamptz not null default clock_timestamp(),
    resume_requested boolean not null default false,
    primary key (tenant_id, name)
);

-- An event that a policy could not act upon. The policy has gone on; this is tried again, less and less often.
create table subscriptions.parked (
    tenant_id uuid not null,
    name text not null,
    position bigint not null,
    event_id uuid not null,
    attempts int not null,
    next_attempt_at timestamptz not null,
    error text not null,                                           -- without personal data
    parked_at timestamptz not null default clock_timestamp(),
    discarded_at timestamptz,
    primary key (tenant_id, name, position)
);
create index parked_due on subscriptions.parked (name, next_attempt_at) where discarded_at is null;

-- First in every batch that an owner writes: moves the checkpoint and prolongs the lease, or fails the whole batch.
create function subscriptions.advance(
    p_name text, p_epoch bigint, p_from bigint, p_to bigint, p_recorded_at timestamptz, p_lease interval) returns void
language plpgsql as $$
begin
    update subscriptions.checkpoints
       set position = p_to,
           recorded_at = case when p_to > p_from then p_recorded_at else recorded_at end,
           lease_until = clock_timestamp() + p_lease
     where name = p_name and epoch = p_epoch and position = p_from;
    if not found then
        raise exception using errcode = 'HRS01', message = format('the lease of subscription %s is no longer of epoch %s', p_name, p_epoch);
    end if;
    if p_to > p_from then
        perform pg_notify('hrsaas_read', p_name || ' ' || p_to);
    end if;
end $$;

alter table subscriptions.checkpoints owner to hrsaas_engine;
alter table subscriptions.stopped owner to hrsaas_engine;
alter table subscriptions.parked owner to hrsaas_engine;
alter function subscriptions.advance owner to hrsaas_engine;

grant usage on schema subscriptions to hrsaas_app;
grant select on subscriptions.checkpoints, subscriptions.stopped to hrsaas_app;
alter table subscriptions.stopped enable row level security;
create policy tenant on subscriptions.stopped for select to hrsaas_app
    using (tenant_id = log.tenant());

-- Where read models live, and where they are built anew beside the ones in use before the two are swapped.
create schema read authorization hrsaas_engine;
create schema read_beside authorization hrsaas_engine;
grant usage on schema read, read_beside to hrsaas_app;

-- Personal data in clear text, for lists. No backup contains these schemas (pg_dump --exclude-schema='readable*'): what is
-- in them is made from the log and the persons' keys, and is made again when its tables are missing or empty.
create schema readable authorization hrsaas_engine;
create schema readable_beside authorization hrsaas_engine;
grant usage on schema readable, readable_beside to hrsaas_app;
