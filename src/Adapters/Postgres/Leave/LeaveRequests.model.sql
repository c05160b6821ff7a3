-- Leave requests as known at each moment: one row per request and stretch of moments in which nothing of it changed.
create table read.leave_requests (
    tenant_id      uuid        not null,
    request_id     uuid        not null,
    employment_id  uuid        not null,
    person_id      uuid        not null,
    leave_type_id  uuid        not null,
    first_day      date        not null,
    last_day       date        not null,  -- the last day of leave, included
    starts         text        not null,  -- what of the first day is taken: whole, first-half or second-half
    ends           text        not null,  -- what of the last day is taken
    hours          numeric,               -- so many hours of a single day; null: as the parts say
    asked_on       date        not null,
    standing       text        not null,  -- requested, approved, declined, withdrawn or cancelled
    next           text,                  -- who has to decide next; null once it is decided
    document_due_on date,                 -- by when a document has to be there; null: none is needed, or it is there
    version        bigint      not null,  -- of the last event about the request
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    primary key (tenant_id, request_id, recorded_from)
);
comment on table read.leave_requests is 'Leave requests as known at each moment: the list of them, and who is away. Made by the read model leave-requests.';

create index leave_requests_by_day on read.leave_requests (tenant_id, first_day, request_id);
create index leave_requests_by_document on read.leave_requests (tenant_id, document_due_on) where document_due_on is not null;
create index leave_requests_by_employment on read.leave_requests (tenant_id, employment_id, first_day);

alter table read.leave_requests owner to hrsaas_engine;
alter table read.leave_requests enable row level security;
create policy tenant on read.leave_requests for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.leave_requests to hrsaas_app;

-- Leave accounts that came to be overdrawn, as known at each moment.
create table read.leave_overdrafts (
    tenant_id      uuid        not null,
    employment_id  uuid        not null,
    person_id      uuid        not null,
    first_day      date        not null,  -- the first day on which more leave is gone than there may be
    until          date,                  -- the first day on which that is over; null: no end is in sight
    found_on       date        not null,  -- the day on which it was found that it begins on that day
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    primary key (tenant_id, employment_id, recorded_from)
);
comment on table read.leave_overdrafts is 'Leave accounts that came to be overdrawn because something was put right, as known at each moment. Made by the read model leave-requests.';

alter table read.leave_overdrafts owner to hrsaas_engine;
alter table read.leave_overdrafts enable row level security;
create policy tenant on read.leave_overdrafts for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.leave_overdrafts to hrsaas_app;
