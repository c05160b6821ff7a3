-- When API clients were last let in, to the minute. It is no fact of the log: it comes with every request, and is worth nothing a year later.
create table tenancy.api_client_uses (
    tenant_id    uuid        not null,
    client_id    uuid        not null,
    last_used_at timestamptz not null,
    primary key (tenant_id, client_id)
);

alter table tenancy.api_client_uses enable row level security;
alter table tenancy.api_client_uses force row level security;
create policy tenant on tenancy.api_client_uses for select to hrsaas_app using (tenant_id = log.tenant());
create policy every_tenant on tenancy.api_client_uses to hrsaas_engine using (true);

-- Requests only read it; what was noted is written for all tenants at once, beside them.
grant select on tenancy.api_client_uses to hrsaas_app;
grant select, insert, update on tenancy.api_client_uses to hrsaas_engine;
