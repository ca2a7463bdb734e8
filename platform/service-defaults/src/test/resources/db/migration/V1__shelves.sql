create table shelves (
  hub_id text    not null,
  shelf  text    primary key,
  room   text    not null,
  books  integer not null
);
call protect_rows('shelves');
