-- Exercise files and scenarios that the person who runs the server has uploaded. An exercise keeps texts of its own, so that removing one here changes none.
create table own_files (
  file text primary key,           -- its name, without a folder
  text text not null,
  kept integer not null            -- milliseconds since 1970 in UTC
) without rowid;
