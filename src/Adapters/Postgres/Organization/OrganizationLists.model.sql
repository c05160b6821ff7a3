-- Legal entities, locations and jobs in two times: one row per stretch of days on which nothing of what is shown changes.
create table read.legal_entities (
    tenant_id         uuid        not null,
    id                uuid        not null,
    code              text        not null collate "C",
    last_day          date,                  -- last day, included; null: no end in sight
    valid_from        date        not null,  -- first day; -infinity: since ever
    valid_until       date,                  -- first day no more; null: open
    recorded_from     timestamptz not null,  -- known since
    recorded_until    timestamptz,           -- known no more since; null: known now
    name              text        not null,
    country           text        not null,
    currency          text        not null,
    time_zone         text        not null,
    fiscal_year_month int         not null,
    fiscal_year_day   int         not null,
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.legal_entities is 'Legal entities in two times: the list of those that are open on a day. Made by the read model organization-lists.';
create index legal_entities_by_code on read.legal_entities (tenant_id, code);

-- The version of a legal entity: that of its last event.
create table read.legal_entities_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

create table read.locations (
    tenant_id         uuid        not null,
    id                uuid        not null,
    code              text        not null collate "C",
    last_day          date,                  -- last day, included; null: no end in sight
    valid_from        date        not null,  -- first day; -infinity: since ever
    valid_until       date,                  -- first day no more; null: open
    recorded_from     timestamptz not null,  -- known since
    recorded_until    timestamptz,           -- known no more since; null: known now
    name              text        not null,
    country           text        not null,
    region            text,
    time_zone         text        not null,
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.locations is 'Locations in two times: the list of those that are open on a day. Made by the read model organization-lists.';
create index locations_by_code on read.locations (tenant_id, code);

-- The version of a location: that of its last event.
create table read.locations_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

create table read.jobs (
    tenant_id         uuid        not null,
    id                uuid        not null,
    code              text        not null collate "C",
    last_day          date,                  -- last day, included; null: no end in sight
    valid_from        date        not null,  -- first day; -infinity: since ever
    valid_until       date,                  -- first day no more; null: open
    recorded_from     timestamptz not null,  -- known since
    recorded_until    timestamptz,           -- known no more since; null: known now
    title             text        not null,
    family            text,
    grade             text,
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.jobs is 'Jobs in two times: the list of those that are open on a day. Made by the read model organization-lists.';
create index jobs_by_code on read.jobs (tenant_id, code);

-- The version of a job: that of its last event.
create table read.jobs_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.legal_entities owner to hrsaas_engine;
alter table read.legal_entities enable row level security;
create policy tenant on read.legal_entities for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.legal_entities to hrsaas_app;
alter table read.legal_entities_versions owner to hrsaas_engine;
alter table read.legal_entities_versions enable row level security;
create policy tenant on read.legal_entities_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.legal_entities_versions to hrsaas_app;
alter table read.locations owner to hrsaas_engine;
alter table read.locations enable row level security;
create policy tenant on read.locations for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.locations to hrsaas_app;
alter table read.locations_versions owner to hrsaas_engine;
alter table read.locations_versions enable row level security;
create policy tenant on read.locations_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.locations_versions to hrsaas_app;
alter table read.jobs owner to hrsaas_engine;
alter table read.jobs enable row level security;
create policy tenant on read.jobs for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.jobs to hrsaas_app;
alter table read.jobs_versions owner to hrsaas_engine;
alter table read.jobs_versions enable row level security;
create policy tenant on read.jobs_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.jobs_versions to hrsaas_app;
