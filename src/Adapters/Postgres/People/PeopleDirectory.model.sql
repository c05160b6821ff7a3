-- The people directory: names in two times and employee numbers, in clear text, in the schema that no backup contains.
create table readable.person_names (
    tenant_id      uuid        not null,
    person_id      uuid        not null,
    fact_id        uuid        not null,              -- the fact that says so
    valid_from     date        not null,              -- first day; -infinity for the name of the registration
    valid_until    date,                              -- first day no more; null: open
    recorded_from  timestamptz not null,              -- known since
    recorded_until timestamptz,                       -- known no more since; null: known now
    given          text,
    family         text,
    preferred      text,
    sort_name      text        not null collate "C",  -- folded (read.fold), family name first; empty once the person is erased
    given_name     text        not null collate "C",  -- folded, given name first
    primary key (tenant_id, person_id, valid_from, recorded_from)
);
comment on table readable.person_names is 'Names of people in two times, in clear text. Made by the read model people-directory.';

create index person_names_by_name on readable.person_names (tenant_id, sort_name, person_id);
create index person_names_by_given_name on readable.person_names (tenant_id, given_name, person_id);

-- The words of each name, folded: people are looked for by how a word begins.
create table readable.name_words (
    tenant_id      uuid        not null,
    word           text        not null collate "C",
    person_id      uuid        not null,
    valid_from     date        not null,  -- as the name that it is of
    valid_until    date,
    recorded_from  timestamptz not null,
    recorded_until timestamptz,
    primary key (tenant_id, word, person_id, valid_from, recorded_from)
);
comment on table readable.name_words is 'The words of the names of people in two times, folded, in clear text. Made by the read model people-directory.';
create index name_words_of_person on readable.name_words (tenant_id, person_id, valid_from) where recorded_until is null;

-- What two registrations of one person may have in common, whom a merged person stands for, and legal holds: the day and the fact.
create table readable.person_marks (
    tenant_id      uuid        not null,
    person_id      uuid        not null,
    kind           text        not null collate "C",  -- birth-date, email, phone, bank-account, identifier, name, merged-into or legal-hold
    value          text        not null collate "C",  -- as it is compared: small letters, digits only, words of the name in order
    recorded_from  timestamptz not null,
    recorded_until timestamptz,
    primary key (tenant_id, person_id, kind, value, recorded_from)
);
comment on table readable.person_marks is 'What people may have in common with a duplicate, on whatever day, in clear text. Made by the read model people-directory.';
create index person_marks_by_value on readable.person_marks (tenant_id, kind, value);

create table readable.employee_numbers (
    tenant_id     uuid        not null,
    person_id     uuid        not null,
    number        text        not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, person_id, number)
);
comment on table readable.employee_numbers is 'The employee number of each person who was ever hired, in clear text. Made by the read model people-directory.';
create index employee_numbers_by_number on readable.employee_numbers (tenant_id, number);

alter table readable.person_names owner to hrsaas_engine;
alter table readable.person_names enable row level security;
create policy tenant on readable.person_names for select to hrsaas_app using (tenant_id = log.tenant());
grant select on readable.person_names to hrsaas_app;
alter table readable.person_marks owner to hrsaas_engine;
alter table readable.person_marks enable row level security;
create policy tenant on readable.person_marks for select to hrsaas_app using (tenant_id = log.tenant());
grant select on readable.person_marks to hrsaas_app;
alter table readable.name_words owner to hrsaas_engine;
alter table readable.name_words enable row level security;
create policy tenant on readable.name_words for select to hrsaas_app using (tenant_id = log.tenant());
grant select on readable.name_words to hrsaas_app;
alter table readable.employee_numbers owner to hrsaas_engine;
alter table readable.employee_numbers enable row level security;
create policy tenant on readable.employee_numbers for select to hrsaas_app using (tenant_id = log.tenant());
grant select on readable.employee_numbers to hrsaas_app;
