using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Sqlite;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Ocel;

/// <summary>The event log of the first replication in OCEL 2.0, as <c>ocel.sqlite</c> and <c>ocel.json</c>: requests, messages, agencies, desks and officers.</summary>
/// <remarks>The database is written while the run goes on. Which officers worked can be told at its end only, and the JSON file is copied from the database then, so that memory
/// does not grow with either.</remarks>
public sealed class OcelLog : IRequestLog
{
    private readonly Scenario _scenario;
    private readonly SqliteFile _file;
    private readonly OutputFile _json;
    private readonly OcelDatabase _log;
    private readonly OcelRequests _requests;
    private readonly SqliteInsert _stretches;
    private long _lastWork;

    /// <summary>Begins both files; <paramref name="path"/> is that of the database, and the JSON file stands beside it.</summary>
    public OcelLog(string path, Scenario scenario)
    {
        _scenario = scenario;
        _file = new SqliteFile(path);
        _json = new OutputFile(Path.ChangeExtension(path, "json"));
        _log = new OcelDatabase(_file, scenario.Start);
        _file.Execute("CREATE TEMP TABLE stretch (agency INTEGER, desk INTEGER, begins INTEGER, ends INTEGER, work INTEGER, is_last INTEGER, begun TEXT, done TEXT)");
        _stretches = _file.Into("stretch", 8);
        _requests = new OcelRequests(_log, scenario, KeepWork);
        for (var agency = 0; agency < scenario.Agencies.Count; agency++) AddPlaces(agency);
    }

    /// <inheritdoc/>
    public bool WantsTrace => true;

    /// <inheritdoc/>
    public bool Wants(int replication) => replication == 0;

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        if (Life.Of(_scenario, request, segments) is { } life) _requests.Add(request, life);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        AssignOfficers();
        _file.Execute("DROP TABLE stretch");
        OcelJson.Write(_json.Writer.BaseStream, _file);
        _json.Complete();
        _file.Complete();
        return [_file.Path, _json.Path];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
    }

    private void AddPlaces(int index)
    {
        var agency = _scenario.Agencies[index];
        _log.Object(OcelTypes.Agency, OcelNames.Agency(_scenario, index)).Add(agency.Name).Add(agency.Country).Add(agency.Zone.Id).End();
        for (var i = 0; i < agency.Desks.Count; i++)
        {
            var desk = agency.Desks[i];
            _log.Object(OcelTypes.Desk, OcelNames.Desk(_scenario, index, i)).Add(desk.Name).Add(desk.Shifts.Sum(s => s.Officers)).End();
            _log.Link(OcelNames.Desk(_scenario, index, i), OcelNames.Agency(_scenario, index), "of");
            if (desk.HandledBy is not null && agency.DeskIndex(desk.Id) is >= 0 and var other)
                _log.Link(OcelNames.Desk(_scenario, index, i), OcelNames.Desk(_scenario, index, other), "handled by");
        }
    }

    private void KeepWork(Visit visit, string begun, string? done)
    {
        var stretches = visit.Worked.Where(s => s.To > s.From).ToList();
        var work = ++_lastWork;
        for (var i = 0; i < stretches.Count; i++)
        {
            var (stretch, isLast) = (stretches[i], i == stretches.Count - 1);
            _stretches.Add(stretch.Agency).Add(stretch.Desk).Add(stretch.From).Add(stretch.To).Add(work).Add(isLast ? 1L : 0L).Add(i == 0 ? begun : null)
                .Add(isLast ? done : null).End();
        }
    }

    private void AssignOfficers()
    {
        using var rows = _file.Query("SELECT begins, ends, work, is_last, begun, done, agency, desk FROM stretch ORDER BY agency, desk, begins, work");
        OfficerRoster? roster = null;
        var place = (Agency: -1, Desk: -1);
        while (rows.Next())
        {
            var next = ((int)rows.Whole(6), (int)rows.Whole(7));
            if (next != place)
            {
                roster?.Assign();
                (place, roster) = (next, RosterOf(next.Item1, next.Item2));
            }
            roster!.Add(new WorkStretch(rows.Whole(0), rows.Whole(1), rows.Whole(2), rows.Whole(3) == 1, rows.IsNull(4) ? null : rows.Text(4), rows.IsNull(5) ? null
                : rows.Text(5)));
        }
        roster?.Assign();
    }

    private OfficerRoster RosterOf(int agency, int desk)
    {
        var known = 0;
        return new OfficerRoster((stretch, number) =>
        {
            var officer = OcelNames.Officer(_scenario, agency, desk, number);
            if (number > known)
            {
                known = number;
                _log.Object(OcelTypes.Officer, officer).Add((long)number).End();
                _log.Link(officer, OcelNames.Desk(_scenario, agency, desk), "works at");
            }
            if (stretch.Begun is { } begun) _log.Relate(begun, officer, "by");
            if (stretch.Done is { } done) _log.Relate(done, officer, "by");
        });
    }
}
