-- Exercises, their rooms and logs. Times of day are milliseconds since 1970 in UTC; simulated times are milliseconds from the scenario's start.
create table exercises (
  id text primary key,
  plan text not null,
  title text not null,             -- by language, JSON
  code text not null unique,       -- what a class types to come in; the first letters name the exercise
  code_until integer not null,
  instructor_hash blob not null,   -- SHA-256 of the instructor's token
  rooms integer not null,
  created integer not null
);

create table texts (
  exercise text not null references exercises(id),
  position integer not null,       -- the plan's text first
  file text not null,
  text text not null,
  primary key (exercise, position)
) without rowid;

create table rooms (
  room text primary key,           -- exercise/number
  exercise text not null references exercises(id),
  number integer not null,
  header text not null,
  reached integer not null default 0,
  lives integer not null default 0,
  snapshot_build text,
  snapshot_ordinal integer,
  snapshot blob
) without rowid;

create table log (
  room text not null references rooms(room),
  ordinal integer not null,
  id text not null,
  line text not null,
  primary key (room, ordinal),
  unique (room, id)
) without rowid;

create trigger log_is_not_changed before update on log begin select raise(abort, 'the log is append-only'); end;
create trigger log_is_not_cut before delete on log begin select raise(abort, 'the log is append-only'); end;

create table participants (
  id text primary key,
  exercise text not null references exercises(id),
  room integer not null,
  name text not null,
  token_hash blob not null unique, -- SHA-256 of what the browser keeps
  joined integer not null
) without rowid;

create table drafts (
  participant text not null references participants(id),
  name text not null,
  text text not null,
  saved integer not null,
  primary key (participant, name)
) without rowid;
