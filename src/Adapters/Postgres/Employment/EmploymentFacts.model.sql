-- Employment facts in two times: one row per stretch of days on which an attribute of an employment does not change, as it
-- was known from one moment until another. What is known now has no recorded_until.
create table read.employment_facts (
    tenant_id      uuid        not null,
    employment_id  uuid        not null,
    person_id      uuid        not null,
    attribute      text        not null collate "C",  -- employment, org-unit, location, manager, job, pay, fte, position, working-pattern, grade, contract, probation, suspension, notice, continues, allowance or ending (the last day alone)
    item           text        not null collate "C",  -- the code of an allowance; empty for all else
    fact_id        uuid        not null,  -- the fact that says so
    valid_from     date        not null,  -- first day
    valid_until    date,                  -- first day no more; null: open
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    value          uuid,                  -- legal entity, unit, location, manager, job, position, working pattern or the employment whose service is continued
    amount         numeric,               -- pay, allowance
    currency       text,                  -- with an amount: ISO 4217
    per            text,                  -- with an amount: hour, week, two-weeks, half-month, month, four-weeks or year
    fte            numeric,               -- fte: share of full time
    text           text,                  -- grade; type of contract or suspension; who gave notice; code of the reason of an ending
    day            date,                  -- last day of a contract with an end, or of a probation
    primary key (tenant_id, employment_id, attribute, item, valid_from, recorded_from)
) with (fillfactor = 85); -- room to close a row where it is: no index speaks of recorded_until
comment on table read.employment_facts is 'Employment facts in two times: the report over all employments, and the list of them. Made by the read model employment-facts.';

create index employment_facts_employed on read.employment_facts (tenant_id, employment_id) where attribute = 'employment';
create index employment_facts_person on read.employment_facts (tenant_id, person_id) where attribute = 'employment';
create index employment_facts_value on read.employment_facts (tenant_id, attribute, value) where value is not null;
-- Whatever headcounts ask for, of a day: only what holds on it is looked at, however long the history. Pay is not in it, and changes more often than all else.
create index employment_facts_of_a_day on read.employment_facts (tenant_id, attribute, valid_from, (case when valid_until is null then 'infinity' else valid_until end))
    where attribute in ('employment', 'fte', 'contract', 'position', 'org-unit', 'location', 'job');

alter table read.employment_facts owner to hrsaas_engine;
alter table read.employment_facts enable row level security;
create policy tenant on read.employment_facts for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.employment_facts to hrsaas_app;
