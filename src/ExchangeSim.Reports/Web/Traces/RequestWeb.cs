using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Web.Run;
using ExchangeSim.Reports.Words;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Web.Traces;

/// <summary>A request's life as a page.</summary>
/// <param name="scenario">What was run.</param>
/// <param name="traces">The requests.</param>
/// <param name="caseFiles">The lines of their fictional case files, in the same order.</param>
public sealed class RequestWeb(Scenario scenario, IReadOnlyList<RequestTrace> traces, IReadOnlyList<IReadOnlyList<string>> caseFiles)
{
    private const int Row = 44, Rest = 110;

    /// <summary>The page.</summary>
    /// <param name="facts">How it was made: names and words.</param>
    /// <param name="origin">The command that makes it again.</param>
    public HtmlPage Of(IReadOnlyList<(string Name, string Words)> facts, Origin? origin) => new(
        traces.Count == 1 ? traces[0].Slow.Id : $"The {traces.Count} slowest requests", null,
        $"{(traces.Count == 1 ? "The life of a request" : "The lives of requests")} in a simulated run: {scenario.Title}",
        Html.Join(traces.Select(Answer)), [.. traces.SelectMany((trace, i) => Figures(trace, i))],
        Making.Of([("scenario", $"{scenario.Title} ({scenario.Id})"), .. facts], origin,
            ["Persons, vehicles, accounts and numbers of case files are made by a random generator."]));

    private Html Answer(RequestTrace trace)
    {
        var (request, procedure) = (trace.Request, scenario.Procedures[trace.Request.Procedure]);
        var (from, to) = (scenario.Agencies[request.Requesting], scenario.Agencies[request.Requested]);
        return Html.Of($"""
            <p class="headline">{Html.Sentence($"{trace.Slow.Id}: {procedure.Name ?? procedure.Id}, {from.Id} → {to.Id}")}</p>
            <p class="more">{(request.Crime < 0 ? "" : scenario.Crimes[request.Crime].Name + ", ")}{Say.Word(request.Urgency)}. {Html.Sentence(TracePage.Ended(request))}.</p>
            {(request.WasSent ? Sent(request, from, to) : Html.None)}
            """);
    }

    private Html Sent(ClosedRequest request, Agency from, Agency to) => Html.Of(
        $"<p class=\"more\">Sent {Local(request.SentAt, from)} {from.Zone.Id}, at {from.Id}; {Local(request.SentAt, to)} {to.Zone.Id}, at {to.Id}.</p>");

    private IEnumerable<Figure> Figures(RequestTrace trace, int index)
    {
        var number = index + 1;
        yield return Life(trace, number);
        if (trace.Request is { WasSent: true, Latency: > 0 }) yield return Parts(trace, number);
        if (Critical(trace, number) is { } critical) yield return critical;
        yield return new Figure($"places-{number}", "Messages, and the desks that it was at", "", [], [Messages(trace),
            Desks(trace)]) { Short = Short("Messages and desks", number) };
        yield return new Figure($"case-{number}", $"The case file of {trace.Slow.Id}", "", [], [CaseFile(trace, caseFiles[index])]) { Short = Short("Case file", number) };
    }

    private Figure Life(RequestTrace trace, int number) => new(
        $"life-{number}", trace.Request.WasSent ? $"{trace.Slow.Id} took {Human.Time(trace.Slow.LatencyHours)}" : $"{trace.Slow.Id} was never sent", SlowestFigure.Reading,
        trace.Segments.Any(s => s.To > s.From) ? [SlowestFigure.Drawn(scenario, trace, $"life-{number}")] : [], [])
    { Short = Short("Timeline", number), Shown = [SlowestFigure.Timeline(scenario, trace)] };

