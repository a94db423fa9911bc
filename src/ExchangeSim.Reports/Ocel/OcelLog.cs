using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Officers;
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
    private readonly OfficerBook _officers;

    /// <summary>Begins both files; <paramref name="path"/> is that of the database, and the JSON file stands beside it.</summary>
    public OcelLog(string path, Scenario scenario)
    {
        _scenario = scenario;
        _file = new SqliteFile(path);
        _json = new OutputFile(Path.ChangeExtension(path, "json"));
        _log = new OcelDatabase(_file, scenario.Start);
        _officers = new OfficerBook(_file);
        _requests = new OcelRequests(_log, scenario, _officers.Add);
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
        OcelJson.Write(_json.Writer.BaseStream, _file, _log.EventTypes);
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

    private void AssignOfficers()
    {
        var known = new HashSet<string>();
        _officers.Assign((int agency, int desk, int number, in WorkStretch stretch) =>
        {
            var officer = OcelNames.Officer(_scenario, agency, desk, number);
            if (known.Add(officer))
            {
                _log.Object(OcelTypes.Officer, officer).Add((long)number).End();
                _log.Link(officer, OcelNames.Desk(_scenario, agency, desk), "works at");
            }
            if (stretch.Begun is { } begun) _log.Relate(begun, officer, "by");
            if (stretch.Done is { } done) _log.Relate(done, officer, "by");
        });
    }
}
