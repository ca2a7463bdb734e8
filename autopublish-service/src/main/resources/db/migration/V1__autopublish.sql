-- What other services told of accounts, one table a topic, and where in it.
create table seen_account (
  hub_id    text    not null,
  account   text    not null,
  network   text    not null,
  kind      text    not null,
  connected boolean not null,
  epoch     bigint  not null,
  position  bigint  not null,
  at        timestamptz not null,
  primary key (hub_id, account)
);
call protect_rows('seen_account');

create table seen_access (
  hub_id   text   not null,
  account  text   not null,
  kind     text   not null,
  epoch    bigint not null,
  position bigint not null,
  at       timestamptz not null,
  primary key (hub_id, account)
);
call protect_rows('seen_access');

-- For lists: the brand of each account, and the names of people.
create table seen_brand (
  hub_id  text   not null,
  account text   not null,
  brand   text,
  epoch   bigint not null,
  version bigint not null,
  primary key (hub_id, account)
);
call protect_rows('seen_brand');

create table seen_people (
  hub_id  text not null,
  user_id text not null,
  name    text not null,
  primary key (hub_id, user_id)
);
call protect_rows('seen_people');

-- read.blogs: the blogs, and what each article was last heard to say, by its keys.
create table blog (
  hub_id        text        not null,
  blog          text        not null,
  name          text        not null,
  sources       text        not null,
  registered_at timestamptz not null,
  primary key (hub_id, blog)
);
call protect_rows('blog');

create table article_key (
  hub_id text not null,
  blog   text not null,
  key    text not null,
  said   text,
  primary key (hub_id, blog, key)
);
call protect_rows('article_key');

-- read.auto-publishing: what each account announces.
create table auto_publishing (
  hub_id  text   not null,
  account text   not null,
  blogs   text   not null,
  because text,
  version bigint not null,
  primary key (hub_id, account)
);
call protect_rows('auto_publishing');

-- automation.poll-feeds: when each feed is read next.
create table feed (
  hub_id        text        not null,
  blog          text        not null,
  url           text        not null,
  hold_ms       bigint,
  etag          text,
  last_modified text,
  next_at       timestamptz not null,
  failures      integer     not null default 0,
  primary key (hub_id, blog, url)
);
create index feeds_by_time on feed (next_at);
call protect_rows('feed');

-- automation.schedule-posts: who announces what, and which announcements still wait.
create table blog_hold (
  hub_id  text   not null,
  blog    text   not null,
  hold_ms bigint not null,
  primary key (hub_id, blog)
);
call protect_rows('blog_hold');

create table announcing_account (
  hub_id  text not null,
  account text not null,
  blog    text not null,
  network text not null,
  since   bigint not null,         -- the position of the choice
  primary key (hub_id, account, blog)
);
create index announcing_accounts_of_a_blog on announcing_account (hub_id, blog);
call protect_rows('announcing_account');

create table waiting_announcement (
  hub_id  text not null,
  post    text not null,
  article text not null,
  account text not null,
  network text not null,
  primary key (hub_id, post)
);
create index waiting_announcements_of_an_article on waiting_announcement (hub_id, article);
create index waiting_announcements_of_an_account on waiting_announcement (hub_id, account);
call protect_rows('waiting_announcement');

-- automation.follow-connections: which posts wait on an account, or were withheld because it is disconnected.
create table post_on_account (
  hub_id       text    not null,
  post         text    not null,
  account      text    not null,
  disconnected boolean not null,
  primary key (hub_id, post)
);
create index posts_on_an_account on post_on_account (hub_id, account);
call protect_rows('post_on_account');

-- automation.release-posts: which post is due when, because of which event, and when it is looked at next.
create table due_post (
  hub_id    text        not null,
  post      text        not null,
  cause     text        not null,
  account   text        not null,
  publisher text,                  -- in whose right; null: nobody's, by the rules of auto-publishing
  due_at    timestamptz not null,
  next_at   timestamptz not null,
  wall_at   text,                  -- as a person gave it, in this zone
  zone      text,
  primary key (hub_id, post)
);
create index due_posts_by_time on due_post (next_at);
call protect_rows('due_post');

-- read.posts
create table post (
  hub_id         text        not null,
  post           text        not null,
  account        text        not null,
  status         text        not null,
  text           text        not null,
  link           text,
  image          text,
  due_at         timestamptz,
  zone           text,
  proposed_at    text,
  proposed_zone  text,
  listed_at      timestamptz not null,  -- when it is due, else when it was drafted: the list's order
  source         text        not null,
  author         text,
  blog           text,
  article        text,
  article_title  text,
  remote_id      text,
  remote_address text,
  because        text,
  comment        text,
  version        bigint      not null,
  primary key (hub_id, post)
);
create index posts_by_time on post (hub_id, listed_at desc, post desc);
create index posts_of_an_account on post (hub_id, account, listed_at desc);
call protect_rows('post');
