create table brands (
  hub_id   text    not null,
  brand    text    not null,
  name     text    not null,
  archived boolean not null default false,
  version  bigint  not null,
  primary key (hub_id, brand)
);
call protect_rows('brands');

-- A row for each account that ever had a brand; without one now, brand is null.
create table assignments (
  hub_id  text   not null,
  account text   not null,
  brand   text,
  version bigint not null,
  primary key (hub_id, account)
);
create index assignments_of_a_brand on assignments (hub_id, brand);
call protect_rows('assignments');

-- Which accounts an archived brand is to let go: kept by the automation that does it, in the order of the events.
create table brand_members (
  hub_id  text not null,
  account text not null,
  brand   text not null,
  primary key (hub_id, account)
);
create index members_of_a_brand on brand_members (hub_id, brand);
call protect_rows('brand_members');
