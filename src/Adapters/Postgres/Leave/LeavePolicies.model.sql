-- Leave policies in two times: one row per stretch of days on which a policy has the same version.
create table read.leave_policies (
    tenant_id      uuid        not null,
    id             uuid        not null,
    code           text        not null collate "C",
    leave_type_id  uuid        not null,
    name           text        not null,  -- as the version calls it
    valid_from     date        not null,  -- first day
    valid_until    date,                  -- first day no more; null: open
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    fact_id        uuid        not null,  -- the fact that says the version
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.leave_policies is 'Leave policies in two times: the list of those with a version on a day. Made by the read model leave-policies.';

create index leave_policies_by_code on read.leave_policies (tenant_id, code);

-- The version of a leave policy: that of its last event.
create table read.leave_policies_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.leave_policies owner to hrsaas_engine;
alter table read.leave_policies enable row level security;
create policy tenant on read.leave_policies for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.leave_policies to hrsaas_app;
alter table read.leave_policies_versions owner to hrsaas_engine;
alter table read.leave_policies_versions enable row level security;
create policy tenant on read.leave_policies_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.leave_policies_versions to hrsaas_app;
