-- What was run and what came out of it, as names and values.
CREATE TABLE run (
  name TEXT PRIMARY KEY, -- such as scenario, policy, seed, fingerprint
  value -- its value; NULL: none
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
  procedure TEXT NOT NULL, -- the word that the scenario uses for it
  name TEXT -- its name
);

-- The steps of the procedures.
CREATE TABLE steps (
  step_id INTEGER PRIMARY KEY, -- a number, from 1
  procedure_id INTEGER NOT NULL REFERENCES procedures, -- whose it is
  step TEXT NOT NULL, -- its name there
  kind TEXT NOT NULL, -- work, send, wait, branch, decide, ask, consult, fork, join, gather or close
  says TEXT -- what happens, in words
);

-- A row for each request that counts. Times are milliseconds since 1970 in UTC; NULL: it did not happen.
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
  transit_ms INTEGER NOT NULL, -- part of its latency: on the way between agencies
  waiting_for_opening_ms INTEGER NOT NULL, -- part of its latency: the desk was closed
  queueing_ms INTEGER NOT NULL, -- part of its latency: the officers were busy
  work_ms INTEGER NOT NULL, -- part of its latency: being worked on
  suspended_ms INTEGER NOT NULL, -- part of its latency: work in hand rested
  waiting_for_other_side_ms INTEGER NOT NULL, -- part of its latency: the other side was asked for clarification
  waiting_for_third_agency_ms INTEGER NOT NULL, -- part of its latency: a third agency was asked
  translation_ms INTEGER NOT NULL, -- part of its latency: being translated
  external_wait_ms INTEGER NOT NULL, -- part of its latency: waits that no desk works on
  waiting_for_person_ms INTEGER NOT NULL -- part of its latency: a person who takes part in the run is to decide
);

-- What happened to each request, stretch by stretch, from when it arose. Those of depth 0 follow each other without gap; deeper ones are branches and requests to third agencies inside them.
CREATE TABLE stretches (
  request_id INTEGER NOT NULL REFERENCES requests, -- the request
  position INTEGER NOT NULL, -- their order, from 1
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
  PRIMARY KEY (request_id, position)
) WITHOUT ROWID;

-- How long requests took, with 95 % confidence intervals; the same as latency.csv.
CREATE TABLE latency (
  procedure TEXT, -- NULL: all of them
  from_agency TEXT, -- NULL: all of them
  to_agency TEXT, -- NULL: all of them
  closed INTEGER NOT NULL, -- requests that were sent and closed, all replications together
  open INTEGER NOT NULL, -- requests that were sent and still open when the run ended
  mean_hours REAL, -- mean latency, by Kaplan and Meier where requests are open
  mean_half_width_hours REAL, -- half the width of its interval
  mean_restricted_to_hours REAL, -- where the end of some times is unknown: the mean is that of the smaller of each time and this bound
  median_hours REAL, -- half were closed by then
  median_half_width_hours REAL, -- half the width of its interval
  p90_hours REAL, -- nine in ten were closed by then
  p90_half_width_hours REAL, -- half the width of its interval
  p99_hours REAL, -- 99 in 100 were closed by then
  p99_half_width_hours REAL, -- half the width of its interval
  within_limit_share REAL, -- of those with a limit whose fate is known, the share that closed in time
  within_limit_half_width_share REAL, -- half the width of its interval
  horizon_hours REAL, -- how long an answer is waited for; NULL: the requests have several horizons
  answer_wait_mean_hours REAL, -- mean of the smaller of the time to an answer and the horizon; what is never answered counts the whole horizon
  answer_wait_mean_half_width_hours REAL, -- half the width of its interval
  answered_within_horizon_share REAL, -- share answered within the horizon, by Aalen and Johansen where requests are open
  answered_within_horizon_half_width_share REAL, -- half the width of its interval
  answered_within_limit_share REAL, -- of those with a limit that were sent at least that long before the end, the share answered within it
  answered_within_limit_half_width_share REAL, -- half the width of its interval
  answered_share REAL, -- share of those sent that were answered by the end of the run
  answered_half_width_share REAL, -- half the width of its interval
  acknowledgement_mean_hours REAL, -- mean time to the acknowledgement, by Kaplan and Meier where requests are open without one
  acknowledgement_mean_restricted_to_hours REAL, -- the bound of that mean, if it has one
  first_reply_mean_hours REAL, -- mean time to the first substantive reply, in the same way
  first_reply_mean_restricted_to_hours REAL, -- the bound of that mean, if it has one
  working_mean_of_closed_hours REAL -- mean latency in the requested agency's office hours, of closed requests
);

-- How many requests ended in each way.
CREATE TABLE endings (
  procedure TEXT, -- NULL: all of them
  outcome TEXT NOT NULL, -- open: not by the end of the run
  count_per_replication REAL NOT NULL, -- requests in one replication
  count_half_width REAL, -- half the width of its interval
  of_sent_share REAL, -- share of those sent
  of_sent_half_width_share REAL -- half the width of its interval
);

-- The share that has ended in each way by a time since sending (Aalen and Johansen); at each time the outcomes sum to 1.
CREATE TABLE outcomes (
  procedure TEXT, -- NULL: all of them
  from_agency TEXT, -- NULL: all of them
  to_agency TEXT, -- NULL: all of them
  time_hours REAL NOT NULL, -- since sending
  outcome TEXT NOT NULL, -- open: not yet
  share REAL NOT NULL, -- by then
  lower_share REAL, -- lower end of its pointwise 95 % band
  upper_share REAL -- upper end
);

-- How busy each desk was, with 95 % confidence intervals; the same as desks.csv.
CREATE TABLE desk_load (
  agency TEXT NOT NULL, -- the agency
  desk TEXT NOT NULL, -- the desk
  officers INTEGER NOT NULL, -- on all its shifts
  utilisation_share REAL, -- the share of their hours that they worked; NULL: nobody was ever on duty
  utilisation_half_width_share REAL, -- half the width of its interval
  queue_mean_requests REAL, -- how many waited, on average over all time
  queue_mean_half_width_requests REAL, -- half the width of its interval
  wait_mean_hours REAL, -- how long work waited before it was begun; NULL: none was begun
  wait_mean_half_width_hours REAL, -- half the width of its interval
  overtime_hours REAL NOT NULL, -- officer-hours after hours, mean of a replication
  queue_longest_requests INTEGER NOT NULL -- the most that ever waited
);

-- Where the time of all requests went since they were sent; the same as where-time-goes.csv.
CREATE TABLE time_spent (
  agency TEXT NOT NULL, -- where it passed
  desk TEXT, -- NULL: at none
  procedure TEXT NOT NULL, -- of which procedure
  step TEXT NOT NULL, -- at which step
  part TEXT NOT NULL, -- the part of latency
  total_hours REAL NOT NULL -- all requests of all replications together
);
