-- Long work, its progress and what became of each row. It is no fact of the log: what an import records is there, under its own commands.
create schema imports;
-- What was uploaded, in the clear: kept only until the import has ended, and in no backup.
create schema uploads;
grant usage on schema imports, uploads to hrsaas_app, hrsaas_engine;

create table imports.operations (
    tenant_id   uuid        not null,
    id          uuid        not null,
    key         uuid        not null,
    body_hash   uuid        not null,
    caller      text        not null,
    role        text        not null,
    person      uuid,
    system      text        not null,
    is_dry_run  boolean     not null,
    told        jsonb       not null,
    rows        bigint      not null,
    status      text        not null default 'waiting',
    stage       int         not null default 0,
    cursor      text        not null default '',
    is_cancelled boolean    not null default false,
    failure     text,
    created_at  timestamptz not null default clock_timestamp(),
    started_at  timestamptz,
    ended_at    timestamptz,
    owner       uuid,
    epoch       bigint      not null default 0,
    lease_until timestamptz not null default '-infinity',
    primary key (tenant_id, id),
    unique (tenant_id, key)
);
create index operations_open on imports.operations (created_at) where status in ('waiting', 'running');
comment on table imports.operations is 'Imports, and how far each has come. Whoever has the lease under the newest epoch works on it; nothing that another writes is taken.';

create table imports.rows (
    tenant_id    uuid    not null,
    operation_id uuid    not null,
    row          bigint  not null,
    kind         text    not null,
    file         text    not null,
    line         bigint  not null,
    key          text,
    group_key    text    not null collate "C",
    outcome      text,
    code         text,
    member       text,
    note         text,
    is_done      boolean not null default false,
    primary key (tenant_id, operation_id, row)
);
create index rows_of_groups on imports.rows (tenant_id, operation_id, kind, group_key, row);
create index rows_of_keys on imports.rows (tenant_id, operation_id, kind, key);
create index rows_refused on imports.rows (tenant_id, operation_id, group_key) where outcome = 'refused';
comment on table imports.rows is 'What became of each row of an import: line, column, code and the key of what it tells of, and no value.';

create table uploads.cells (
    tenant_id    uuid   not null,
    operation_id uuid   not null,
    row          bigint not null,
    says         jsonb  not null,
    primary key (tenant_id, operation_id, row)
);
comment on table uploads.cells is 'What the rows of an import say. Emptied when the import has ended.';

alter table imports.operations enable row level security;
alter table imports.operations force row level security;
alter table imports.rows enable row level security;
alter table imports.rows force row level security;
alter table uploads.cells enable row level security;
alter table uploads.cells force row level security;
create policy tenant on imports.operations to hrsaas_app using (tenant_id = log.tenant()) with check (tenant_id = log.tenant());
create policy tenant on imports.rows to hrsaas_app using (tenant_id = log.tenant()) with check (tenant_id = log.tenant());
create policy tenant on uploads.cells to hrsaas_app using (tenant_id = log.tenant()) with check (tenant_id = log.tenant());
create policy every_tenant on imports.operations to hrsaas_engine using (true);
create policy every_tenant on imports.rows to hrsaas_engine using (true);
create policy every_tenant on uploads.cells to hrsaas_engine using (true);

grant select, insert, update on imports.operations to hrsaas_app, hrsaas_engine;
grant select, insert, update on imports.rows to hrsaas_app, hrsaas_engine;
grant insert on uploads.cells to hrsaas_app;
grant select, delete on uploads.cells to hrsaas_engine;
grant delete on imports.rows, imports.operations to hrsaas_engine;

-- What was just uploaded has no statistics yet, and plans that are made without them read every row for every row.
create function imports.analyze() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    analyze imports.rows;
    analyze uploads.cells;
end $$;
revoke execute on function imports.analyze() from public;
grant execute on function imports.analyze() to hrsaas_engine;
