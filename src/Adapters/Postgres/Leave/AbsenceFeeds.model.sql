-- Feeds of absences as known at each moment: one row from when a feed was made, and one from when it was revoked.
create table read.absence_feeds (
    tenant_id      uuid        not null,
    id             uuid        not null,
    valid_from     date        not null,  -- -infinity: nothing of a feed depends on a day
    valid_until    date,                  -- null
    recorded_from  timestamptz not null,  -- known since
    recorded_until timestamptz,           -- known no more since; null: known now
    maker_id       uuid        not null,  -- the person who made it: what they may see, it shows
    shows          text        not null,  -- own-leave, direct-reports, org-unit
    org_unit_id    uuid,                  -- null where no unit is shown
    hint           text        not null,  -- the last four characters of its secret
    is_revoked     boolean     not null,  -- readable no more
    primary key (tenant_id, id, valid_from, recorded_from)
);
comment on table read.absence_feeds is 'Feeds of absences: the list of them. No secret is here, and no hash of one. Made by the read model absence-feeds.';

create index absence_feeds_by_maker on read.absence_feeds (tenant_id, maker_id, id);

-- The version of a feed: that of its last event.
create table read.absence_feeds_versions (
    tenant_id     uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    primary key (tenant_id, id, version)
);

alter table read.absence_feeds owner to hrsaas_engine;
alter table read.absence_feeds enable row level security;
create policy tenant on read.absence_feeds for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.absence_feeds to hrsaas_app;
alter table read.absence_feeds_versions owner to hrsaas_engine;
alter table read.absence_feeds_versions enable row level security;
create policy tenant on read.absence_feeds_versions for select to hrsaas_app using (tenant_id = log.tenant());
grant select on read.absence_feeds_versions to hrsaas_app;
