using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Reports.Csv;

/// <summary><c>requests.csv</c>: a row per counted request. What did not happen is an empty field.</summary>
public sealed class RequestsCsv : IRequestLog
{
    private const double MillisecondsPerHour = 3_600_000;
    private readonly OutputFile _file;
    private readonly Scenario _scenario;
    private readonly CsvWriter _csv;

    /// <summary>Begins the file.</summary>
    public RequestsCsv(string path, Scenario scenario)
    {
        _scenario = scenario;
        _file = new OutputFile(path);
        _csv = new CsvWriter(_file.Writer);
        _csv.Row([
            "request", "replication", "procedure", "from", "to", "crime", "urgency", "outcome", "ground",
            "arisen_utc", "sent_utc", "acknowledged_utc", "first_reply_utc", "closed_utc", "latency_hours", "working_latency_hours", "limit_hours",
                .. PartNames.All.Select(PartNames.Column),
        ]);
    }

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments) => Add(replication, in request);

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        _file.Complete();
        return [_file.Path];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Add(int replication, in ClosedRequest request)
    {
        var procedure = _scenario.Procedures[request.Procedure];
        _csv.Add(RequestName.Of(_scenario, request)).Add(replication + 1).Add(procedure.Id)
            .Add(_scenario.Agencies[request.Requesting].Id).Add(_scenario.Agencies[request.Requested].Id)
            .Add(request.Crime < 0 ? null : _scenario.Crimes[request.Crime].Id).Add(ValueNames.Of(request.Urgency)).Add(ValueNames.Of(request.Outcome))
            .Add(ValueNames.Ground(_scenario, request));
        Utc(request.ArisenAt);
        Utc(request.SentAt);
        Utc(request.AcknowledgedAt);
        Utc(request.FirstReplyAt);
        Utc(request.Outcome == Outcome.Open ? -1 : request.ClosedAt);
        _csv.Add(request.WasSent ? request.Latency / MillisecondsPerHour : null).Add(request.WasSent ? request.WorkingLatency / MillisecondsPerHour : null)
            .Add(request.Limit > 0 ? request.Limit / MillisecondsPerHour : null);
        for (var part = 0; part < LatencyParts.Count; part++) _csv.Add(request.Parts[part] / MillisecondsPerHour);
        _csv.End();
    }

    private void Utc(long milliseconds) => _csv.Add(milliseconds < 0 ? null : InstantPattern.ExtendedIso.Format(_scenario.Start + Duration.FromMilliseconds(milliseconds)));
}
