create table jars (
  hub_id   text   not null,
  jar      text   primary key,
  marbles  int    not null,
  position bigint not null,
  version  bigint not null
);
call protect_rows('jars');
