-- Custom fields as known at each moment: one row per span in which nothing of what is shown of a field changed.
create table read.custom_fields (
    tenant_id      uuid        not null,
    id             uuid        not null,
    code           text        not null collate "C",
    valid_from     date        not null,  -- -infinity: nothing of a field depends on a day
    valid_until    date,                  -- null
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    label          text        not null,
    type           text        not null,  -- text, number, day, yes-or-no, choice
    is_retired     boolean     not null,  -- nobody is given a value of it any more
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.custom_fields is 'Custom fields: the list of them. Made by the read model custom-fields.';

create index custom_fields_by_code on read.custom_fields (tenant_id, code);

-- The version of a field: that of its last event.
create table read.custom_fields_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.custom_fields owner to hrsaas_engine;
alter table read.custom_fields enable row level security;
create policy tenant on read.custom_fields for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.custom_fields to hrsaas_app;
alter table read.custom_fields_versions owner to hrsaas_engine;
alter table read.custom_fields_versions enable row level security;
create policy tenant on read.custom_fields_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.custom_fields_versions to hrsaas_app;
