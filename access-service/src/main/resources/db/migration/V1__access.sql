-- The directory (read.directory): what the hubs are entitled to, and who is in them. Versions are the streams', for If-Match.
create table hubs (
  hub_id             text    primary key,
  name               text    not null,
  edition            text    not null,
  add_ons            text[]  not null,
  publishing_stopped boolean not null,
  stopped_by         text,
  stopped_at         timestamptz,
  version            bigint  not null
);
call protect_rows('hubs');

create table users (
  hub_id     text        not null,
  user_id    text        not null,
  person_id  text        not null,   -- who was invited until somebody has joined, then who did
  joined     boolean     not null,
  permission text        not null,
  auditor    boolean     not null,
  added_at   timestamptz not null,
  version    bigint      not null,
  primary key (hub_id, user_id)
);
call protect_rows('users');

create table super_admins (
  hub_id  text not null,
  user_id text not null,
  primary key (hub_id, user_id)
);
call protect_rows('super_admins');

-- The teams (read.teams).
create table teams (
  hub_id  text   not null,
  team_id text   not null,
  name    text   not null,
  version bigint not null,
  primary key (hub_id, team_id)
);
call protect_rows('teams');

create table team_members (
  hub_id  text not null,
  team_id text not null,
  user_id text not null,
  primary key (hub_id, team_id, user_id)
);
create index teams_of_a_user on team_members (hub_id, user_id);
call protect_rows('team_members');

-- automation.leave-teams: who is in which team.
create table memberships (
  hub_id  text not null,
  team_id text not null,
  user_id text not null,
  primary key (hub_id, team_id, user_id)
);
create index memberships_of_a_user on memberships (hub_id, user_id);
call protect_rows('memberships');

-- automation.drop-from-access: which accounts name which users and teams or have which connector, and who is gone because of whom.
create table named_in_access (
  hub_id     text not null,
  account_id text not null,
  named      text not null,
  primary key (hub_id, account_id, named)
);
create index accounts_naming on named_in_access (hub_id, named);
call protect_rows('named_in_access');

create table connectors (
  hub_id     text not null,
  account_id text not null,
  connector  text not null,
  primary key (hub_id, account_id)
);
create index accounts_of_a_connector on connectors (hub_id, connector);
call protect_rows('connectors');

create table departed (
  hub_id     text not null,
  named      text not null,
  because_of text not null,
  primary key (hub_id, named)
);
call protect_rows('departed');

-- Who the users are. Not a projection: these are rows of their own, which can be erased (R-AUD-4).
create table people (
  hub_id   text not null,
  user_id  text not null,
  name     text not null,
  address  text not null,
  language text not null,
  zone     text not null,
  primary key (hub_id, user_id)
);
call protect_rows('people');

-- Who may use which account (read.account-access). The version is the stream's, for If-Match.
create table account_access (
  hub_id         text    not null,
  account_id     text    not null,
  connector      text,
  kind           text    not null,
  locked_because text,
  connected      boolean not null,
  version        bigint  not null,
  closed_at      timestamptz,
  primary key (hub_id, account_id)
);
call protect_rows('account_access');

create table account_access_users (
  hub_id     text not null,
  account_id text not null,
  user_id    text not null,
  primary key (hub_id, account_id, user_id)
);
create index accounts_of_a_user on account_access_users (hub_id, user_id);
call protect_rows('account_access_users');

create table account_access_teams (
  hub_id     text not null,
  account_id text not null,
  team_id    text not null,
  primary key (hub_id, account_id, team_id)
);
call protect_rows('account_access_teams');

-- Tokens that programs sign in with; the token itself is kept nowhere.
create table api_tokens (
  hub_id       text        not null,
  token_id     text        not null,
  user_id      text        not null,
  name         text        not null,
  scopes       text[]      not null,
  hash         bytea       not null unique,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  primary key (hub_id, token_id)
);
create index tokens_of_a_user on api_tokens (hub_id, user_id);
call protect_rows('api_tokens');

-- Client assertions are good for one use. They concern no hub.
create table used_assertions (
  client     text        not null,
  jti        text        not null,
  expires_at timestamptz not null,
  primary key (client, jti)
);
call protect_installation_rows('used_assertions');
