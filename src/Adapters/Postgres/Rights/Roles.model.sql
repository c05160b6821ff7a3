-- Roles of tenants as known at each moment: one row per span in which nothing of what is shown of a role changed.
create table read.roles (
    tenant_id      uuid        not null,
    id             uuid        not null,
    code           text        not null collate "C",
    valid_from     date        not null,  -- -infinity: nothing of a role depends on a day
    valid_until    date,                  -- null
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    name           text        not null,
    is_retired     boolean     not null,  -- whoever's token names it is let in no more
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.roles is 'Roles that tenants have defined: the list of them. Made by the read model roles.';

create index roles_by_code on read.roles (tenant_id, code);

-- The version of a role: that of its last event.
create table read.roles_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.roles owner to hrsaas_engine;
alter table read.roles enable row level security;
create policy tenant on read.roles for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.roles to hrsaas_app;
alter table read.roles_versions owner to hrsaas_engine;
alter table read.roles_versions enable row level security;
create policy tenant on read.roles_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.roles_versions to hrsaas_app;
