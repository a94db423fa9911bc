using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Trace;

/// <summary>One request's life: a timeline with the local times of both sides, the parts of its latency to the millisecond, and what decided its length.
/// With <paramref name="each"/> every interruption of waiting and work has its own line.</summary>
public sealed class TracePage(Page page, Scenario scenario, bool each = false)
{
    /// <summary>Writes the page; <paramref name="caseFile"/> are the lines of the fictional case, and <paramref name="replication"/> counts from 1.</summary>
    public void Write(ClosedRequest request, IReadOnlyList<TraceSegment> segments, IReadOnlyList<string> caseFile, int replication)
    {
        Head(request, replication);
        Timeline(request, segments);
        Parts(request);
        Critical(request, segments);
        if (caseFile.Count == 0) return;
        page.Heading("The case file");
        foreach (var line in caseFile)
        {
            var (name, words) = Parted(line);
            if (name is null) page.Paragraph(words, 2);
            else page.Entry(name, words, line.Length - words.Length);
        }
    }

    /// <summary>A line of a case file: what it is about, if it says so, and the words.</summary>
    internal static (string? Name, string Words) Parted(string line)
    {
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        return gap < 0 ? (null, line) : (line[..gap], line[gap..].TrimStart());
    }

    private void Head(ClosedRequest request, int replication)
    {
        var procedure = scenario.Procedures[request.Procedure];
        var (from, to) = (scenario.Agencies[request.Requesting], scenario.Agencies[request.Requested]);
        page.Title($"{RequestName.Of(scenario, request)}: {procedure.Name ?? procedure.Id}, {from.Id} → {to.Id}");
        page.Line();
        page.Entry("about", (request.Crime < 0 ? "" : scenario.Crimes[request.Crime].Name + ", ") + Say.Word(request.Urgency));
        page.Entry("run", $"replication {replication}, {(scenario.Policy is { } policy ? $"under the policy {policy}" : "as things stand")}");
        if (!request.WasSent)
        {
            page.Entry("sent", "never");
            return;
        }
        page.Entry("sent", $"{Local(request.SentAt, from)} {from.Zone.Id}, at {from.Id}");
        page.Entry("ended", Ended(request));
    }

    /// <summary>How it ended, and whether in time.</summary>
    internal static string Ended(ClosedRequest request) => !request.WasSent ? "never sent"
        : $"{(request.Outcome == Outcome.Open ? "still open at the end," : Say.Word(request.Outcome))} after {Human.Exactly(RoundedParts.Whole(request.Latency))}{Limit(request)}";

    private static string Limit(ClosedRequest request) => request.Limit <= 0 ? ""
        : $"; its limit was {Say.Time(request.Limit)}: {(request.Latency > request.Limit ? "late" : request.Outcome == Outcome.Open ? "not yet late" : "in time")}";

    private void Timeline(ClosedRequest request, IReadOnlyList<TraceSegment> segments)
    {
        var (from, to) = (scenario.Agencies[request.Requesting], scenario.Agencies[request.Requested]);
        page.Heading("Timeline", from.Zone.Equals(to.Zone) ? $"in {from.Zone.Id}" : "local times on both sides");
        // What stands last goes on below, whatever the names are: where and what are one column, so that no other is too wide.
        var table = new TextTable($"{from.Id} ({from.Zone.Id})", $"{to.Id} ({to.Zone.Id})", ">lasts", "where, and what");
        foreach (var stretch in Stretch.Of(segments, each))
        {
            var first = stretch.First;
            table.Row(Local(first.From, from), Local(first.From, to), stretch.To > first.From ? Human.Time((stretch.To - first.From) / 3_600_000.0) : "",
                $"{string.Concat(Enumerable.Repeat("· ", first.Depth))}{SegmentWords.Where(scenario, first)} – {stretch.What(scenario)}");
        }
        page.Table(table);
    }

    private void Parts(ClosedRequest request)
    {
        if (!request.WasSent) return;
        page.Heading("Where its time went", "since it was sent");
        var table = new TextTable("", ">", ">");
        var rounded = RoundedParts.Of([.. PartNames.All.Select(part => request.Parts[part])]);
        var shares = RoundedShares.Of([.. PartNames.All.Select(part => (double)request.Parts[part] / request.Latency)]);
        foreach (var (part, time, share) in PartNames.All.Zip(rounded, shares))
            if (request.Parts[part] > 0) table.Row(PartNames.Words(part), Human.Exactly(time), share);
        table.Row("together", Human.Exactly(rounded.Sum()));
        page.Table(table);
    }

    private void Critical(ClosedRequest request, IReadOnlyList<TraceSegment> segments)
    {
        if (!request.WasSent || request.Latency == 0) return;
        page.Heading("What decided its length", "the critical path, longest first: only less of these would have shortened it");
        var places = Decisive(scenario, request, segments);
        var table = new TextTable("where", "step", "why", ">", ">");
        foreach (var place in places.Take(8))
            table.Row(place.Where, place.Step, PartNames.Words(place.Part), Human.Time(place.Time / 3_600_000.0), Human.Share((double)place.Time / request.Latency));
        page.Table(table);
        if (places.Count > 8) page.Paragraph($"… and {Human.Of(places.Count - 8, "shorter stretch", "shorter stretches")}", 2);
    }

    /// <summary>What the time on the critical path was spent on, the longest first.</summary>
    internal static IReadOnlyList<(string Where, string Step, LatencyPart Part, long Time)> Decisive(Scenario scenario, ClosedRequest request,
        IReadOnlyList<TraceSegment> segments, PageLanguage? language = null) =>
        !request.WasSent || request.Latency == 0 ? [] : [.. CriticalPath.Of(segments).Where(s => s.To > request.SentAt)
            .GroupBy(s => (Where: SegmentWords.Where(scenario, s, language ?? PageLanguage.English),
                Id: (language ?? PageLanguage.English).Named(scenario, scenario.Procedures[s.Procedure].Steps[s.Step]), s.Part))
            .Select(g => (g.Key.Where, g.Key.Id, g.Key.Part, Time: g.Sum(s => s.To - Math.Max(s.From, request.SentAt)))).OrderByDescending(p => p.Time)];

    private string Local(long milliseconds, Agency agency) => Say.Local(scenario.Start + Duration.FromMilliseconds(milliseconds), agency.Zone);
}
