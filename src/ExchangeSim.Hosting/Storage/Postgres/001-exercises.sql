-- Exercises, their rooms and logs. Times of day are milliseconds since 1970 in UTC; simulated times are milliseconds from the scenario's start.
create table exercises (
  id text primary key,
  plan text not null,
  title text not null,             -- by language, JSON
  code text not null unique,       -- what a class types to come in; the first letters name the exercise
  code_until bigint not null,
  instructor_hash bytea not null,  -- SHA-256 of the instructor's token
  evaluator_hash bytea,            -- the same of the evaluator's; null: none was made
  rooms bigint not null,
  created bigint not null
);

create table texts (
  exercise text not null references exercises(id),
  position bigint not null,        -- the plan's text first
  file text not null,
  text text not null,
  primary key (exercise, position)
);

create table rooms (
  room text primary key,           -- exercise/number
  exercise text not null references exercises(id),
  number bigint not null,
  header text not null,
  reached bigint not null default 0,
  lives bigint not null default 0,
  snapshot_build text,
  snapshot_ordinal bigint,
  snapshot bytea
);

create table log (
  room text not null references rooms(room),
  ordinal bigint not null,
  id text not null,
  line text not null,
  primary key (room, ordinal),
  unique (room, id)
);

create function log_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'the log is append-only'; end $$;
create trigger log_is_not_changed before update or delete on log for each row execute function log_is_append_only();

create table participants (
  id text primary key,
  exercise text not null references exercises(id),
  room bigint not null,
  name text not null,
  token_hash bytea not null unique, -- SHA-256 of what the browser keeps
  joined bigint not null
);

create table drafts (
  participant text not null references participants(id),
  name text not null,
  text text not null,
  saved bigint not null,
  primary key (participant, name)
);

-- Exercise files and scenarios that the person who runs the server has uploaded. An exercise keeps texts of its own, so that removing one here changes none.
create table own_files (
  file text primary key,           -- its name, without a folder
  text text not null,
  kept bigint not null
);
