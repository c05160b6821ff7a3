-- Org units in two times: one row per stretch of days on which neither name nor parent nor head changes.
create table read.org_units (
    tenant_id      uuid        not null,
    unit_id        uuid        not null,
    code           text        not null collate "C",
    opened_on      date        not null,
    last_day       date,                  -- null: goes on
    successor_id   uuid,                  -- the unit that it goes on as after its last day
    valid_from     date        not null,  -- first day
    valid_until    date,                  -- first day no more; null: open
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    name           text        not null,
    parent_id      uuid,                  -- null: a top unit
    name_fact_id   uuid        not null,  -- the fact that says the name
    parent_fact_id uuid        not null,  -- the fact that says the parent
    head_id        uuid,                  -- null: nobody heads it
    head_fact_id   uuid        not null,  -- the fact that says the head
    primary key (tenant_id, unit_id, valid_from, recorded_from)
);
comment on table read.org_units is 'Org units in two times: the list of units of a day. Made by the read model org-units.';

create index org_units_by_code on read.org_units (tenant_id, code);
create index org_units_by_parent on read.org_units (tenant_id, parent_id);

-- The version of a unit: that of the last event about it.
create table read.org_unit_versions (
    tenant_id     uuid        not null,
    unit_id       uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, unit_id, version)
);

alter table read.org_units owner to hrsaas_engine;
alter table read.org_units enable row level security;
create policy tenant on read.org_units for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.org_units to hrsaas_app;
alter table read.org_unit_versions owner to hrsaas_engine;
alter table read.org_unit_versions enable row level security;
create policy tenant on read.org_unit_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.org_unit_versions to hrsaas_app;
