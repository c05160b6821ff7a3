-- Retention rules in two times: one row per stretch of days on which a rule has the same period.
create table read.retention_rules (
    tenant_id      uuid        not null,
    id             uuid        not null,
    kind           text        not null collate "C",  -- after-employment or never-employed
    country        text        not null collate "C",  -- empty: every country without a rule of its own
    first_day      date        not null,  -- first day on which it applies
    valid_from     date        not null,  -- first day
    valid_until    date,                  -- first day no more; null: open
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    years          int         not null,
    months         int         not null,
    fact_id        uuid        not null,  -- the fact that says the period
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.retention_rules is 'Retention rules in two times: the list of those that apply on a day, and who is due by them. Made by the read model retention-rules.';

create index retention_rules_by_kind on read.retention_rules (tenant_id, kind, country);

-- The version of a rule: that of its last event.
create table read.retention_rules_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.retention_rules owner to hrsaas_engine;
alter table read.retention_rules enable row level security;
create policy tenant on read.retention_rules for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.retention_rules to hrsaas_app;
alter table read.retention_rules_versions owner to hrsaas_engine;
alter table read.retention_rules_versions enable row level security;
create policy tenant on read.retention_rules_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.retention_rules_versions to hrsaas_app;
