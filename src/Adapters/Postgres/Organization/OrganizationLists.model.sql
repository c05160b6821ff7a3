-- What is registered once and does not depend on a day: legal entities, locations and jobs.
create table read.legal_entities (
    tenant_id         uuid        not null,
    id                uuid        not null,
    code              text        not null collate "C",
    name              text        not null,
    country           text        not null,
    currency          text        not null,
    time_zone         text        not null,
    fiscal_year_month int         not null,
    fiscal_year_day   int         not null,
    version           bigint      not null,
    recorded_from     timestamptz not null,
    primary key (tenant_id, code)
);
create table read.locations (
    tenant_id     uuid        not null,
    id            uuid        not null,
    code          text        not null collate "C",
    name          text        not null,
    country       text        not null,
    region        text,
    time_zone     text        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, code)
);
create table read.jobs (
    tenant_id     uuid        not null,
    id            uuid        not null,
    code          text        not null collate "C",
    title         text        not null,
    family        text,
    grade         text,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, code)
);
comment on table read.legal_entities is 'The list of legal entities. Made by the read model organization-lists.';
comment on table read.locations is 'The list of locations. Made by the read model organization-lists.';
comment on table read.jobs is 'The list of jobs. Made by the read model organization-lists.';

alter table read.legal_entities owner to hrsaas_engine;
alter table read.legal_entities enable row level security;
create policy tenant on read.legal_entities for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.legal_entities to hrsaas_app;
alter table read.locations owner to hrsaas_engine;
alter table read.locations enable row level security;
create policy tenant on read.locations for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.locations to hrsaas_app;
alter table read.jobs owner to hrsaas_engine;
alter table read.jobs enable row level security;
create policy tenant on read.jobs for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.jobs to hrsaas_app;
