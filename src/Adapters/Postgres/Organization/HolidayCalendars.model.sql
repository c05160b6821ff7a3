-- Holiday calendars as known at each moment. No day changes what is listed of one, so each row is of all days.
create table read.holiday_calendars (
    tenant_id      uuid        not null,
    id             uuid        not null,
    code           text        not null collate "C",
    valid_from     date        not null,  -- always -infinity
    valid_until    date,                  -- always null
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    name           text        not null,
    country        text        not null,
    region         text,
    source_differs_since date,            -- found on this day: a source says otherwise of a year than when it was brought in; null: none does
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.holiday_calendars is 'The list of holiday calendars. Made by the read model holiday-calendars.';

create index holiday_calendars_by_code on read.holiday_calendars (tenant_id, code);

-- The version of a calendar: that of its last event.
create table read.holiday_calendars_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.holiday_calendars owner to hrsaas_engine;
alter table read.holiday_calendars enable row level security;
create policy tenant on read.holiday_calendars for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.holiday_calendars to hrsaas_app;
alter table read.holiday_calendars_versions owner to hrsaas_engine;
alter table read.holiday_calendars_versions enable row level security;
create policy tenant on read.holiday_calendars_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.holiday_calendars_versions to hrsaas_app;
