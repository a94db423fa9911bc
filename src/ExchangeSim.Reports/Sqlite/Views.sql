CREATE UNIQUE INDEX requests_by_name ON requests (request, replication);
-- Has all that the views flows and months read, so that they need not read the requests themselves.
CREATE INDEX requests_by_flow ON requests (procedure_id, from_agency_id, to_agency_id, sent_unix_ms, outcome, latency_ms, limit_ms);
CREATE INDEX requests_refused ON requests (procedure_id, ground) WHERE outcome = 'refused' AND sent_unix_ms IS NOT NULL;
-- Of the expressions that request_list shows: a query that orders or filters it by them uses these.
CREATE INDEX requests_by_latency ON requests (latency_ms / 3600000.0 DESC);
CREATE INDEX requests_by_sending ON requests (strftime('%Y-%m-%d %H:%M:%f', sent_unix_ms / 1000.0, 'unixepoch'));
CREATE INDEX stretches_by_place ON stretches (agency_id, desk_id, step_id);

-- LEFT JOIN although every request has names: a query for all rows reads the requests in their order; one that names an agency still begins with its index.

-- Every request with names, dates in UTC and hours, in the columns of requests.csv: the table to begin with.
CREATE VIEW request_list (
  request_id, -- its number in the table requests
  --columns of requests.csv
  is_late -- 1: closed after its limit, or open and older than it; 0: closed within it; NULL: it has no limit, or is open within it
) AS
  SELECT r.request_id, r.request, r.replication, p.procedure_name, a.agency AS from_agency, b.agency AS to_agency, c.crime, r.urgency, r.outcome, r.ground,
    strftime('%Y-%m-%d %H:%M:%f', r.arisen_unix_ms / 1000.0, 'unixepoch') AS arisen_utc,
    strftime('%Y-%m-%d %H:%M:%f', r.sent_unix_ms / 1000.0, 'unixepoch') AS sent_utc,
    strftime('%Y-%m-%d %H:%M:%f', r.acknowledged_unix_ms / 1000.0, 'unixepoch') AS acknowledged_utc,
    strftime('%Y-%m-%d %H:%M:%f', r.first_reply_unix_ms / 1000.0, 'unixepoch') AS first_reply_utc,
    strftime('%Y-%m-%d %H:%M:%f', r.closed_unix_ms / 1000.0, 'unixepoch') AS closed_utc,
    r.latency_ms / 3600000.0 AS latency_hours, r.working_latency_ms / 3600000.0 AS working_latency_hours, r.limit_ms / 3600000.0 AS limit_hours,
    r.transit_ms / 3600000.0 AS transit_hours, r.waiting_for_opening_ms / 3600000.0 AS waiting_for_opening_hours,
    r.queueing_ms / 3600000.0 AS queueing_hours, r.work_ms / 3600000.0 AS work_hours,
    r.suspended_ms / 3600000.0 AS suspended_hours, r.waiting_for_other_side_ms / 3600000.0 AS waiting_for_other_side_hours,
    r.waiting_for_third_agency_ms / 3600000.0 AS waiting_for_third_agency_hours, r.translation_ms / 3600000.0 AS translation_hours,
    r.external_wait_ms / 3600000.0 AS external_wait_hours, r.waiting_for_person_ms / 3600000.0 AS waiting_for_person_hours,
    CASE WHEN r.latency_ms > r.limit_ms THEN 1 WHEN r.outcome <> 'open' AND r.latency_ms <= r.limit_ms THEN 0 END AS is_late
  FROM requests r LEFT JOIN procedures p USING (procedure_id) LEFT JOIN agencies a ON a.agency_id = r.from_agency_id LEFT JOIN agencies b ON b.agency_id = r.to_agency_id
    LEFT JOIN crimes c USING (crime_id);

-- What happened to each request in readable form; choose one by its name, or by request_id.
CREATE VIEW timeline (
  request_id, -- whose stretch it is: its number in the table requests
  request, -- its name in its replication, which the command trace understands
  replication, -- from 1
  ordinal, -- the order of its stretches, from 1
  depth, -- 0: the request itself; 1 and more: a branch or a request to a third agency inside it
  start_utc, -- when the stretch begins
  end_utc, -- when it ends; the same for what takes no time
  duration_hours, -- how long it is
  agency, -- where it passed; of a message where it arrived
  desk, -- at which desk; NULL: at none
  procedure_name, -- of which procedure
  step, -- at which step
  kind, -- arisen, sent, waited, worked, rested, delayed, decided, joined, clock-ran-out or closed
  part -- the part of latency that it belongs to
) AS
  SELECT s.request_id, r.request, r.replication, s.ordinal, s.depth,
    strftime('%Y-%m-%d %H:%M:%f', s.from_unix_ms / 1000.0, 'unixepoch') AS start_utc,
    strftime('%Y-%m-%d %H:%M:%f', s.to_unix_ms / 1000.0, 'unixepoch') AS end_utc,
    (s.to_unix_ms - s.from_unix_ms) / 3600000.0 AS duration_hours, a.agency, d.desk, p.procedure_name, t.step, s.kind, s.part
  FROM stretches s JOIN requests r USING (request_id) JOIN agencies a ON a.agency_id = s.agency_id LEFT JOIN desks d USING (desk_id)
    JOIN steps t USING (step_id) JOIN procedures p ON p.procedure_id = t.procedure_id;

