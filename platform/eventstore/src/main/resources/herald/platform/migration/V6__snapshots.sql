-- What reading a long stream has led to, so that a command need not read it whole: one a stream, the one last written. Nothing is lost with a
-- row. Requests have no business here, nor have audits, which read events.
create table snapshots (
  stream   text   primary key,
  hub_id   text   not null,
  version  bigint not null,
  event_id uuid   not null,   -- of the event of that version: after a restore another may be there, or none
  revision text   not null,   -- of the state's form: another says nothing about the state of now
  state    bytea  not null
);
call protect_rows('snapshots');
do $$
begin
  execute format('revoke all on snapshots from %I', current_database() || '_app');
end $$;
