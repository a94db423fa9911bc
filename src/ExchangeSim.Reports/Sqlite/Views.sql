CREATE UNIQUE INDEX requests_by_name ON requests (request, replication);
CREATE INDEX requests_by_kind ON requests (procedure_id, from_agency_id, to_agency_id);
CREATE INDEX requests_by_latency ON requests (latency_ms);
CREATE INDEX stretches_by_place ON stretches (agency_id, desk_id, step_id);

-- Every request with names, dates in UTC and hours: the table to begin with.
CREATE VIEW request_list AS
  SELECT r.request_id, r.request, r.replication, p.procedure, a.agency AS from_agency, b.agency AS to_agency, c.crime, r.urgency, r.outcome, r.ground,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.arisen_unix_ms / 1000.0, 'unixepoch') AS arisen_utc,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.sent_unix_ms / 1000.0, 'unixepoch') AS sent_utc,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.closed_unix_ms / 1000.0, 'unixepoch') AS closed_utc,
    r.latency_ms / 3600000.0 AS latency_hours, r.working_latency_ms / 3600000.0 AS working_latency_hours, r.limit_ms / 3600000.0 AS limit_hours,
    CASE WHEN r.latency_ms > r.limit_ms THEN 1 WHEN r.outcome <> 'open' AND r.latency_ms <= r.limit_ms THEN 0 END AS is_late
  FROM requests r JOIN procedures p USING (procedure_id) JOIN agencies a ON a.agency_id = r.from_agency_id JOIN agencies b ON b.agency_id = r.to_agency_id
    LEFT JOIN crimes c USING (crime_id);

-- What happened to each request in readable form; choose one by its name, or by request_id.
CREATE VIEW timeline AS
  SELECT s.request_id, r.request, r.replication, s.position, s.depth,
    strftime('%Y-%m-%dT%H:%M:%fZ', s.from_unix_ms / 1000.0, 'unixepoch') AS from_utc,
    strftime('%Y-%m-%dT%H:%M:%fZ', s.to_unix_ms / 1000.0, 'unixepoch') AS to_utc,
    (s.to_unix_ms - s.from_unix_ms) / 3600000.0 AS hours, a.agency, d.desk, p.procedure, t.step, s.kind, s.part
  FROM stretches s JOIN requests r USING (request_id) JOIN agencies a ON a.agency_id = s.agency_id LEFT JOIN desks d USING (desk_id)
    JOIN steps t USING (step_id) JOIN procedures p ON p.procedure_id = t.procedure_id;

-- The hundred requests that took longest.
CREATE VIEW slowest_requests AS
  SELECT * FROM request_list WHERE latency_hours IS NOT NULL ORDER BY latency_hours DESC, request_id LIMIT 100;

-- For each pair of agencies and procedure: how many requests, how many answered, how long, how many late. Means are of closed requests only; the table latency has those of all.
CREATE VIEW flows AS
  SELECT from_agency, to_agency, procedure, count(*) AS sent, sum(outcome IN ('answered', 'partly-answered')) AS answered, sum(outcome = 'open') AS open,
    avg(CASE WHEN outcome <> 'open' THEN latency_hours END) AS mean_of_closed_hours, sum(is_late = 1) AS late
  FROM request_list WHERE sent_utc IS NOT NULL GROUP BY from_agency, to_agency, procedure;

-- The same over time: for each month of sending and procedure. Means are of closed requests, so the last months look shorter than they are.
CREATE VIEW months AS
  SELECT substr(sent_utc, 1, 7) AS month, procedure, count(*) AS sent, sum(outcome = 'open') AS open,
    avg(CASE WHEN outcome <> 'open' THEN latency_hours END) AS mean_of_closed_hours, sum(is_late = 1) AS late
  FROM request_list WHERE sent_utc IS NOT NULL GROUP BY month, procedure;

-- Where the time goes: hours and share of all time since sending, by agency, desk, step and part; order it by share.
CREATE VIEW where_time_goes AS
  SELECT agency, desk, procedure, step, part, total_hours, total_hours / (SELECT sum(total_hours) FROM time_spent) AS share FROM time_spent;

-- How often and how long each desk worked on each step, and how long that waited: all replications together, branches and requests to third agencies included.
CREATE VIEW desk_work AS
  SELECT a.agency, d.desk, p.procedure, t.step, count(DISTINCT s.request_id) AS requests,
    sum(CASE WHEN s.kind = 'worked' THEN s.to_unix_ms - s.from_unix_ms ELSE 0 END) / 3600000.0 AS worked_hours,
    sum(CASE WHEN s.kind = 'rested' THEN s.to_unix_ms - s.from_unix_ms ELSE 0 END) / 3600000.0 AS rested_hours,
    sum(CASE WHEN s.kind = 'waited' THEN s.to_unix_ms - s.from_unix_ms ELSE 0 END) / 3600000.0 AS waited_hours
  FROM stretches s JOIN desks d USING (desk_id) JOIN agencies a ON a.agency_id = s.agency_id JOIN steps t USING (step_id) JOIN procedures p ON p.procedure_id = t.procedure_id
  GROUP BY s.agency_id, s.desk_id, s.step_id;

-- Why requests were refused, most frequent first.
CREATE VIEW refusals AS
  SELECT procedure, ground, count(*) AS requests FROM request_list WHERE outcome = 'refused' AND sent_utc IS NOT NULL GROUP BY procedure, ground ORDER BY requests DESC;
