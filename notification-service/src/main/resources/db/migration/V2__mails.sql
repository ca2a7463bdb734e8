-- What the networks said; heard_at is when this service heard of it, and decides in which digest it is told.
create table interactions (
  hub_id   text        not null,
  account  text        not null,
  kind     text        not null,
  remote   text        not null,
  network  text        not null,
  post     text,
  author   text        not null,
  text     text        not null,
  address  text,
  at       timestamptz not null,
  heard_at timestamptz not null,
  primary key (hub_id, account, kind, remote)
);
create index interactions_by_hearing on interactions (hub_id, heard_at);
call protect_rows('interactions');

create table followers (
  hub_id    text        not null,
  account   text        not null,
  at        timestamptz not null,
  network   text        not null,
  followers bigint      not null,
  heard_at  timestamptz not null,
  primary key (hub_id, account, at)
);
call protect_rows('followers');

-- What users and hubs have chosen, kept by the automation that sets the timers.
create table digest_choices (
  hub_id text not null,
  owner  text not null,
  digest text not null,
  primary key (hub_id, owner)
);
call protect_rows('digest_choices');

-- A user's next digest tells of what was heard after since; next_at is when to look at it, null for never. While one is
-- being sent, until is where its period ends: it stays, whoever takes the sending over.
create table digest_timers (
  hub_id  text        not null,
  person  text        not null,
  since   timestamptz not null,
  until   timestamptz,
  next_at timestamptz,
  primary key (hub_id, person)
);
create index due_digests on digest_timers (next_at);
call protect_rows('digest_timers');

create table unsubscribe_tokens (
  hub_id text not null,
  person text not null,
  token  text not null,
  primary key (hub_id, person),
  unique (hub_id, token)
);
call protect_rows('unsubscribe_tokens');
