-- What is half written belongs to the seat: who comes back to it with another machine finds it there. Those without a seat keep theirs in drafts.
create table seat_drafts (
  room text not null references rooms(room),
  seat text not null,              -- the seat's id in the plan
  name text not null,
  text text not null,
  saved integer not null,        -- milliseconds since 1970 in UTC
  primary key (room, seat, name)
) without rowid;
