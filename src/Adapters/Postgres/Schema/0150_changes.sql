-- A tenant's events in the order in which they were recorded: for those who follow what changes.
create index events_of_tenant on log.events (tenant_id, position);
