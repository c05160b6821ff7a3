-- Positions in two times: one row per stretch of days on which an attribute of a position does not change, as it was known from
-- one moment until another. What is known now has no recorded_until.
create table read.position_facts (
    tenant_id      uuid        not null,
    position_id    uuid        not null,
    attribute      text        not null collate "C",  -- position, title, job, org-unit, location, budget, frozen or reports-to
    fact_id        uuid        not null,  -- the fact that says so
    valid_from     date        not null,  -- first day
    valid_until    date,                  -- first day no more; null: open
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    value          uuid,                  -- job, org unit, location or the position that it reports to
    text           text        collate "C",  -- position: its code; title: the title
    fte            numeric,               -- budget
    primary key (tenant_id, position_id, attribute, valid_from, recorded_from)
) with (fillfactor = 85); -- room to close a row where it is: no index speaks of recorded_until
comment on table read.position_facts is 'Positions in two times: the list of positions of a day, and their reporting line. Made by the read model positions.';

create index position_facts_by_code on read.position_facts (tenant_id, text) where attribute = 'position';
create index position_facts_value on read.position_facts (tenant_id, attribute, value) where value is not null;

alter table read.position_facts owner to hrsaas_engine;
alter table read.position_facts enable row level security;
create policy tenant on read.position_facts for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.position_facts to hrsaas_app;
