-- Working patterns in two times: one row per stretch of days on which a pattern has the same version.
create table read.working_patterns (
    tenant_id      uuid        not null,
    id             uuid        not null,
    code           text        not null collate "C",
    first_day      date        not null,  -- of the first version
    last_day       date,                  -- null: no end in sight; what lies after it is kept, for those who still work by it
    valid_from     date        not null,  -- first day
    valid_until    date,                  -- first day no more; null: open
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    name           text        not null,
    weeks          int         not null,  -- of the rotation
    minutes        int         not null,  -- worked in all weeks of the rotation
    fact_id        uuid        not null,  -- the fact that says so
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.working_patterns is 'Working patterns in two times: the list of patterns of a day. Made by the read model working-patterns.';

create index working_patterns_by_code on read.working_patterns (tenant_id, code);

-- The version of a pattern: that of its last event.
create table read.working_patterns_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.working_patterns owner to hrsaas_engine;
alter table read.working_patterns enable row level security;
create policy tenant on read.working_patterns for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.working_patterns to hrsaas_app;
alter table read.working_patterns_versions owner to hrsaas_engine;
alter table read.working_patterns_versions enable row level security;
create policy tenant on read.working_patterns_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.working_patterns_versions to hrsaas_app;
