-- API clients of tenants as known at each moment: one row per span in which nothing of what is shown of a client changed.
create table read.api_clients (
    tenant_id      uuid        not null,
    id             uuid        not null,
    valid_from     date        not null,  -- -infinity: nothing of an API client depends on a day
    valid_until    date,                  -- null
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    name           text        not null collate "C",
    role_code      text        not null,  -- the role that it bears
    last_day       date,                  -- the last day on which it is let in, by the tenant's home zone; null: none
    is_revoked     boolean     not null,  -- let in no more
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.api_clients is 'API clients of tenants: the list of them. No secret is here, and no hash of one. Made by the read model api_clients.';

create index api_clients_by_name on read.api_clients (tenant_id, name, id);

-- The version of an API client: that of its last event.
create table read.api_clients_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.api_clients owner to hrsaas_engine;
alter table read.api_clients enable row level security;
create policy tenant on read.api_clients for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.api_clients to hrsaas_app;
alter table read.api_clients_versions owner to hrsaas_engine;
alter table read.api_clients_versions enable row level security;
create policy tenant on read.api_clients_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.api_clients_versions to hrsaas_app;
