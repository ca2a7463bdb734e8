-- Rows of one hub: the app role sees and writes rows of the hub its transaction is set to and no others; the engine role reads and deletes
-- across hubs, and what it writes belongs to the hub its transaction is set to.
create procedure protect_rows(protected text) language plpgsql as $$
declare
  app    text := current_database() || '_app';
  engine text := current_database() || '_engine';
  own    text := 'hub_id = nullif(current_setting(''herald.hub'', true), '''')';
begin
  execute format('alter table %I enable row level security', protected);
  execute format('alter table %I force row level security', protected);
  execute format('create policy app_rows on %I for all to %I using (%s) with check (%s)', protected, app, own, own);
  execute format('create policy engine_reads on %I for select to %I using (true)', protected, engine);
  execute format('create policy engine_deletes on %I for delete to %I using (true)', protected, engine);
  execute format('create policy engine_inserts on %I for insert to %I with check (%s)', protected, engine, own);
  execute format('create policy engine_updates on %I for update to %I using (true) with check (%s)', protected, engine, own);
  execute format('grant select, insert, update, delete on %I to %I, %I', protected, app, engine);
end $$;

-- Rows of the whole installation: the engine role's alone.
create procedure protect_installation_rows(protected text) language plpgsql as $$
declare
  engine text := current_database() || '_engine';
begin
  execute format('alter table %I enable row level security', protected);
  execute format('alter table %I force row level security', protected);
  execute format('create policy engine_rows on %I for all to %I using (true) with check (true)', protected, engine);
  execute format('grant select, insert, update, delete on %I to %I', protected, engine);
end $$;

-- The newest position; also the lock that appenders take turns on. The epoch is raised by a restore.
create table store_head (
  only_row boolean primary key default true check (only_row),
  epoch    bigint not null,
  position bigint not null
);
insert into store_head (epoch, position) values (1, 0);
call protect_installation_rows('store_head');

create table events (
  position    bigint primary key,
  hub_id      text        not null,
  stream      text        not null,
  stream_type text        not null,
  version     bigint      not null,
  event_id    uuid        not null unique,
  name        text        not null,
  revision    integer     not null,
  at          timestamptz not null,
  metadata    bytea       not null,
  payload     bytea       not null,
  unique (stream, version)
);
create index events_of_a_hub on events (hub_id, position);
do $$
declare
  app    text := current_database() || '_app';
  engine text := current_database() || '_engine';
begin
  alter table events enable row level security;
  alter table events force row level security;
  execute format('create policy app_reads on events for select to %I using (hub_id = nullif(current_setting(''herald.hub'', true), ''''))', app);
  execute format('create policy engine_reads on events for select to %I using (true)', engine);
  execute format('create policy engine_appends on events for insert to %I with check (true)', engine);
  execute format('grant select on events to %I', app);
  execute format('grant select, insert on events to %I', engine);   -- nobody alters or removes an event
end $$;

-- Where each processor is. The columns are Axon's.
create table processor_tokens (
  processor  text    not null,
  segment    integer not null,
  token      bytea,
  token_type text,
  claimed_at text,
  owner      text,
  primary key (processor, segment)
);
call protect_installation_rows('processor_tokens');

-- Groups that are to be rebuilt from the oldest event: asked for on any process, begun by the one that works on the group.
create table replays_asked (
  processor text        primary key,
  asked_at  timestamptz not null default now()
);
call protect_installation_rows('replays_asked');
