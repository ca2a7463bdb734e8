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
  record_offset bigint  not null,      -- -1: none yet
  primary key (topic, partition)
);
call protect_installation_rows('intake_position');

-- Records that could not be handled, and those of the same key that came after them.
create table parked_records (
  topic         text        not null,
  partition     integer     not null,
  record_offset bigint      not null,
  record_key    text        not null,
  headers       text        not null,  -- JSON: name to value
  body          bytea,
  because       text        not null,
  parked_at     timestamptz not null,
  primary key (topic, partition, record_offset)
);
create index parked_keys on parked_records (topic, record_key, record_offset);
call protect_installation_rows('parked_records');
