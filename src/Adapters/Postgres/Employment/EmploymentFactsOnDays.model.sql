-- Brings databases that were made before the index was up to date; elsewhere it is there with its table.
create index if not exists employment_facts_day on read.employment_facts (tenant_id, attribute, valid_from, valid_until);
