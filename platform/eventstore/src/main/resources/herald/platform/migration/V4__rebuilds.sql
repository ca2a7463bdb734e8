-- Rebuilding a group read.* beside the rows that serve. Copies of its tables are filled in the schema rebuild, which exists beside this one, is
-- the owner's, and is closed to the app role; they take the place of the tables in one transaction.

-- The last rebuilding of each group: asked for on any process, done by one. Only its own run may move it.
create table rebuilds (
  processor text        primary key,
  state     text        not null default 'ASKED' check (state in ('ASKED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
  asked_at  timestamptz not null default now(),
  run       uuid,
  began_at  timestamptz,
  position  bigint      not null default 0,   -- everything up to it is in the copies
  moved_at  timestamptz,
  stopping  boolean     not null default false,
  because   text        not null default ''   -- what it waits for, or why it failed
);
call protect_installation_rows('rebuilds');

-- The owner puts the copies in place, and writes down in the same transaction that they are.
do $$
declare
  owner text := current_database() || '_owner';
begin
  execute format('create policy owner_rows on rebuilds for all to %I using (true) with check (true)', owner);
  execute format('create policy owner_rows on parked_events for all to %I using (true) with check (true)', owner);
end $$;

-- What a table is, but for its name's schema and its rows. Two tables of one form are interchangeable.
create function table_form(of_table regclass) returns text language sql stable as $$
  select string_agg(part, e'\n' order by part) from (
    select concat_ws(' ', 'table', relkind, relpersistence, pg_get_userbyid(relowner), relrowsecurity, relforcerowsecurity, relreplident, reloptions)
      from pg_class where oid = of_table
    union all
    select concat_ws(' ', 'column', row_number() over (order by attnum), attname, format_type(atttypid, atttypmod), attnotnull,
        pg_get_expr(adbin, adrelid), attidentity, attgenerated, attcollation, attstorage, attcompression, attstattarget, attacl, attoptions)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum where attrelid = of_table and attnum > 0 and not attisdropped
    union all
    select concat_ws(' ', 'constraint', conname, pg_get_constraintdef(oid)) from pg_constraint where of_table in (conrelid, confrelid)
    union all
    select regexp_replace(pg_get_indexdef(indexrelid), ' ON \w+\.', ' ON ') from pg_index where indrelid = of_table
    union all
    select concat_ws(' ', 'policy', polname, polcmd, polpermissive, array(select pg_get_userbyid(role) from unnest(polroles) role order by 1),
        pg_get_expr(polqual, polrelid), '/', pg_get_expr(polwithcheck, polrelid))
      from pg_policy where polrelid = of_table
    union all
    select concat_ws(' ', 'grant', pg_get_userbyid(grantee), privilege_type, is_grantable)
      from pg_class, aclexplode(relacl) where oid = of_table and grantee <> relowner
    union all
    select concat_ws(' ', 'trigger', tgname) from pg_trigger where tgrelid = of_table
    union all
    select concat_ws(' ', 'rule', rulename) from pg_rewrite where ev_class = of_table) as parts (part)
$$;

-- An empty copy of a table of the schema public, of the same form, in the schema rebuild.
create procedure copy_table(copied text) language plpgsql as $$
declare
  original regclass := format('public.%I', copied)::regclass;
  copy     text     := format('rebuild.%I', copied);
  step     text;
begin
  execute format('create table %s (like %s including all excluding indexes)', copy, original);
  for step in
    select format('alter table %s add constraint %I %s', copy, conname, pg_get_constraintdef(oid))
      from pg_constraint where conrelid = original and contype in ('p', 'u', 'x')
    union all
    select replace(pg_get_indexdef(indexrelid), format(' ON %I.%I ', 'public', copied), format(' ON %s ', copy))
      from pg_index where indrelid = original and indexrelid not in (select conindid from pg_constraint where conrelid = original)
    union all
    select format('create policy %I on %s as %s for %s to %s%s%s', policyname, copy, permissive, cmd,
        (select string_agg(quote_ident(role), ', ') from unnest(roles) role), ' using (' || qual || ')', ' with check (' || with_check || ')')
      from pg_policies where schemaname = 'public' and tablename = copied
    union all
    select format('grant %s on %s to %I', privilege_type, copy, pg_get_userbyid(grantee))
      from pg_class, aclexplode(relacl) where oid = original and grantee <> relowner
    union all
    select format('alter table %s set (%s)', copy, array_to_string(reloptions, ', ')) from pg_class where oid = original and reloptions is not null
    union all
    select format('alter table %s enable row level security', copy) from pg_class where oid = original and relrowsecurity
    union all
    select format('alter table %s force row level security', copy) from pg_class where oid = original and relforcerowsecurity
  loop
    execute step;
  end loop;
  if table_form(original) <> table_form(copy::regclass) then
    raise exception 'The table % has something that its copy would lack.', copied;
  end if;
end $$;

-- The copies take the place of the tables: all of them, or none. The caller has the group's turn.
create procedure swap_in(swapped text[]) language plpgsql as $$
declare
  one text;
begin
  execute (select format('lock table %s in access exclusive mode', string_agg(format('public.%I', name), ', ' order by name)) from unnest(swapped) name);
  foreach one in array swapped loop
    if table_form(format('public.%I', one)::regclass) <> table_form(format('rebuild.%I', one)::regclass) then
      raise exception 'The table % was altered while its copy was filled.', one using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('drop table public.%I', one);
    execute format('alter table rebuild.%I set schema public', one);
  end loop;
end $$;

-- Nothing is left in the schema rebuild.
create procedure clear_copies() language plpgsql as $$
declare
  left_over text;
begin
  for left_over in select tablename from pg_tables where schemaname = 'rebuild' loop
    execute format('drop table rebuild.%I', left_over);
  end loop;
end $$;
