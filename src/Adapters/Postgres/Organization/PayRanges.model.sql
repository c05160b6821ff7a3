-- Pay ranges in two times: one row per stretch of days on which a range has the same amounts.
create table read.pay_ranges (
    tenant_id      uuid        not null,
    id             uuid        not null,
    grade          text        not null collate "C",
    currency       text        not null collate "C",
    first_day      date        not null,  -- first day in force
    valid_from     date        not null,  -- first day
    valid_until    date,                  -- first day no more; null: open
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    minimum        numeric     not null,  -- full-time annual
    midpoint       numeric     not null,
    maximum        numeric     not null,
    fact_id        uuid        not null,  -- the fact that says the amounts
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.pay_ranges is 'Pay ranges in two times: the list of ranges of a day. Made by the read model pay-ranges.';

create index pay_ranges_by_grade on read.pay_ranges (tenant_id, grade, currency);

-- The version of a range: that of its last event.
create table read.pay_ranges_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.pay_ranges owner to hrsaas_engine;
alter table read.pay_ranges enable row level security;
create policy tenant on read.pay_ranges for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.pay_ranges to hrsaas_app;
alter table read.pay_ranges_versions owner to hrsaas_engine;
alter table read.pay_ranges_versions enable row level security;
create policy tenant on read.pay_ranges_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.pay_ranges_versions to hrsaas_app;
