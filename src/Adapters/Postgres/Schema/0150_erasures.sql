-- Who was erased, of all tenants: few rows of a long log, looked at whenever a host takes up the policy that destroys keys.
create index events_of_erasures on log.events (tenant_id, stream_id) where type = 'people.person-erased.v1';
