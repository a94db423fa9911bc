-- What was run and what came out of it, as names and values.
CREATE TABLE run (
  name TEXT PRIMARY KEY, -- such as scenario, policy, seed, fingerprint
  content -- its value; NULL: none
) WITHOUT ROWID;

-- What every table, column and view is.
CREATE TABLE documentation (
  name TEXT NOT NULL, -- a table or view
  field TEXT, -- a column of it; NULL: the table or view itself
  says TEXT NOT NULL -- what it is
);

-- The agencies of the scenario.
CREATE TABLE agencies (
  agency_id INTEGER PRIMARY KEY, -- its number in the scenario, from 1
  agency TEXT NOT NULL UNIQUE, -- the word that the scenario uses for it
  name TEXT NOT NULL, -- its name
  country TEXT, -- ISO 3166-1 code; NULL where the scenario gives none
  zone TEXT NOT NULL -- its time zone, as IANA names it
);

-- The desks of the agencies.
CREATE TABLE desks (
  desk_id INTEGER PRIMARY KEY, -- a number, from 1
  agency_id INTEGER NOT NULL REFERENCES agencies, -- whose it is
  desk TEXT NOT NULL, -- the word that the scenario uses for it
  name TEXT, -- what it is
  officers INTEGER NOT NULL, -- on all its shifts, before any inject; 0: another desk does its work
  handled_by TEXT -- that other desk of the agency
);

-- The areas of crime.
CREATE TABLE crimes (
  crime_id INTEGER PRIMARY KEY, -- a number, from 1
  crime TEXT NOT NULL, -- the word that the scenario uses for it
  name TEXT NOT NULL -- its name
);

-- The procedures that requests follow.
CREATE TABLE procedures (
  procedure_id INTEGER PRIMARY KEY, -- a number, from 1
  procedure_name TEXT NOT NULL, -- the word that the scenario uses for it
  title TEXT -- what it is called
);

-- The steps of the procedures.
CREATE TABLE steps (
  step_id INTEGER PRIMARY KEY, -- a number, from 1
  procedure_id INTEGER NOT NULL REFERENCES procedures, -- whose it is
  step TEXT NOT NULL, -- its name there
  kind TEXT NOT NULL, -- work, send, wait, branch, decide, ask, consult, fork, join, gather or close
  says TEXT -- what happens, in words
);

-- A row for each request that counts, to the millisecond; the view request_list has its columns as requests.csv has them. Times are milliseconds since 1970 in UTC; NULL: it did not happen.
CREATE TABLE requests (
  request_id INTEGER PRIMARY KEY, -- a number, from 1
  request TEXT NOT NULL, -- its name in its replication, demand:from:number, which the command trace understands
  replication INTEGER NOT NULL, -- from 1
  procedure_id INTEGER NOT NULL REFERENCES procedures, -- the procedure it follows
  from_agency_id INTEGER NOT NULL REFERENCES agencies, -- who asks
  to_agency_id INTEGER NOT NULL REFERENCES agencies, -- who is asked
  crime_id INTEGER REFERENCES crimes, -- what it is about
  urgency TEXT NOT NULL, -- routine, urgent or very-urgent
  outcome TEXT NOT NULL, -- answered, partly-answered, refused, withdrawn, lapsed; open: not yet when the run ended
  ground TEXT, -- why it was refused
  arisen_unix_ms INTEGER NOT NULL, -- when it arose at the requesting agency
  sent_unix_ms INTEGER, -- when it was first sent; its latency starts here
  acknowledged_unix_ms INTEGER, -- when the acknowledgement arrived
  first_reply_unix_ms INTEGER, -- when the first substantive reply arrived
  closed_unix_ms INTEGER, -- when it closed
  latency_ms INTEGER, -- from sending to closing; of an open request its age when the run ended
  working_latency_ms INTEGER, -- the same, counted in the requested agency's office hours
  limit_ms INTEGER, -- its time limit, from sending; NULL: none
  transit_ms INTEGER, -- part of its latency: on the way between agencies
  waiting_for_opening_ms INTEGER, -- part of its latency: the desk was closed
  queueing_ms INTEGER, -- part of its latency: the officers were busy
  work_ms INTEGER, -- part of its latency: being worked on
  suspended_ms INTEGER, -- part of its latency: work in hand rested
  waiting_for_other_side_ms INTEGER, -- part of its latency: the other side was asked for clarification
  waiting_for_third_agency_ms INTEGER, -- part of its latency: a third agency was asked
  translation_ms INTEGER, -- part of its latency: being translated
  external_wait_ms INTEGER, -- part of its latency: waits that no desk works on
  waiting_for_person_ms INTEGER -- part of its latency: a person who takes part in the run is to decide
);

-- What happened to each request, stretch by stretch, from when it arose. Those of depth 0 follow each other without gap; deeper ones are branches and requests to third agencies inside them.
CREATE TABLE stretches (
  request_id INTEGER NOT NULL REFERENCES requests, -- the request
  ordinal INTEGER NOT NULL, -- their order, from 1
  life INTEGER NOT NULL, -- 0: the request itself; otherwise the number of the branch or nested request in it
  depth INTEGER NOT NULL, -- 0: the request itself; 1 and more: inside it
  from_unix_ms INTEGER NOT NULL, -- when it begins
  to_unix_ms INTEGER NOT NULL, -- when it ends; the same for what takes no time
  agency_id INTEGER NOT NULL REFERENCES agencies, -- where it passed; of a message where it arrived
  desk_id INTEGER REFERENCES desks, -- at which desk; NULL: at none
  step_id INTEGER NOT NULL REFERENCES steps, -- at which step
  kind TEXT NOT NULL, -- arisen, sent, waited, worked, rested, delayed, decided, joined, clock-ran-out or closed
  part TEXT NOT NULL, -- the part of latency that it belongs to
  detail INTEGER NOT NULL, -- of a message how often it was lost, of a decision the number of the case taken, from 0
  PRIMARY KEY (request_id, ordinal)
) WITHOUT ROWID;

-- What passed at each desk and step, all replications together, added up while the requests were written; the view desk_work shows it with names.
CREATE TABLE desk_steps (
  desk_id INTEGER NOT NULL REFERENCES desks, -- the desk
  step_id INTEGER NOT NULL REFERENCES steps, -- the step
  requests INTEGER NOT NULL, -- requests of which something passed there
  worked_hours REAL NOT NULL, -- an officer worked
  rested_hours REAL NOT NULL, -- work in hand rested
  waited_hours REAL NOT NULL, -- waited for hours or an officer
  PRIMARY KEY (desk_id, step_id)
) WITHOUT ROWID;
