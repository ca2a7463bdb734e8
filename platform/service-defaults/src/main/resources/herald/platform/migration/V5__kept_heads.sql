-- The heads of other services' event stores, as they were when this service asked; nobody alters or removes one.
create table kept_heads (
  service  text        not null,
  epoch    bigint      not null,
  position bigint      not null,
  seal     bytea       not null,
  kept_at  timestamptz not null,
  primary key (service, epoch, position, seal)
);
do $$
declare
  engine text := current_database() || '_engine';
begin
  alter table kept_heads enable row level security;
  alter table kept_heads force row level security;
  execute format('create policy engine_reads on kept_heads for select to %I using (true)', engine);
  execute format('create policy engine_keeps on kept_heads for insert to %I with check (true)', engine);
  execute format('grant select, insert on kept_heads to %I', engine);
end $$;
