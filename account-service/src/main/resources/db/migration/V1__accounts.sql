-- The accounts view; folded from the events by read.account-overview.
create table account (
  hub_id           text        not null,
  account          text        not null,
  network          text        not null,
  kind             text        not null,
  remote_id        text        not null,
  name             text        not null,
  handle           text        not null,
  folded           text        not null,   -- name and handle, for sorting and searching
  address          text        not null,
  picture          text,
  connector        text,                    -- none once they have left the hub
  reporting        text        not null,
  state            text        not null,   -- CONNECTED, LOST, DISCONNECTED
  authorized_until timestamptz not null,
  version          bigint      not null,
  disconnected_at  timestamptz,
  primary key (hub_id, account)
);
create index account_by_presence on account (hub_id, network, remote_id);
create index account_by_name on account (hub_id, folded, account);
call protect_rows('account');

-- The hub's default accounts; folded from the events by read.account-overview.
create table default_account (
  hub_id  text not null,
  account text not null,
  primary key (hub_id, account)
);
call protect_rows('default_account');

create table default_version (
  hub_id  text   not null primary key,
  version bigint not null
);
call protect_rows('default_version');

-- What other services have said of an account or a user; one table a topic, written by the intake.
-- Epoch and version are those of the service that said it.
create table seen_access (
  hub_id         text   not null,
  account        text   not null,
  kind           text   not null,
  users          text[] not null,
  teams          text[] not null,
  locked_because text,
  epoch          bigint not null,
  version        bigint not null,
  primary key (hub_id, account)
);
call protect_rows('seen_access');

create table seen_brand (
  hub_id  text   not null,
  account text   not null,
  brand   text,
  name    text,
  epoch   bigint not null,
  version bigint not null,
  primary key (hub_id, account)
);
call protect_rows('seen_brand');

-- What a brand that was renamed is called now; told of the brand, in no order with what is told of its accounts.
create table seen_brand_name (
  hub_id  text   not null,
  brand   text   not null,
  name    text   not null,
  epoch   bigint not null,
  version bigint not null,
  primary key (hub_id, brand)
);
call protect_rows('seen_brand_name');

create table seen_autopublishing (
  hub_id      text   not null,
  account     text   not null,
  blog_ids    text[] not null,
  blog_names  text[] not null,
  off_because text,
  epoch       bigint not null,
  version     bigint not null,
  primary key (hub_id, account)
);
call protect_rows('seen_autopublishing');

create table seen_people (
  hub_id  text not null,
  user_id text not null,
  name    text not null,
  primary key (hub_id, user_id)
);
call protect_rows('seen_people');

-- Attempts to connect, from the click to the choice; not events, since nothing is connected before the choice (R-CON-1).
create table connection (
  hub_id     text        not null,
  connection text        not null,
  user_id    text        not null,
  session    text        not null,
  network    text        not null,
  account    text,                          -- the one account that may come of it: a reconnection
  share      boolean     not null,
  reporting  text        not null,
  brand      text,
  state_hash bytea       not null unique,
  state_used boolean     not null default false,
  status     text        not null,         -- STARTED, CHOOSE, DONE, REFUSED
  because    text,
  accounts   text[]      not null default '{}',
  reached    text,                          -- the Herald-Position that the choice was answered with
  expires_at timestamptz not null,
  primary key (hub_id, connection)
);
create index connection_by_expiry on connection (expires_at);
call protect_rows('connection');

-- What a sign-in offers, with the tokens for it, sealed; gone with the choice, or with its time.
create table connection_choice (
  hub_id        text   not null,
  connection    text   not null,
  choice        text   not null,
  rank          int    not null,
  network       text   not null,
  kind          text   not null,
  remote_id     text   not null,
  name          text   not null,
  handle        text   not null,
  address       text   not null,
  picture       text,
  data_key      bytea  not null,
  access_token  bytea  not null,
  refresh_token bytea,
  access_until  timestamptz,
  primary key (hub_id, connection, choice),
  foreign key (hub_id, connection) references connection on delete cascade
);
call protect_rows('connection_choice');

-- The tokens of connected accounts, sealed; a row for each consent, named by the event that relies on it.
create table vault (
  hub_id        text        not null,
  account       text        not null,
  grant_number  int         not null,
  revision      int         not null,      -- raised by each refresh
  data_key      bytea       not null,
  access_token  bytea       not null,
  refresh_token bytea,
  access_until  timestamptz,
  primary key (hub_id, account, grant_number)
);
call protect_rows('vault');

-- When the network last accepted an account's tokens: where that keeps the consent alive, it counts from here (R-CON-8).
create table account_use (
  hub_id  text        not null,
  account text        not null,
  used_at timestamptz not null,
  primary key (hub_id, account)
);
call protect_rows('account_use');

-- Deliveries that are not over, and what they need to know; kept by automation.deliver.
create table delivery_due (
  hub_id        text        not null,
  post          text        not null,
  cause         text        not null,      -- the event that requested it
  account       text        not null,
  publisher     text,
  title         text,
  description   text,
  link          text,
  image         text,
  text          text,
  decided_at    timestamptz not null,
  requested_at  timestamptz not null,
  phase         text        not null,      -- WAITING, STARTED, UNKNOWN
  version       bigint      not null,      -- of the delivery's stream
  attempts      int         not null default 0,
  lookups       int         not null default 0,
  sent_text     text,
  sent_link     text,
  started_at    timestamptz,
  not_before    timestamptz not null,
  claim         text,                      -- the attempt whose own it is
  claimed_until timestamptz,
  primary key (hub_id, post)
);
create index delivery_due_by_time on delivery_due (not_before);
call protect_rows('delivery_due');

create table delivery_account (
  hub_id       text    not null,
  account      text    not null,
  network      text    not null,
  remote_id    text    not null,
  grant_number int     not null,
  connected    boolean not null,
  primary key (hub_id, account)
);
call protect_rows('delivery_account');

-- Which posts on the networks are known to be whose, so that a lookup never takes one twice.
create table delivered (
  hub_id       text        not null,
  account      text        not null,
  remote_id    text        not null,
  post         text        not null,
  delivered_at timestamptz not null,
  primary key (hub_id, account, remote_id)
);
call protect_rows('delivered');

-- Accounts whose networks are read back, and how far; kept by automation.read-back.
create table readback_account (
  hub_id       text        not null,
  account      text        not null,
  network      text        not null,
  remote_id    text        not null,
  grant_number int         not null,
  reporting    text        not null,
  cause        text        not null,      -- the event that connected it
  readable     boolean     not null,      -- connected, and its authorization not lost
  since        timestamptz not null,      -- what was said before is known
  followers    bigint,                    -- as they were last told
  next_at      timestamptz not null,      -- when to look; while somebody looks, when that counts as given up
  primary key (hub_id, account)
);
create index readback_account_by_time on readback_account (next_at) where readable;
call protect_rows('readback_account');

-- What has been told, so that it is told once; nothing of its words is kept.
create table readback_seen (
  hub_id    text        not null,
  account   text        not null,
  remote_id text        not null,
  seen_at   timestamptz not null,
  primary key (hub_id, account, remote_id)
);
call protect_rows('readback_seen');

-- What is still to be told. Positions grow in the order of the commits: they are drawn under a lock.
create table readback_outbox (
  hub_id   text        not null,
  position bigint      generated always as identity primary key,
  account  text        not null,
  type     text        not null,
  body     text        not null,
  at       timestamptz not null
);
call protect_rows('readback_outbox');
