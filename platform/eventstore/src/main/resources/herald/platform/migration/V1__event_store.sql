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

-- The newest position and the seal there; also the lock that appenders take turns on. The epoch is raised by a restore.
create table store_head (
  only_row boolean primary key default true check (only_row),
  epoch    bigint not null,
  position bigint not null,
  seal     bytea  not null
);
insert into store_head (epoch, position, seal) values (1, 0, decode(repeat('00', 32), 'hex'));
call protect_installation_rows('store_head');

create table events (
  position    bigint primary key,
  hub_id      text        not null,
  stream      text        not null,
  stream_type text        not null,
  version     bigint      not null,
  event_id    uuid        not null,
  name        text        not null,
  revision    integer     not null,
  at          timestamptz not null,
  metadata    bytea       not null,
  payload     bytea       not null,
  leaf        bytea       not null,   -- the hash of the event
  seal        bytea,                  -- the head of the hash chain, where a batch ends
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

-- Events that a processing group could not handle, and those of the same stream that came after them; they wait for somebody to release the
-- stream. The app role sees those of its hub, so that it can tell what the hub's rows lack.
create table parked_events (
  processor text        not null,
  position  bigint      not null,
  stream    text        not null,
  hub_id    text        not null,
  replayed  boolean     not null,   -- it came in a replay, and is released as such
  because   text        not null,
  parked_at timestamptz not null,
  primary key (processor, position)
);
create index parked_of_a_stream on parked_events (processor, stream, position);
create index parked_of_a_hub on parked_events (hub_id);
do $$
declare
  app    text := current_database() || '_app';
  engine text := current_database() || '_engine';
begin
  alter table parked_events enable row level security;
  alter table parked_events force row level security;
  execute format('create policy app_reads on parked_events for select to %I using (hub_id = nullif(current_setting(''herald.hub'', true), ''''))', app);
  execute format('create policy engine_rows on parked_events for all to %I using (true) with check (true)', engine);
  execute format('grant select on parked_events to %I', app);
  execute format('grant select, insert, delete on parked_events to %I', engine);
end $$;

-- A group's handlers and the release of what it parked take turns. Both hold theirs until their transaction ends: handlers beside others of
-- the group, a release alone.
create procedure take_turn(of_group text, alone boolean) language plpgsql as $$
begin
  if alone then
    perform pg_advisory_xact_lock(hashtextextended(of_group, 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended(of_group, 0));
  end if;
end $$;

-- The parked streams of a group, for the transaction of its handlers. What was released while it waited for its turn is not among them: each
-- statement of a function sees what was committed before it.
create function parked_streams(of_group text) returns setof text language plpgsql as $$
begin
  call take_turn(of_group, false);
  return query select distinct stream from parked_events where processor = of_group;
end $$;
