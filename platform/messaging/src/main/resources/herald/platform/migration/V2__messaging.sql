-- What this service has sent last to each partition of its topics, and where it lies there. Written in the transaction that moves the
-- token of the group `publication`; a partition that has less has lost records.
create table publication_position (
  topic         text    not null,
  partition     integer not null,
  epoch         bigint  not null,
  position      bigint  not null,
  part          integer not null,
  record_offset bigint  not null,
  primary key (topic, partition)
);
call protect_installation_rows('publication_position');

-- The last record that this service has taken in from each partition of others' topics, written in the transaction of the handler's rows.
create table intake_position (
  topic         text    not null,
  partition     integer not null,
  epoch         bigint  not null,
  position      bigint  not null,
  part          integer not null,
  record_offset bigint  not null,      -- of that record, or of a later one that was parked unbelieved; -1: read from the beginning
  primary key (topic, partition)
);
call protect_installation_rows('intake_position');

-- Records that could not be handled or believed, and those of the same key that came after them. They are released in the order of their
-- ids: a topic that was lost and filled again has other records at the same offsets.
create table parked_records (
  id            bigint      generated always as identity primary key,
  topic         text        not null,
  partition     integer     not null,
  record_offset bigint      not null,  -- where it lay when it was parked
  record_key    text        not null,  -- 500 characters of it at most
  headers       text        not null,  -- JSON: name to value
  body          bytea,
  because       text        not null,
  parked_at     timestamptz not null
);
create index parked_keys on parked_records (topic, record_key, id);
call protect_installation_rows('parked_records');