    private Figure Parts(RequestTrace trace, int number)
    {
        var hours = trace.Slow.PartHours;
        var most = PartNames.All.MaxBy(part => hours[(int)part]);
        var table = new HtmlTable(Of(trace, "where its time went, since it was sent"), "", ">time", ">share");
        foreach (var part in PartNames.All.Where(part => hours[(int)part] > 0))
            table.Row(PartNames.Words(part), Cell.Of(hours[(int)part], Human.Exactly(trace.Request.Parts[part])), Cell.Share(hours[(int)part] / trace.Slow.LatencyHours));
        table.Row(true, "together", Cell.Of(trace.Slow.LatencyHours, Human.Exactly(trace.Request.Latency)), Cell.Share(1.0));
        return new Figure($"parts-{number}", $"{Human.Share(hours[(int)most] / trace.Slow.LatencyHours)} of its time was {PartNames.Words(most)}",
            "The bar is its whole time; the pieces say where that time went. At every instant it is in one of these states, so the pieces add up.",
            [new Chart($"parts-{number}", Rest + Row, new PartsData([new PartsRow(trace.Slow.Id, hours, Human.Time(trace.Slow.LatencyHours))], Shares: true))], [])
        { Short = Short("Where its time went", number), Shown = [table] };
    }

    private Figure? Critical(RequestTrace trace, int number)
    {
        var places = TracePage.Decisive(scenario, trace.Request, trace.Segments);
        if (places.Count == 0) return null;
        var table = new HtmlTable(Of(trace, "what decided its length; only less of these would have shortened it"), "where", "step", "why", ">time", ">share");
        foreach (var place in places)
            table.Row(place.Where, place.Step, PartNames.Words(place.Part), Cell.Time(place.Time / 3_600_000.0), Cell.Share((double)place.Time / trace.Request.Latency));
        return new Figure($"critical-{number}", $"What decided its length most was {PartNames.Words(places[0].Part)} at {places[0].Where}", "", [], [table])
        { Short = Short("Critical path", number) };
    }

    private HtmlTable Messages(RequestTrace trace)
    {
        var table = new HtmlTable(Of(trace, "messages"), "step", "from", "sent", "arrived", ">on the way", "sent again");
        foreach (var sent in trace.Segments.Where(segment => segment.Kind == TraceKind.Sent))
            table.Row(scenario.Procedures[sent.Procedure].Steps[sent.Step].Id, scenario.Agencies[sent.Agency].Id, Local(sent.From, scenario.Agencies[sent.Agency]),
                Local(sent.To, scenario.Agencies[sent.Agency]), Cell.Time((sent.To - sent.From) / 3_600_000.0), sent.Detail > 0 ? Human.Of(sent.Detail, "time") : "");
        return table;
    }

    private HtmlTable Desks(RequestTrace trace)
    {
        var table = new HtmlTable(Of(trace, "desks that it was at"), "desk", ">first there", ">waited", ">worked on", ">work rested");
        foreach (var desk in trace.Segments.Where(segment => segment.Desk >= 0).GroupBy(segment => (segment.Agency, segment.Desk)))
            table.Row(SegmentWords.Where(scenario, desk.First()), Local(desk.Min(s => s.From), scenario.Agencies[desk.Key.Agency]), Time(desk, TraceKind.Waited),
                Time(desk, TraceKind.Worked), Time(desk, TraceKind.Rested));
        return table;

        static Cell Time(IEnumerable<TraceSegment> at, TraceKind kind) => Cell.Time(at.Where(s => s.Kind == kind).Sum(s => s.To - s.From) / 3_600_000.0);
    }

    private static HtmlTable CaseFile(RequestTrace trace, IReadOnlyList<string> lines)
    {
        var table = new HtmlTable(Of(trace, lines.Count == 0 ? "" : lines[0]), "", "");
        foreach (var line in lines.Skip(1))
        {
            var (name, words) = TracePage.Parted(line);
            table.Row(name ?? "matter", words);
        }
        return table;
    }

    private static string Of(RequestTrace trace, string what) => $"{trace.Slow.Id}: {what}";

    private string Short(string name, int number) => traces.Count == 1 ? name : $"{name} ({number})";

    private string Local(long milliseconds, Agency agency) => Say.Local(scenario.Start + Duration.FromMilliseconds(milliseconds), agency.Zone);
}
