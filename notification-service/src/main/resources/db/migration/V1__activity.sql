-- What happened, once for each event of another service. Facts are those that the sentence needs, as JSON text.
create table activity (
  hub_id   text        not null,
  event_id text        not null,
  at       timestamptz not null,
  what     text        not null,
  subject  text        not null,
  account  text,
  actor    text,
  facts    text        not null,
  position bigint      not null,
  primary key (hub_id, event_id)
);
create index activity_by_time on activity (hub_id, at desc, event_id desc);
create index activity_of_an_account on activity (hub_id, account, at desc, event_id desc);
call protect_rows('activity');

-- What people are called now, and how they are written to.
create table seen_people (
  hub_id   text not null,
  person   text not null,
  name     text not null,
  address  text not null,
  language text not null,
  zone     text not null,
  primary key (hub_id, person)
);
call protect_rows('seen_people');

create table seen_accounts (
  hub_id  text not null,
  account text not null,
  name    text not null,
  primary key (hub_id, account)
);
call protect_rows('seen_accounts');

-- The brand of each account that has one.
create table seen_brand (
  hub_id  text not null,
  account text not null,
  brand   text not null,
  primary key (hub_id, account)
);
call protect_rows('seen_brand');

-- The access of each account that is open to anybody.
create table seen_access (
  hub_id  text not null,
  account text not null,
  kind    text not null,
  primary key (hub_id, account)
);
call protect_rows('seen_access');
