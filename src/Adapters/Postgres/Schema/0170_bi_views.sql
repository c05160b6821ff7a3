-- The views that BI tools read (ADR 0052), with what they and their columns mean. What is said here is also the page docs/generated/bi-views.md.

-- Rebuilding a read model swaps its tables under the views: they are dropped before and made again behind it, in one transaction.
create function bi.drop_views() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $do$
begin
    drop view if exists bi.freshness, bi.people, bi.employments, bi.employment_facts, bi.employment_fact_history, bi.headcount_month_ends, bi.org_units, bi.org_unit_paths, bi.legal_entities, bi.locations, bi.jobs, bi.pay_facts, bi.pay_month_ends;
end $do$;

create function bi.make_views() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $do$
begin
    perform bi.drop_views();
    -- After a restore some may be missing until they are made again; whatever makes the last of them makes the views.
    if exists (select from unnest(array['employment_facts', 'position_facts', 'org_units', 'legal_entities', 'locations', 'jobs', 'pay_ranges', 'working_patterns']) as t(name) where to_regclass('read.' || t.name) is null) then
        return;
    end if;

    create view bi.freshness with (security_barrier) as
        select (select min(c.recorded_at) from subscriptions.checkpoints c where c.name in ('employment-facts', 'positions', 'org-units', 'organization-lists', 'pay-ranges', 'working-patterns')) as known_at,
               exists (select from subscriptions.stopped s where s.tenant_id = (select bi.tenant())) as is_stopped
        where bi.tenant() is not null;
    comment on view bi.freshness is 'How fresh the views are. One row.';
    comment on column bi.freshness.known_at is 'When the last event was recorded that all views show. What was recorded later is not there yet; mostly that is less than a second.';
    comment on column bi.freshness.is_stopped is 'True: an event could not be applied, and nothing recorded since is shown. Whoever runs the product is told.';
    grant select on bi.freshness to hrsaas_bi;

    create view bi.people with (security_barrier) as
        select coalesce(g.remains, e.person_id) as person_id, min(e.valid_from) as first_hire_date,
               case when bool_or(e.valid_until is null) then null else max(e.valid_until) - 1 end as last_day, count(*)::int as employments,
               bool_or(e.valid_from <= (now() at time zone 'utc')::date and (e.valid_until is null or e.valid_until > (now() at time zone 'utc')::date)) as is_employed
        from read.employment_facts e left join bi.merged_persons() g on g.person_id = e.person_id
        where e.tenant_id = (select bi.tenant()) and e.recorded_until is null and e.attribute = 'employment' group by 1;
    comment on view bi.people is 'Whoever was ever hired, one row for each, without names or anything else that identifies them. A person who was registered twice is who remains.';
    comment on column bi.people.person_id is 'The person.';
    comment on column bi.people.first_hire_date is 'The first day of their first employment.';
    comment on column bi.people.last_day is 'The last day of their last employment; null: it is open.';
    comment on column bi.people.employments is 'How many employments they have had.';
    comment on column bi.people.is_employed is 'Whether they are employed today (UTC).';
    grant select on bi.people to hrsaas_bi;

    create view bi.employments with (security_barrier) as
        select e.employment_id, coalesce(g.remains, e.person_id) as person_id, e.value as legal_entity_id, e.valid_from as hire_date, e.valid_until - 1 as last_day,
               x.text as leaving_reason, n.text as notice_by, c.value as continues_employment_id
        from read.employment_facts e left join bi.merged_persons() g on g.person_id = e.person_id
        left join read.employment_facts x on x.tenant_id = (select bi.tenant()) and x.recorded_until is null and x.employment_id = e.employment_id and x.attribute = 'ending'
        left join read.employment_facts n on n.tenant_id = (select bi.tenant()) and n.recorded_until is null and n.employment_id = e.employment_id and n.attribute = 'notice' and n.valid_from <= e.valid_until - 1 and (n.valid_until is null or n.valid_until > e.valid_until - 1)
        left join read.employment_facts c on c.tenant_id = (select bi.tenant()) and c.recorded_until is null and c.employment_id = e.employment_id and c.attribute = 'continues'
        where e.tenant_id = (select bi.tenant()) and e.recorded_until is null and e.attribute = 'employment';
    comment on view bi.employments is 'Every employment, one row for each; those whose hire was rescinded are not there.';
    comment on column bi.employments.employment_id is 'The employment.';
    comment on column bi.employments.person_id is 'Whose it is.';
    comment on column bi.employments.legal_entity_id is 'With whom.';
    comment on column bi.employments.hire_date is 'The first day.';
    comment on column bi.employments.last_day is 'The last day, included; null: open.';
    comment on column bi.employments.leaving_reason is 'The code of the reason for which it ends; null: open.';
    comment on column bi.employments.notice_by is 'Who gave notice: employee or employer; null: nobody, or it is not recorded.';
    comment on column bi.employments.continues_employment_id is 'The employment whose service it continues; null: none.';
    grant select on bi.employments to hrsaas_bi;

    create view bi.employment_facts with (security_barrier) as
        select f.employment_id, coalesce(g.remains, f.person_id) as person_id, f.attribute, f.valid_from as first_day, f.valid_until - 1 as last_day, f.value as value_id, f.fte, f.text, f.day, f.recorded_from
        from read.employment_facts f left join bi.merged_persons() g on g.person_id = f.person_id
        where f.tenant_id = (select bi.tenant()) and f.recorded_until is null and f.attribute not in ('pay', 'grade', 'allowance');
    comment on view bi.employment_facts is 'What is true of employments on which days, as it is known now: one row for each stretch of days on which an attribute does not change. Job, unit and location are those agreed for the employment; who holds a position that is open works as and where that says.';
    comment on column bi.employment_facts.employment_id is 'The employment.';
    comment on column bi.employment_facts.person_id is 'Whose it is.';
    comment on column bi.employment_facts.attribute is 'What does not change on these days: employment, org-unit, location, manager, job, fte, position, working-pattern, contract, probation, suspension, notice, continues or ending.';
    comment on column bi.employment_facts.first_day is 'The first day.';
    comment on column bi.employment_facts.last_day is 'The last day, included; null: open.';
    comment on column bi.employment_facts.value_id is 'The legal entity, unit, location, person, job, position, working pattern or employment that it names.';
    comment on column bi.employment_facts.fte is 'Of fte: the share of full time.';
    comment on column bi.employment_facts.text is 'The type of contract or suspension, who gave notice, or the code of the reason of an ending.';
    comment on column bi.employment_facts.day is 'The last day of a contract with an end, or of a probation.';
    comment on column bi.employment_facts.recorded_from is 'Since when it is known so.';
    grant select on bi.employment_facts to hrsaas_bi;

    create view bi.employment_fact_history with (security_barrier) as
        select f.employment_id, coalesce(g.remains, f.person_id) as person_id, f.attribute, f.valid_from as first_day, f.valid_until - 1 as last_day, f.value as value_id, f.fte, f.text, f.day, f.recorded_from, f.recorded_until
        from read.employment_facts f left join bi.merged_persons() g on g.person_id = f.person_id
        where f.tenant_id = (select bi.tenant()) and f.attribute not in ('pay', 'grade', 'allowance');
    comment on view bi.employment_fact_history is 'The same, with what was known before: a row for each stretch and each span of time in which it was known so. Known at a moment is what has recorded_from up to it, and recorded_until after it or none.';
    comment on column bi.employment_fact_history.employment_id is 'The employment.';
    comment on column bi.employment_fact_history.person_id is 'Whose it is.';
    comment on column bi.employment_fact_history.attribute is 'What does not change on these days: employment, org-unit, location, manager, job, fte, position, working-pattern, contract, probation, suspension, notice, continues or ending.';
    comment on column bi.employment_fact_history.first_day is 'The first day.';
    comment on column bi.employment_fact_history.last_day is 'The last day, included; null: open.';
    comment on column bi.employment_fact_history.value_id is 'The legal entity, unit, location, person, job, position, working pattern or employment that it names.';
    comment on column bi.employment_fact_history.fte is 'Of fte: the share of full time.';
    comment on column bi.employment_fact_history.text is 'The type of contract or suspension, who gave notice, or the code of the reason of an ending.';
    comment on column bi.employment_fact_history.day is 'The last day of a contract with an end, or of a probation.';
    comment on column bi.employment_fact_history.recorded_from is 'Since when it is known so.';
    comment on column bi.employment_fact_history.recorded_until is 'Since when it is known so no more; null: known so now.';
    grant select on bi.employment_fact_history to hrsaas_bi;

    create view bi.headcount_month_ends with (security_barrier) as
        with months as (
            select (date_trunc('month', b.first) + make_interval(months => n.n + 1))::date - 1 as day
            from (select min(f.valid_from) as first from read.employment_facts f where f.tenant_id = (select bi.tenant()) and f.attribute = 'employment' and f.recorded_until is null) b
            cross join lateral generate_series(0, (extract(year from age((now() at time zone 'utc')::date, date_trunc('month', b.first))) * 12 + extract(month from age((now() at time zone 'utc')::date, date_trunc('month', b.first))))::int) as n(n)
            where (date_trunc('month', b.first) + make_interval(months => n.n + 1))::date - 1 <= (now() at time zone 'utc')::date)
        select d.day, e.employment_id, coalesce(g.remains, e.person_id) as person_id, e.value as legal_entity_id, case when q.position_id is null then unit.value else qunit.value end as org_unit_id, case when q.position_id is null then place.value else qplace.value end as location_id,
               case when q.position_id is null then job.value else qjob.value end as job_id, q.position_id, coalesce(mg.remains, m.value) as manager_id, c.text as contract_type, c.text is not distinct from 'contractor' as is_contractor, coalesce(f.fte, 1) as fte,
               s.text is not null as is_suspended
        from months d
        join read.employment_facts e on e.tenant_id = (select bi.tenant()) and e.recorded_until is null and e.attribute = 'employment' and e.valid_from <= d.day and (e.valid_until is null or e.valid_until > d.day)
        left join bi.merged_persons() g on g.person_id = e.person_id
        left join read.employment_facts unit on unit.tenant_id = (select bi.tenant()) and unit.recorded_until is null and unit.employment_id = e.employment_id and unit.attribute = 'org-unit' and unit.valid_from <= d.day and (unit.valid_until is null or unit.valid_until > d.day)
        left join read.employment_facts place on place.tenant_id = (select bi.tenant()) and place.recorded_until is null and place.employment_id = e.employment_id and place.attribute = 'location' and place.valid_from <= d.day and (place.valid_until is null or place.valid_until > d.day)
        left join read.employment_facts job on job.tenant_id = (select bi.tenant()) and job.recorded_until is null and job.employment_id = e.employment_id and job.attribute = 'job' and job.valid_from <= d.day and (job.valid_until is null or job.valid_until > d.day)
        left join read.employment_facts o on o.tenant_id = (select bi.tenant()) and o.recorded_until is null and o.employment_id = e.employment_id and o.attribute = 'position' and o.valid_from <= d.day and (o.valid_until is null or o.valid_until > d.day)
        left join read.position_facts q on q.tenant_id = (select bi.tenant()) and q.recorded_until is null and q.position_id = o.value and q.attribute = 'position' and q.valid_from <= d.day and (q.valid_until is null or q.valid_until > d.day)
        left join read.position_facts qunit on qunit.tenant_id = (select bi.tenant()) and qunit.recorded_until is null and qunit.position_id = o.value and qunit.attribute = 'org-unit' and qunit.valid_from <= d.day and (qunit.valid_until is null or qunit.valid_until > d.day)
        left join read.position_facts qplace on qplace.tenant_id = (select bi.tenant()) and qplace.recorded_until is null and qplace.position_id = o.value and qplace.attribute = 'location' and qplace.valid_from <= d.day and (qplace.valid_until is null or qplace.valid_until > d.day)
        left join read.position_facts qjob on qjob.tenant_id = (select bi.tenant()) and qjob.recorded_until is null and qjob.position_id = o.value and qjob.attribute = 'job' and qjob.valid_from <= d.day and (qjob.valid_until is null or qjob.valid_until > d.day)
        left join read.employment_facts f on f.tenant_id = (select bi.tenant()) and f.recorded_until is null and f.employment_id = e.employment_id and f.attribute = 'fte' and f.valid_from <= d.day and (f.valid_until is null or f.valid_until > d.day)
        left join read.employment_facts c on c.tenant_id = (select bi.tenant()) and c.recorded_until is null and c.employment_id = e.employment_id and c.attribute = 'contract' and c.valid_from <= d.day and (c.valid_until is null or c.valid_until > d.day)
        left join read.employment_facts s on s.tenant_id = (select bi.tenant()) and s.recorded_until is null and s.employment_id = e.employment_id and s.attribute = 'suspension' and s.valid_from <= d.day and (s.valid_until is null or s.valid_until > d.day)
        left join read.employment_facts m on m.tenant_id = (select bi.tenant()) and m.recorded_until is null and m.employment_id = e.employment_id and m.attribute = 'manager' and m.valid_from <= d.day and (m.valid_until is null or m.valid_until > d.day)
        left join bi.merged_persons() mg on mg.person_id = m.value;
    comment on view bi.headcount_month_ends is 'Who works here on the last day of each month, up to today: one row for each employment and day. Count distinct person_id for people, sum fte for full-time equivalents; leave out is_contractor as the reports do. Suspended people are there.';
    comment on column bi.headcount_month_ends.day is 'The last day of a month.';
    comment on column bi.headcount_month_ends.employment_id is 'The employment.';
    comment on column bi.headcount_month_ends.person_id is 'Whose it is.';
    comment on column bi.headcount_month_ends.legal_entity_id is 'With whom.';
    comment on column bi.headcount_month_ends.org_unit_id is 'The unit: that of the position held, else that agreed; null: none.';
    comment on column bi.headcount_month_ends.location_id is 'The location, in the same way.';
    comment on column bi.headcount_month_ends.job_id is 'The job, in the same way.';
    comment on column bi.headcount_month_ends.position_id is 'The position held, if it is open.';
    comment on column bi.headcount_month_ends.manager_id is 'The manager that the employment names; who follows from positions and units is not here.';
    comment on column bi.headcount_month_ends.contract_type is 'permanent, fixed-term, apprentice or contractor; null: none agreed.';
    comment on column bi.headcount_month_ends.is_contractor is 'Whether it is a contractor.';
    comment on column bi.headcount_month_ends.fte is 'The share of full time agreed.';
    comment on column bi.headcount_month_ends.is_suspended is 'Whether the work rests.';
    grant select on bi.headcount_month_ends to hrsaas_bi;

    create view bi.org_units with (security_barrier) as
        select u.unit_id as org_unit_id, u.code, u.name, u.parent_id, coalesce(g.remains, u.head_id) as head_id, u.valid_from as first_day, u.valid_until - 1 as last_day
        from read.org_units u left join bi.merged_persons() g on g.person_id = u.head_id where u.tenant_id = (select bi.tenant()) and u.recorded_until is null;
    comment on view bi.org_units is 'Org units: one row for each stretch of days on which neither name, parent nor head changes.';
    comment on column bi.org_units.org_unit_id is 'The unit.';
    comment on column bi.org_units.code is 'Its code.';
    comment on column bi.org_units.name is 'Its name.';
    comment on column bi.org_units.parent_id is 'The unit above it; null: none.';
    comment on column bi.org_units.head_id is 'The person who heads it; null: nobody.';
    comment on column bi.org_units.first_day is 'The first day of the stretch.';
    comment on column bi.org_units.last_day is 'The last day, included; null: open.';
    grant select on bi.org_units to hrsaas_bi;

    create view bi.org_unit_paths with (security_barrier) as
        with recursive today as materialized (
            select u.unit_id, u.code, u.parent_id from read.org_units u where u.tenant_id = (select bi.tenant()) and u.recorded_until is null and u.valid_from <= (now() at time zone 'utc')::date and (u.valid_until is null or u.valid_until > (now() at time zone 'utc')::date)),
        up (org_unit_id, above_id, distance, path, next_id) as (
            select t.unit_id, t.unit_id, 0, t.code, t.parent_id from today t
            union all
            select w.org_unit_id, t.unit_id, w.distance + 1, t.code || '/' || w.path, t.parent_id from up w join today t on t.unit_id = w.next_id)
        select w.org_unit_id, w.above_id, w.distance, (select x.path from up x where x.org_unit_id = w.org_unit_id order by x.distance desc limit 1) as path from up w;
    comment on view bi.org_unit_paths is 'Where units are in the tree today (UTC): one row for each unit and each unit above it, itself included. Join headcounts to org_unit_id, and group by above_id to count a unit with all below it.';
    comment on column bi.org_unit_paths.org_unit_id is 'The unit.';
    comment on column bi.org_unit_paths.above_id is 'It, or a unit above it.';
    comment on column bi.org_unit_paths.distance is 'How many steps up; 0 for the unit itself.';
    comment on column bi.org_unit_paths.path is 'The codes from the top down to the unit, parted by slashes.';
    grant select on bi.org_unit_paths to hrsaas_bi;

    create view bi.legal_entities with (security_barrier) as
        select t.id as legal_entity_id, t.code, t.name, t.country, t.currency, t.valid_from as first_day, t.valid_until - 1 as last_day from read.legal_entities t where t.tenant_id = (select bi.tenant()) and t.recorded_until is null;
    comment on view bi.legal_entities is 'Legal entities: one row for each stretch of days on which nothing of them changes.';
    comment on column bi.legal_entities.legal_entity_id is 'The legal entity.';
    comment on column bi.legal_entities.code is 'Its code.';
    comment on column bi.legal_entities.name is 'Its name.';
    comment on column bi.legal_entities.country is 'ISO 3166-1, two letters.';
    comment on column bi.legal_entities.currency is 'ISO 4217.';
    comment on column bi.legal_entities.first_day is 'The first day of the stretch; -infinity: since ever.';
    comment on column bi.legal_entities.last_day is 'The last day, included; null: open.';
    grant select on bi.legal_entities to hrsaas_bi;

    create view bi.locations with (security_barrier) as
        select t.id as location_id, t.code, t.name, t.country, t.region, t.valid_from as first_day, t.valid_until - 1 as last_day from read.locations t where t.tenant_id = (select bi.tenant()) and t.recorded_until is null;
    comment on view bi.locations is 'Locations: one row for each stretch of days on which nothing of them changes.';
    comment on column bi.locations.location_id is 'The location.';
    comment on column bi.locations.code is 'Its code.';
    comment on column bi.locations.name is 'Its name.';
    comment on column bi.locations.country is 'ISO 3166-1, two letters.';
    comment on column bi.locations.region is 'A part of the country; null: none named.';
    comment on column bi.locations.first_day is 'The first day of the stretch; -infinity: since ever.';
    comment on column bi.locations.last_day is 'The last day, included; null: open.';
    grant select on bi.locations to hrsaas_bi;

    create view bi.jobs with (security_barrier) as
        select t.id as job_id, t.code, t.title, t.family, t.grade, t.valid_from as first_day, t.valid_until - 1 as last_day from read.jobs t where t.tenant_id = (select bi.tenant()) and t.recorded_until is null;
    comment on view bi.jobs is 'Jobs: one row for each stretch of days on which nothing of them changes.';
    comment on column bi.jobs.job_id is 'The job.';
    comment on column bi.jobs.code is 'Its code.';
    comment on column bi.jobs.title is 'Its title.';
    comment on column bi.jobs.family is 'The family of jobs; null: none.';
    comment on column bi.jobs.grade is 'The grade of pay; null: none.';
    comment on column bi.jobs.first_day is 'The first day of the stretch; -infinity: since ever.';
    comment on column bi.jobs.last_day is 'The last day, included; null: open.';
    grant select on bi.jobs to hrsaas_bi;

    create view bi.pay_facts with (security_barrier) as
        select f.employment_id, coalesce(g.remains, f.person_id) as person_id, f.attribute, f.item, f.valid_from as first_day, f.valid_until - 1 as last_day, f.amount, f.currency, f.per,
               case f.attribute when 'grade' then f.text end as grade, f.recorded_from
        from read.employment_facts f left join bi.merged_persons() g on g.person_id = f.person_id
        where f.tenant_id = (select bi.tenant()) and f.recorded_until is null and f.attribute in ('pay', 'grade', 'allowance');
    comment on view bi.pay_facts is 'Base pay, grade and allowances on which days, as known now: one row for each stretch of days on which one of them does not change. Pay of single people: only logins that were given it see this view.';
    comment on column bi.pay_facts.employment_id is 'The employment.';
    comment on column bi.pay_facts.person_id is 'Whose it is.';
    comment on column bi.pay_facts.attribute is 'pay, grade or allowance.';
    comment on column bi.pay_facts.item is 'The code of an allowance; empty for all else.';
    comment on column bi.pay_facts.first_day is 'The first day.';
    comment on column bi.pay_facts.last_day is 'The last day, included; null: open.';
    comment on column bi.pay_facts.amount is 'As agreed for the working time in force; null for a grade.';
    comment on column bi.pay_facts.currency is 'ISO 4217. Amounts of two currencies are not added.';
    comment on column bi.pay_facts.per is 'hour, week, two-weeks, half-month, month, four-weeks or year.';
    comment on column bi.pay_facts.grade is 'Of grade: the grade.';
    comment on column bi.pay_facts.recorded_from is 'Since when it is known so.';
    grant select on bi.pay_facts to hrsaas_bi_pay;

    create view bi.pay_month_ends with (security_barrier) as
        with months as (
            select (date_trunc('month', b.first) + make_interval(months => n.n + 1))::date - 1 as day
            from (select min(f.valid_from) as first from read.employment_facts f where f.tenant_id = (select bi.tenant()) and f.attribute = 'employment' and f.recorded_until is null) b
            cross join lateral generate_series(0, (extract(year from age((now() at time zone 'utc')::date, date_trunc('month', b.first))) * 12 + extract(month from age((now() at time zone 'utc')::date, date_trunc('month', b.first))))::int) as n(n)
            where (date_trunc('month', b.first) + make_interval(months => n.n + 1))::date - 1 <= (now() at time zone 'utc')::date),
        paid as (
            select d.day, e.employment_id, y.currency, y.amount * case y.per when 'hour' then 52 * v.minutes when 'week' then 52 when 'two-weeks' then 26 when 'half-month' then 24 when 'month' then 12 when 'four-weeks' then 13 else 1 end / case y.per when 'hour' then 60 * v.weeks else 1 end as annual, coalesce(f.fte, 1) as fte, coalesce(gr.text, j.grade) as grade
            from months d
        join read.employment_facts e on e.tenant_id = (select bi.tenant()) and e.recorded_until is null and e.attribute = 'employment' and e.valid_from <= d.day and (e.valid_until is null or e.valid_until > d.day)
        left join bi.merged_persons() g on g.person_id = e.person_id
            left join read.employment_facts y on y.tenant_id = (select bi.tenant()) and y.recorded_until is null and y.employment_id = e.employment_id and y.attribute = 'pay' and y.valid_from <= d.day and (y.valid_until is null or y.valid_until > d.day)
            left join read.employment_facts h on y.per = 'hour' and h.tenant_id = (select bi.tenant()) and h.recorded_until is null and h.employment_id = e.employment_id and h.attribute = 'working-pattern' and h.valid_from <= d.day and (h.valid_until is null or h.valid_until > d.day)
            left join read.working_patterns v on v.tenant_id = (select bi.tenant()) and v.recorded_until is null and v.id = h.value and v.valid_from <= d.day and (v.valid_until is null or v.valid_until > d.day)
            left join read.employment_facts f on f.tenant_id = (select bi.tenant()) and f.recorded_until is null and f.employment_id = e.employment_id and f.attribute = 'fte' and f.valid_from <= d.day and (f.valid_until is null or f.valid_until > d.day)
            left join read.employment_facts gr on gr.tenant_id = (select bi.tenant()) and gr.recorded_until is null and gr.employment_id = e.employment_id and gr.attribute = 'grade' and gr.valid_from <= d.day and (gr.valid_until is null or gr.valid_until > d.day)
            left join read.employment_facts job on job.tenant_id = (select bi.tenant()) and job.recorded_until is null and job.employment_id = e.employment_id and job.attribute = 'job' and job.valid_from <= d.day and (job.valid_until is null or job.valid_until > d.day)
            left join read.employment_facts o on o.tenant_id = (select bi.tenant()) and o.recorded_until is null and o.employment_id = e.employment_id and o.attribute = 'position' and o.valid_from <= d.day and (o.valid_until is null or o.valid_until > d.day)
            left join read.position_facts q on q.tenant_id = (select bi.tenant()) and q.recorded_until is null and q.position_id = o.value and q.attribute = 'position' and q.valid_from <= d.day and (q.valid_until is null or q.valid_until > d.day)
            left join read.position_facts qjob on qjob.tenant_id = (select bi.tenant()) and qjob.recorded_until is null and qjob.position_id = o.value and qjob.attribute = 'job' and qjob.valid_from <= d.day and (qjob.valid_until is null or qjob.valid_until > d.day)
            left join read.jobs j on j.tenant_id = (select bi.tenant()) and j.recorded_until is null and j.id = case when q.position_id is null then job.value else qjob.value end and j.valid_from <= d.day and (j.valid_until is null or j.valid_until > d.day)
            where y.currency is not null)
        select p.day, p.employment_id, p.currency, p.annual as annual_base_pay, p.annual / p.fte as full_time_annual, p.grade,
               r.minimum as range_minimum, r.midpoint as range_midpoint, r.maximum as range_maximum, p.annual / p.fte / nullif(r.midpoint, 0) as compa_ratio
        from paid p
        left join read.pay_ranges r on r.tenant_id = (select bi.tenant()) and r.recorded_until is null and r.grade = p.grade and r.currency = p.currency and r.valid_from <= p.day and (r.valid_until is null or r.valid_until > p.day);
    comment on view bi.pay_month_ends is 'What each employment is paid on the last day of each month, up to today, for a year, against the range in force. Pay of single people: only logins that were given it see this view. Nothing is suppressed.';
    comment on column bi.pay_month_ends.day is 'The last day of a month.';
    comment on column bi.pay_month_ends.employment_id is 'The employment.';
    comment on column bi.pay_month_ends.currency is 'ISO 4217. Amounts of two currencies are not added.';
    comment on column bi.pay_month_ends.annual_base_pay is 'Base pay × periods of a year; null: none agreed, or per hour without a working pattern.';
    comment on column bi.pay_month_ends.full_time_annual is 'The same ÷ FTE: what full time would pay.';
    comment on column bi.pay_month_ends.grade is 'That agreed for the employment, else that of the job.';
    comment on column bi.pay_month_ends.range_minimum is 'Of the range of the grade in the currency, if there is one on the day.';
    comment on column bi.pay_month_ends.range_midpoint is 'The same.';
    comment on column bi.pay_month_ends.range_maximum is 'The same.';
    comment on column bi.pay_month_ends.compa_ratio is 'full_time_annual ÷ range_midpoint, not rounded.';
    grant select on bi.pay_month_ends to hrsaas_bi_pay;
end $do$;

alter function bi.drop_views() owner to hrsaas_engine;
alter function bi.make_views() owner to hrsaas_engine;
revoke execute on function bi.drop_views(), bi.make_views() from public;
