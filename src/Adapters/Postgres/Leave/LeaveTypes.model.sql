-- Leave types as known at each moment, on every day the same.
create table read.leave_types (
    tenant_id        uuid        not null,
    id               uuid        not null,
    code             text        not null collate "C",
    name             text        not null,
    is_paid          boolean     not null,  -- whether pay goes on
    unit             text        not null,  -- days or hours
    counted          text        not null,  -- working-days or calendar-days
    draws_on_balance boolean     not null,  -- whether what is taken has to be there
    valid_from       date        not null,  -- the calendar's first day
    valid_until      date,                  -- always null
    recorded_from    timestamptz not null,  -- known since
    recorded_until   timestamptz,           -- known no more since; null: known now
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.leave_types is 'Leave types as known at each moment: the list of them. Made by the read model leave-types.';

create index leave_types_by_code on read.leave_types (tenant_id, code);

-- The version of a leave type: that of its last event.
create table read.leave_types_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.leave_types owner to hrsaas_engine;
alter table read.leave_types enable row level security;
create policy tenant on read.leave_types for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.leave_types to hrsaas_app;
alter table read.leave_types_versions owner to hrsaas_engine;
alter table read.leave_types_versions enable row level security;
create policy tenant on read.leave_types_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.leave_types_versions to hrsaas_app;
