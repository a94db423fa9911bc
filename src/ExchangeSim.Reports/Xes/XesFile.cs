using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary><c>events.xes</c>, as IEEE 1849-2016 has it: officers are the resources, agencies the groups, desks the roles.</summary>
internal sealed class XesFile : ICaseWriter
{
    private static readonly (string Name, string Prefix, string File)[] Extensions =
        [("Concept", "concept", "concept"), ("Time", "time", "time"), ("Lifecycle", "lifecycle", "lifecycle"), ("Organizational", "org", "org")];

    private readonly TextWriter _writer;
    private readonly Scenario _scenario;
    private readonly XesWriter _xes;

    /// <summary>Begins the file.</summary>
    internal XesFile(TextWriter writer, Scenario scenario)
    {
        (_writer, _scenario, _xes) = (writer, scenario, new XesWriter(writer, scenario.Start));
        Head();
    }

    /// <summary>Adds a case with its events in order of time.</summary>
    public void Add(in ClosedRequest request, IReadOnlyList<CaseEvent> events)
    {
        _xes.Begin("trace");
        Case(request);
        foreach (var happened in events) Event(request, happened);
        _xes.End();
    }

    /// <summary>Ends the document.</summary>
    public void Complete()
    {
        _xes.End();
        _xes.Dispose();
        _writer.Write('\n');
    }

    private void Head()
    {
        _xes.Begin("log", ("xes.version", "1849.2016"), ("xes.features", ""));
        foreach (var (name, prefix, file) in Extensions) _xes.Element("extension", ("name", name), ("prefix", prefix), ("uri", $"http://www.xes-standard.org/{file}.xesext"));
        _xes.Begin("global", ("scope", "trace"));
        foreach (var key in (string[])["concept:name", "procedure", "requesting", "requested", "urgency", "outcome"]) _xes.Add(key, "unknown");
        _xes.Add("is_open", false);
        _xes.End();
        _xes.Begin("global", ("scope", "event"));
        foreach (var key in (string[])["concept:name", "concept:instance", "lifecycle:transition", "org:resource", "org:group", "kind", "side"]) _xes.Add(key, "unknown");
        _xes.AddTime("time:timestamp", 0);
        _xes.End();
        _xes.Element("classifier", ("name", "Activity"), ("scope", "event"), ("keys", "concept:name"));
        _xes.Element("classifier", ("name", "Activity-and-transition"), ("scope", "event"), ("keys", "concept:name lifecycle:transition"));
        _xes.Element("classifier", ("name", "Agency"), ("scope", "event"), ("keys", "org:group"));
        _xes.Element("classifier", ("name", "Officer"), ("scope", "event"), ("keys", "org:resource"));
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
        _xes.Add("is_open", request.Outcome == Outcome.Open);
        _xes.AddTime("sent", request.SentAt);
        _xes.AddTime("acknowledged", request.AcknowledgedAt);
        _xes.AddTime("first_reply", request.FirstReplyAt);
        _xes.AddTime(request.Outcome == Outcome.Open ? "observed_until" : "closed", request.ClosedAt);
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
        _xes.Add("lifecycle:transition", Word(happened.Transition));
        _xes.AddTime("time:timestamp", happened.Time);
        _xes.Add("org:resource", Resources.Of(_scenario, happened));
        _xes.Add("org:group", agency.Id);
        _xes.Add("org:role", happened.Desk < 0 ? null : agency.Desks[happened.Desk].Id);
        _xes.Add("kind", Kinds.Of(happened));
        _xes.Add("side", happened.Agency == request.Requesting ? "requesting" : happened.Agency == request.Requested ? "requested" : "third");
        if (happened.Depth > 0) _xes.Add("depth", happened.Depth);
        if (happened.Life > 0) _xes.Add("life", happened.Life);
        if (happened.Transition == Transition.CutOff) _xes.Add("is_open", true);
        _xes.Add("decision", happened.Decision);
        if (happened.Losses > 0) _xes.Add("losses", happened.Losses);
        foreach (var part in PartNames.All) if (happened.Spent[part] > 0) _xes.AddHours(PartNames.Column(part), happened.Spent[part]);
        _xes.End();
    }

    private static string Word(Transition transition) => transition switch
    {
        Transition.Schedule => "schedule",
        Transition.Start => "start",
        Transition.Suspend => "suspend",
        Transition.Resume => "resume",
        Transition.Complete => "complete",
        Transition.Withdraw => "withdraw",
        Transition.Abort => "ate_abort",
        Transition.CutOff => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(transition)),
    };
}
