-- What public services said of holidays, as it came. It is public and of no tenant: one answer serves all of them, also after a restart and while the service is down.
create schema holidays;
grant usage on schema holidays to hrsaas_app;

create table holidays.answers (
    service    text        not null,  -- its address
    country    text        not null,
    year       integer     not null,
    body       text        not null,  -- JSON that was understood
    fetched_at timestamptz not null,
    primary key (service, country, year)
);
comment on table holidays.answers is 'What public services said of the holidays of a country and year, and when.';
grant select, insert, update on holidays.answers to hrsaas_app;
