-- Views for BI tools, and logins that see one tenant's rows of them (ADR 0052).

create schema bi;

-- They belong to the cluster: another database of it may have made them already.
do $$ begin create role hrsaas_bi nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role hrsaas_bi_pay nologin; exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema bi to hrsaas_bi;
grant usage, create on schema bi to hrsaas_engine;

create table bi.logins (
    login      text        primary key,
    tenant_id  uuid        not null unique,
    sees_pay   boolean     not null,
    created_at timestamptz not null default clock_timestamp()
);
comment on table bi.logins is 'Whose rows a login of a BI tool sees: one login per tenant. No login may read it.';

-- The tenant of whoever logged in. That is the one thing that a session cannot change: SET ROLE leaves session_user alone, and no setting is asked.
create function bi.tenant() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp
    return (select l.tenant_id from bi.logins l where l.login = session_user);
revoke execute on function bi.tenant() from public;
grant execute on function bi.tenant() to hrsaas_bi, hrsaas_engine;

-- Who remains of those who were merged. A function, so that no view stands in the way of the directory's tables, which hold names and may be missing after a restore.
create function bi.merged_persons() returns table (person_id uuid, remains uuid) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query with recursive up (person_id, remains) as (
        select m.person_id, m.value::uuid from readable.person_marks m where m.tenant_id = bi.tenant() and m.recorded_until is null and m.kind = 'merged-into'
        union
        select u.person_id, m.value::uuid from up u
        join readable.person_marks m on m.tenant_id = bi.tenant() and m.recorded_until is null and m.kind = 'merged-into' and m.person_id = u.remains)
    select u.person_id, u.remains from up u
    where not exists (select from up n where n.person_id = u.remains);
end $$;
alter function bi.merged_persons() owner to hrsaas_engine;
revoke execute on function bi.merged_persons() from public;
grant execute on function bi.merged_persons() to hrsaas_bi;

-- What PostgreSQL lets everybody do who can connect, and a login of a BI tool must not: hold the lock under which the log is appended to, fill the disk with temporary
-- tables and large objects. Done before the first login is made; whoever is not the server's superuser cannot, and is told so.
create function bi.close() returns boolean language plpgsql set search_path = pg_catalog, pg_temp as $do$
declare f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and bi.is_for_nobody(p.proname) loop
        execute format('revoke execute on function %s from public', f);
        execute format('grant execute on function %s to hrsaas_app, hrsaas_engine', f);
    end loop;
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant temporary on database %I to hrsaas_app, hrsaas_engine', current_database());
    return not has_database_privilege('public', current_database(), 'temporary')
       and not exists (select from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and bi.is_for_nobody(p.proname) and has_function_privilege('public', p.oid, 'execute'));
end $do$;

create function bi.is_for_nobody(p_function name) returns boolean language sql immutable set search_path = pg_catalog, pg_temp
    return p_function ~ '^pg_(try_)?advisory_(xact_)?lock' or p_function in ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lo_open', 'lowrite', 'lo_truncate', 'lo_truncate64');

revoke execute on function bi.close(), bi.is_for_nobody(name) from public;
