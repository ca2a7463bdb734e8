-- The keys of creating requests, with a hash of what was asked under each; forgotten after a day.
create table idempotency_keys (
  hub_id       text        not null,
  user_id      text        not null,
  route        text        not null,
  key          text        not null,
  request_hash bytea       not null,
  made_at      timestamptz not null default now(),
  primary key (hub_id, user_id, route, key)
);
create index idempotency_keys_by_age on idempotency_keys (made_at);
call protect_rows('idempotency_keys');
