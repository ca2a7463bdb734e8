create table notes_seen (
  hub_id   text   not null,
  number   bigint not null generated always as identity,
  note     text   not null,
  text     text   not null,
  epoch    bigint not null,
  position bigint not null
);
call protect_rows('notes_seen');
