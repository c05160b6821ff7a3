-- Acknowledgements of exceptions in two times: what was said last about an exception, as it was known from one moment until another.
create table read.acknowledgements (
    tenant_id      uuid        not null,
    exception_id   uuid        not null,
    version        bigint      not null,  -- of the exception's stream
    reason_code    text        not null,
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- withdrawn or said otherwise since; null: known now
    primary key (tenant_id, exception_id, version)
);
comment on table read.acknowledgements is 'Acknowledgements of exceptions in two times. Made by the read model acknowledgements.';

alter table read.acknowledgements owner to hrsaas_engine;
alter table read.acknowledgements enable row level security;
create policy tenant on read.acknowledgements for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.acknowledgements to hrsaas_app;
