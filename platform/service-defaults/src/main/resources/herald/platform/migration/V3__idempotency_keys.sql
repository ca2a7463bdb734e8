-- The keys of creating requests, with a hash of what was asked under each.
create table idempotency_keys (
  hub_id    text        not null,
  user_id   text        not null,
  key       text        not null,
  body_hash bytea       not null,
  made_at   timestamptz not null default now(),
  primary key (hub_id, user_id, key)
);
call protect_rows('idempotency_keys');
