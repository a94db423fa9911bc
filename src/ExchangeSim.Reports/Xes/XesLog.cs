using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary><c>events.xes</c>: an event log for tools of process mining, as IEEE 1849-2016 has it. A case is a request; agencies are the groups, desks the resources.</summary>
/// <remarks>It tells of the first replication. Several in one log would put as many worlds upon the same days and officers.</remarks>
public sealed class XesLog : IRequestLog
{
    private static readonly (string Name, string Prefix, string File)[] Extensions =
        [("Concept", "concept", "concept"), ("Time", "time", "time"), ("Lifecycle", "lifecycle", "lifecycle"), ("Organizational", "org", "org")];

    private readonly OutputFile _file;
    private readonly Scenario _scenario;
    private readonly CaseEvents _events;
    private readonly XesWriter _xes;
    private bool _isEmpty = true;

    /// <summary>Begins the file.</summary>
    public XesLog(string path, Scenario scenario)
    {
        _scenario = scenario;
        _events = new CaseEvents(scenario);
        _file = new OutputFile(path);
        _xes = new XesWriter(_file.Writer, scenario.Start);
        Head();
    }

    /// <inheritdoc/>
    public bool WantsTrace => true;

    /// <inheritdoc/>
    public bool Wants(int replication) => replication == 0;

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        _isEmpty = false;
        _xes.Begin("trace");
        Case(request);
        if (Life.Of(_scenario, request, segments) is { } life) foreach (var happened in _events.Of(life)) Event(request, happened);
        _xes.End();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        // The first replication was stopped and another was not: then there is nothing that it could tell.
        if (_isEmpty && report.Figures.Requests.Sent > 0) return [];
        _xes.End();
        _xes.Dispose();
        _file.Writer.Write('\n');
        _file.Complete();
        return [_file.Path];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Head()
    {
        _xes.Begin("log", ("xes.version", "1849.2016"), ("xes.features", ""));
        foreach (var (name, prefix, file) in Extensions) _xes.Element("extension", ("name", name), ("prefix", prefix), ("uri", $"http://www.xes-standard.org/{file}.xesext"));
        _xes.Begin("global", ("scope", "trace"));
        foreach (var key in (string[])["concept:name", "procedure", "requesting", "requested", "urgency", "outcome"]) _xes.Add(key, "unknown");
        _xes.End();
        _xes.Begin("global", ("scope", "event"));
        foreach (var key in (string[])["concept:name", "concept:instance", "lifecycle:transition", "org:resource", "org:group", "org:role"]) _xes.Add(key, "unknown");
        _xes.AddTime("time:timestamp", 0);
        _xes.End();
        _xes.Element("classifier", ("name", "Activity"), ("scope", "event"), ("keys", "concept:name"));
        _xes.Element("classifier", ("name", "Activity-and-transition"), ("scope", "event"), ("keys", "concept:name lifecycle:transition"));
        _xes.Element("classifier", ("name", "Agency"), ("scope", "event"), ("keys", "org:group"));
        _xes.Element("classifier", ("name", "Desk"), ("scope", "event"), ("keys", "org:resource"));
        _xes.Element("classifier", ("name", "Flow"), ("scope", "trace"), ("keys", "procedure requesting requested"));
        _xes.Add("concept:name", _scenario.Title);
        _xes.Add("lifecycle:model", "standard");
        _xes.Add("scenario", _scenario.Id);
        _xes.Add("policy", _scenario.Policy);
        _xes.Add("note", "simulated by ExchangeSim; the first replication");
    }

    private void Case(in ClosedRequest request)
    {
        _xes.Add("concept:name", RequestName.Of(_scenario, request));
        _xes.Add("procedure", _scenario.Procedures[request.Procedure].Id);
        _xes.Add("requesting", _scenario.Agencies[request.Requesting].Id);
        _xes.Add("requested", _scenario.Agencies[request.Requested].Id);
        _xes.Add("crime", request.Crime < 0 ? null : _scenario.Crimes[request.Crime].Id);
        _xes.Add("urgency", ValueNames.Of(request.Urgency));
        _xes.Add("outcome", ValueNames.Of(request.Outcome));
        _xes.Add("ground", ValueNames.Ground(_scenario, request));
        _xes.AddTime("sent", request.SentAt);
        _xes.AddTime("acknowledged", request.AcknowledgedAt);
        _xes.AddTime("first_reply", request.FirstReplyAt);
        if (!request.WasSent) return;
        _xes.AddHours("latency_hours", request.Latency);
        _xes.AddHours("working_latency_hours", request.WorkingLatency);
        if (request.Limit > 0)
        {
            _xes.AddHours("limit_hours", request.Limit);
            _xes.Add("is_late", request.Latency > request.Limit ? true : request.Outcome == Outcome.Open ? null : false);
        }
        foreach (var part in PartNames.All) _xes.AddHours(PartNames.Column(part), request.Parts[part]);
    }

    private void Event(in ClosedRequest request, in CaseEvent happened)
    {
        var agency = _scenario.Agencies[happened.Agency];
        _xes.Begin("event");
        _xes.Add("concept:name", happened.Activity);
        _xes.Add("concept:instance", happened.Instance.ToString(CultureInfo.InvariantCulture));
        _xes.Add("lifecycle:transition", happened.Transition switch { Transition.Start => "start", Transition.Complete => "complete", _ => "ate_abort" });
        _xes.AddTime("time:timestamp", happened.Time);
        _xes.Add("org:resource", happened.Desk < 0 ? agency.Id : $"{agency.Id} {agency.Desks[happened.Desk].Id}");
        _xes.Add("org:group", agency.Id);
        _xes.Add("org:role", happened.Agency == request.Requesting ? "requesting" : happened.Agency == request.Requested ? "requested" : "third");
        _xes.AddHours(happened.Transition == Transition.Start ? "waited_hours" : "worked_hours", happened.Lasted);
        _xes.Add("decision", happened.Decision);
        if (happened.Losses > 0) _xes.Add("losses", happened.Losses);
        _xes.End();
    }
}
