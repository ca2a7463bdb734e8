create table tallies (
  hub_id  text   not null,
  tally   text   primary key,
  seen    bigint not null,   -- how many events the projector has had of it
  number  bigint not null,   -- what the last of them said
  note    text   not null,
  version bigint not null
);
call protect_rows('tallies');

-- What another service has heard of the tallies.
create table mirrored (
  hub_id   text   not null,
  row      bigint primary key generated always as identity,
  tally    text   not null,
  number   bigint not null,
  position bigint not null
);
call protect_rows('mirrored');