-- The hundred requests that took longest.
CREATE VIEW slowest_requests (
  request_id, -- its number in the table requests
  --columns of requests.csv
  is_late -- 1: closed after its limit, or open and older than it; 0: closed within it; NULL: it has no limit, or is open within it
) AS
  SELECT * FROM request_list WHERE latency_hours IS NOT NULL ORDER BY latency_hours DESC, request_id LIMIT 100;

-- For each pair of agencies and procedure: how many requests, how many answered, how long, how many late. Means are of closed requests only; the table latency has those of all.
CREATE VIEW flows (
  from_agency, -- who asks
  to_agency, -- who is asked
  procedure_name, -- the procedure they follow
  sent_requests, -- requests sent, all replications together
  answered_requests, -- those of them answered, in full or in part
  open_requests, -- those of them not closed when the run ended
  latency_mean_of_closed_hours, -- mean time from sending to closing of the closed ones; NULL: none is closed
  late_requests -- those closed after their limit, or open and older than it; NULL: of none is that known
) AS
  SELECT a.agency AS from_agency, b.agency AS to_agency, p.procedure_name, f.sent_requests, f.answered_requests, f.open_requests,
    f.closed_ms / 3600000.0 / (f.sent_requests - f.open_requests) AS latency_mean_of_closed_hours, f.late_requests
  FROM (
    SELECT procedure_id, from_agency_id, to_agency_id, count(*) AS sent_requests, sum(outcome IN ('answered', 'partly-answered')) AS answered_requests,
      sum(outcome = 'open') AS open_requests,
      sum(CASE WHEN outcome <> 'open' THEN latency_ms END) AS closed_ms,
      sum(CASE WHEN latency_ms > limit_ms THEN 1 WHEN outcome <> 'open' AND latency_ms <= limit_ms THEN 0 END) AS late_requests
    FROM requests WHERE sent_unix_ms IS NOT NULL GROUP BY procedure_id, from_agency_id, to_agency_id
  ) f JOIN agencies a ON a.agency_id = f.from_agency_id JOIN agencies b ON b.agency_id = f.to_agency_id JOIN procedures p USING (procedure_id)
  ORDER BY a.agency, b.agency, p.procedure_name;

-- The same over time: for each month of sending and procedure. Means are of closed requests, so the last months look shorter than they are.
CREATE VIEW months (
  sent_month, -- year and month of sending in UTC, such as 2022-01
  procedure_name, -- the procedure they follow
  sent_requests, -- requests sent in it, all replications together
  open_requests, -- those of them not closed when the run ended
  latency_mean_of_closed_hours, -- mean time from sending to closing of the closed ones; NULL: none is closed
  late_requests -- those closed after their limit, or open and older than it; NULL: of none is that known
) AS
  SELECT m.sent_month, p.procedure_name, m.sent_requests, m.open_requests, m.closed_ms / 3600000.0 / (m.sent_requests - m.open_requests) AS latency_mean_of_closed_hours,
    m.late_requests
  FROM (
    SELECT strftime('%Y-%m', sent_unix_ms / 1000.0, 'unixepoch') AS sent_month, procedure_id, count(*) AS sent_requests, sum(outcome = 'open') AS open_requests,
      sum(CASE WHEN outcome <> 'open' THEN latency_ms END) AS closed_ms,
      sum(CASE WHEN latency_ms > limit_ms THEN 1 WHEN outcome <> 'open' AND latency_ms <= limit_ms THEN 0 END) AS late_requests
    FROM requests WHERE sent_unix_ms IS NOT NULL GROUP BY sent_month, procedure_id
  ) m JOIN procedures p USING (procedure_id) ORDER BY m.sent_month, p.procedure_name;

-- Where the time goes: hours and share of all time since sending, by agency, desk, step and part; order it by total_share.
CREATE VIEW where_time_goes (
  --columns of where-time-goes.csv
  total_share -- their share of the time of all rows
) AS
  SELECT agency, desk, procedure_name, step, part, total_hours, total_hours / (SELECT sum(total_hours) FROM time_spent) AS total_share FROM time_spent;

-- How often and how long each desk worked on each step, and how long that waited: all replications together, branches and requests to third agencies included.
CREATE VIEW desk_work (
  agency, -- the agency
  desk, -- the desk
  procedure_name, -- of which procedure
  step, -- at which step
  requests, -- requests of which something passed there, all replications together
  worked_hours, -- an officer worked
  rested_hours, -- work in hand rested
  waited_hours -- waited for hours or an officer
) AS
  SELECT a.agency, d.desk, p.procedure_name, t.step, w.requests, w.worked_hours, w.rested_hours, w.waited_hours
  FROM desk_steps w JOIN desks d USING (desk_id) JOIN agencies a ON a.agency_id = d.agency_id JOIN steps t USING (step_id) JOIN procedures p ON p.procedure_id = t.procedure_id
  ORDER BY w.desk_id, w.step_id;

-- Why requests were refused, most frequent first.
CREATE VIEW refusals (
  procedure_name, -- the procedure they follow
  ground, -- why they were refused; NULL: no ground is given
  requests -- how many, all replications together
) AS
  SELECT p.procedure_name, f.ground, f.requests
  FROM (SELECT procedure_id, ground, count(*) AS requests FROM requests WHERE outcome = 'refused' AND sent_unix_ms IS NOT NULL GROUP BY procedure_id, ground) f
    JOIN procedures p USING (procedure_id) ORDER BY f.requests DESC, p.procedure_name, f.ground;
