-- Tokens of the person who runs the server that were made at its starts: browsers that have shown one stay in when the server is started again.
create table host_tokens (
  hash blob primary key,           -- SHA-256 of the token
  made integer not null            -- milliseconds since 1970 in UTC
) without rowid;
