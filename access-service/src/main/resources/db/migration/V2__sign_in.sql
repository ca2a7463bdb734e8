-- Who signs in, and how. A person concerns no hub, for they may be a user of several; who they are in each is told by its users
-- and people. The name that they sign in with stands here as a keyed hash of their address, a password as a hash that is slow to guess.
create table persons (
  person_id          text        primary key,
  sign_in_name       bytea       unique,
  password           text,
  password_chosen_at timestamptz
);
call protect_installation_rows('persons');

-- The same person as a foreign provider knows them: a keyed hash of the provider's name and its name for them.
create table provider_identities (
  identity  bytea       primary key,
  person_id text        not null references persons on delete cascade,
  linked_at timestamptz not null
);
create index identities_of_a_person on provider_identities (person_id);
call protect_installation_rows('provider_identities');

-- Where somebody is on their way to the provider and back.
create table provider_visits (
  state      bytea       primary key,
  browser    bytea       not null,
  nonce      text        not null,
  verifier   text        not null,
  return_to  text        not null,
  invitation text,
  ends_at    timestamptz not null
);
call protect_installation_rows('provider_visits');

-- Who is signed in where. The session itself is kept nowhere, only its hash. A session is in one hub at a time.
create table sessions (
  session_id text        primary key,
  hash       bytea       not null unique,
  person_id  text        not null references persons on delete cascade,
  hub_id     text        not null,
  user_id    text        not null,
  browser    text        not null,
  began_at   timestamptz not null,
  used_at    timestamptz not null,
  ends_at    timestamptz not null
);
create index sessions_of_a_person on sessions (person_id);
call protect_installation_rows('sessions');

-- How often somebody has tried to sign in with this name lately.
create table sign_in_attempts (
  sign_in_name bytea       primary key,
  attempts     integer     not null,
  since        timestamptz not null
);
call protect_installation_rows('sign_in_attempts');

-- Links with which somebody chooses a new password.
create table password_resets (
  hash      bytea       primary key,
  person_id text        not null unique references persons on delete cascade,
  ends_at   timestamptz not null
);
call protect_installation_rows('password_resets');

-- Links with which somebody becomes the first super admin of a hub.
create table set_ups (
  hash    bytea       primary key,
  hub_id  text        not null unique,
  ends_at timestamptz not null
);
call protect_installation_rows('set_ups');

-- Links with which somebody becomes a user that was added.
create table invitations (
  hub_id  text        not null,
  user_id text        not null,
  hash    bytea       not null unique,
  ends_at timestamptz not null,
  primary key (hub_id, user_id)
);
call protect_rows('invitations');

create index hubs_of_a_person on users (person_id);

-- automation.forget-people: who has joined where.
create table joined (
  hub_id    text not null,
  user_id   text not null,
  person_id text not null,
  primary key (hub_id, user_id)
);
create index joined_by_a_person on joined (person_id);
call protect_rows('joined');
