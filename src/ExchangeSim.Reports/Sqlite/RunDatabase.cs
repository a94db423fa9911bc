using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Sqlite;

/// <summary><c>run.sqlite</c>: the scenario's names, every request with what happened to it, and the figures. Its table <c>documentation</c> explains the others.</summary>
public sealed class RunDatabase : IRequestLog
{
    private static readonly string[] Kinds = [.. Enum.GetValues<TraceKind>().Select(ValueNames.Of)], Parts = [.. PartNames.All.Select(PartNames.Value)];

    private readonly SqliteFile _file;
    private readonly Scenario _scenario;
    private readonly ScenarioTables _names;
    private readonly SqliteInsert _requests, _stretches;
    private readonly long _start;
    private readonly List<ulong> _lives = [];
    private readonly DeskSteps _deskSteps = new();
    private long _request;

    /// <summary>Begins the database.</summary>
    public RunDatabase(string path, Scenario scenario)
    {
        _scenario = scenario;
        _start = scenario.Start.ToUnixTimeMilliseconds();
        _file = new SqliteFile(path);
        _file.Execute(Statements("Schema.sql") + FigureTables.Statements);
        _names = new ScenarioTables(_file, scenario);
        _requests = _file.Into("requests", 18 + LatencyParts.Count);
        _stretches = _file.Into("stretches", 12);
    }

    /// <inheritdoc/>
    public bool WantsTrace => true;

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        _requests.Add(++_request).Add(RequestName.Of(_scenario, request)).Add(replication + 1)
            .Add(request.Procedure + 1).Add(request.Requesting + 1).Add(request.Requested + 1).Add(request.Crime < 0 ? null : request.Crime + 1L)
            .Add(ValueNames.Of(request.Urgency)).Add(ValueNames.Of(request.Outcome)).Add(ValueNames.Ground(_scenario, request))
            .Add(At(request.ArisenAt)).Add(At(request.SentAt)).Add(At(request.AcknowledgedAt)).Add(At(request.FirstReplyAt))
                .Add(request.Outcome == Outcome.Open ? null : At(request.ClosedAt))
            .Add(request.WasSent ? request.Latency : null).Add(request.WasSent ? request.WorkingLatency : null).Add(request.Limit > 0 ? request.Limit : null);
        for (var part = 0; part < LatencyParts.Count; part++) _requests.Add(request.WasSent ? request.Parts[part] : null);
        _requests.End();
        _lives.Clear();
        _lives.Add(request.Key);
        for (var i = 0; i < segments.Length; i++) Add(i + 1, in segments[i]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        FigureTables.Write(_file, report);
        _deskSteps.Write(_file.Into("desk_steps", 6));
        _file.Execute(ViewStatements.All);
        var documentation = _file.Into("documentation", 3);
        foreach (var (name, field, says) in Documentation.Of(Statements("Schema.sql") + FigureTables.Statements + ViewStatements.All))
            documentation.Add(name).Add(field).Add(says).End();
        _file.Complete();
        return [_file.Path];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Add(int position, in TraceSegment segment)
    {
        var life = _lives.IndexOf(segment.Life);
        if (life < 0)
        {
            life = _lives.Count;
            _lives.Add(segment.Life);
        }
        var (desk, step) = (_names.Desk(segment.Agency, segment.Desk), _names.Step(segment.Procedure, segment.Step));
        if (desk is { } there) _deskSteps.Add(_request, there, step, in segment);
        _stretches.Add(_request).Add(position).Add(life).Add(segment.Depth).Add(At(segment.From)).Add(At(segment.To)).Add(segment.Agency + 1).Add(desk).Add(step)
            .Add(Kinds[(int)segment.Kind]).Add(Parts[(int)segment.Part]).Add(segment.Detail).End();
    }

    private long? At(long milliseconds) => milliseconds < 0 ? null : _start + milliseconds;

    /// <summary>The statements of a file beside this one.</summary>
    internal static string Statements(string name)
    {
        using var reader = new StreamReader(typeof(RunDatabase).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
