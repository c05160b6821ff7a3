-- Which leave accounts there are, and whose: looked up whenever something is put right that a balance may rest on.
create index events_of_leave_accounts on log.events (tenant_id, subject_id, stream_id) where type = 'leave.leave-account-opened.v1';
