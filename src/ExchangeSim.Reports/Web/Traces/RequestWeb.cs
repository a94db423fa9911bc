using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Web.Run;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Web.Traces;

/// <summary>A request's life as a page.</summary>
/// <param name="scenario">What was run.</param>
/// <param name="traces">The requests.</param>
/// <param name="caseFiles">The lines of their fictional case files, in the same order and language.</param>
/// <param name="language">The language of the page, two letters.</param>
public sealed class RequestWeb(Scenario scenario, IReadOnlyList<RequestTrace> traces, IReadOnlyList<IReadOnlyList<string>> caseFiles, string language = "en")
{
    private const int Row = 44, Rest = 110;

    private readonly PageLanguage _words = new(language);

    /// <summary>The page.</summary>
    /// <param name="policy">Under which policy; null: as things stand.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="replication">Which one, from 1.</param>
    /// <param name="origin">The command that makes it again.</param>
    public HtmlPage Of(string? policy, ulong seed, int replication, Origin? origin)
    {
        var title = _words.Said(scenario, scenario.Title);
        (string, string)[] facts =
        [
            (_words[PageWords.Scenario], $"{title} ({scenario.Id})"), (_words[PageWords.Policy], policy ?? _words[PageWords.NoPolicy]),
            (_words[PageWords.Seed], $"{seed}"), (_words[PageWords.Replication], $"{replication}"),
        ];
        return new HtmlPage(traces.Count == 1 ? traces[0].Slow.Id : _words.Of(LifeWords.Slowest, traces.Count), null,
            _words.Of(traces.Count == 1 ? LifeWords.OneLife : LifeWords.Lives, title), Html.Join(traces.Select(Answer)), [.. traces.SelectMany((trace, i) => Figures(trace, i))],
            Making.Of(facts, origin, [_words[LifeWords.Invented]], _words)) { Language = _words };
    }

    private Html Answer(RequestTrace trace)
    {
        var (request, procedure) = (trace.Request, scenario.Procedures[trace.Request.Procedure]);
        var (from, to) = (scenario.Agencies[request.Requesting], scenario.Agencies[request.Requested]);
        var crime = request.Crime < 0 ? "" : _words.Said(scenario, scenario.Crimes[request.Crime].Name) + ", ";
        return Html.Of($"""
            <p class="headline">{Html.Sentence($"{trace.Slow.Id}: {_words.Said(scenario, procedure.Name ?? procedure.Id)}, {Name(from)} → {Name(to)}")}</p>
            <p class="more">{crime}{_words.Of(request.Urgency)}. {Html.Sentence(new LifeEnd(_words).Of(request))}.</p>
            {(request.WasSent ? Sent(request, from, to) : Html.None)}
            """);
    }

    private Html Sent(ClosedRequest request, Agency from, Agency to) => Html.Of(
        $"<p class=\"more\">{_words.Of(LifeWords.SentAt, Local(request.SentAt, from), from.Zone.Id, Name(from), Local(request.SentAt, to), to.Zone.Id, Name(to))}</p>");

    private IEnumerable<Figure> Figures(RequestTrace trace, int index)
    {
        var number = index + 1;
        yield return Life(trace, number);
        if (trace.Request is { WasSent: true, Latency: > 0 }) yield return Parts(trace, number);
        if (Critical(trace, number) is { } critical) yield return critical;
        yield return new Figure($"places-{number}", _words[LifeWords.Places], "", [], [Messages(trace), Desks(trace)]) { Short = Short(LifeWords.PlacesShort, number) };
        yield return new Figure($"case-{number}", _words.Of(LifeWords.CaseFileOf, trace.Slow.Id), "", [], [CaseFile(trace, caseFiles[index])])
        { Short = Short(LifeWords.CaseFile, number) };
    }

    private Figure Life(RequestTrace trace, int number) => new(
        $"life-{number}", trace.Request.WasSent ? _words.Of(LifeWords.Took, trace.Slow.Id, _words.Time(trace.Slow.LatencyHours)) : _words.Of(LifeWords.WasNeverSent,
            trace.Slow.Id), _words[LifeWords.Reading],
        trace.Segments.Any(s => s.To > s.From) ? [SlowestFigure.Drawn(scenario, trace, $"life-{number}", _words)] : [], [])
    { Short = Short(LifeWords.Timeline, number), Shown = [SlowestFigure.Timeline(scenario, trace, _words)] };

    private Figure Parts(RequestTrace trace, int number)
    {
        var hours = trace.Slow.PartHours;
        var most = PartNames.All.MaxBy(part => hours[(int)part]);
        var table = Table(LifeWords.PartsTable, trace, null, LifeWords.Time, LifeWords.Share);
        var rounded = RoundedParts.Of([.. PartNames.All.Select(part => trace.Request.Parts[part])]);
        foreach (var (part, time) in PartNames.All.Zip(rounded).Where(one => hours[(int)one.First] > 0))
            table.Row(_words.Of(part), Cell.Of(hours[(int)part], _words.Exactly(time)), Share(hours[(int)part] / trace.Slow.LatencyHours));
        table.Row(true, _words[LifeWords.Together], Cell.Of(trace.Slow.LatencyHours, _words.Exactly(rounded.Sum())), Share(1));
        var bar = new PartsData([new PartsRow(trace.Slow.Id, hours, _words.Time(trace.Slow.LatencyHours))], Shares: true) { Parts = [.. PartNames.All.Select(_words.Of)] };
        return new Figure($"parts-{number}", _words.Of(LifeWords.ShareWas, _words.Share(hours[(int)most] / trace.Slow.LatencyHours), _words.Of(most)),
            _words[LifeWords.PartsReading], [new Chart($"parts-{number}", Rest + Row, bar)], [])
        { Short = Short(LifeWords.Parts, number), Shown = [table] };
    }

    private Figure? Critical(RequestTrace trace, int number)
    {
        var places = TracePage.Decisive(scenario, trace.Request, trace.Segments, _words);
        if (places.Count == 0) return null;
        var table = Table(LifeWords.PathTable, trace, LifeWords.Where, LifeWords.Step, LifeWords.Why, LifeWords.Time, LifeWords.Share);
        foreach (var place in places)
            table.Row(place.Where, place.Step, _words.Of(place.Part), Time(place.Time), Share((double)place.Time / trace.Request.Latency));
        return new Figure($"critical-{number}", _words.Of(LifeWords.Decided, _words.Of(places[0].Part), places[0].Where), "", [], [table])
        { Short = Short(LifeWords.Path, number) };
    }

    private HtmlTable Messages(RequestTrace trace)
    {
        var table = Table(LifeWords.MessagesTable, trace, LifeWords.Step, LifeWords.From, LifeWords.Sent, LifeWords.Arrived, LifeWords.OnTheWay, LifeWords.Again);
        foreach (var sent in trace.Segments.Where(segment => segment.Kind == TraceKind.Sent))
            table.Row(_words.Named(scenario, scenario.Procedures[sent.Procedure].Steps[sent.Step]), Name(scenario.Agencies[sent.Agency]),
                Local(sent.From, scenario.Agencies[sent.Agency]), Local(sent.To, scenario.Agencies[sent.Agency]), Time(sent.To - sent.From),
                sent.Detail > 0 ? _words.Of(sent.Detail == 1 ? LifeWords.Once : LifeWords.Times, sent.Detail) : "");
        return table;
    }

    private HtmlTable Desks(RequestTrace trace)
    {
        var table = Table(LifeWords.DesksTable, trace, LifeWords.Desk, LifeWords.First, LifeWords.Waited, LifeWords.WorkedOn, LifeWords.Rested);
        foreach (var desk in trace.Segments.Where(segment => segment.Desk >= 0).GroupBy(segment => (segment.Agency, segment.Desk)))
            table.Row(SegmentWords.Where(scenario, desk.First(), _words), Local(desk.Min(s => s.From), scenario.Agencies[desk.Key.Agency]),
                Spent(desk, TraceKind.Waited), Spent(desk, TraceKind.Worked), Spent(desk, TraceKind.Rested));
        return table;

        Cell Spent(IEnumerable<TraceSegment> at, TraceKind kind) => Time(at.Where(s => s.Kind == kind).Sum(s => s.To - s.From));
    }

    private HtmlTable CaseFile(RequestTrace trace, IReadOnlyList<string> lines)
    {
        var table = new HtmlTable(lines.Count == 0 ? trace.Slow.Id : $"{trace.Slow.Id}: {lines[0]}", "", "");
        foreach (var line in lines.Skip(1))
        {
            var (name, words) = TracePage.Parted(line);
            table.Row(name ?? _words[LifeWords.Matter], words);
        }
        return table;
    }

    // Durations, shares and first times line up on the right; null stands for a column without a name.
    private HtmlTable Table(Word caption, RequestTrace trace, params Word?[] columns) => new(_words.Of(caption, trace.Slow.Id),
        [.. columns.Select(column => column is null ? "" : (LifeWords.OnTheRight.Contains(column) ? ">" : "") + _words[column])]);

    private Cell Time(long milliseconds) => Cell.Of(milliseconds / 3_600_000.0, _words.Time(milliseconds / 3_600_000.0));

    private Cell Share(double share) => Cell.Of(share, _words.Share(share));

    private string Name(Agency agency) => _words.Named(scenario, null, agency.Id);

    private string Short(Word name, int number) => traces.Count == 1 ? _words[name] : $"{_words[name]} ({number})";

    private string Local(long milliseconds, Agency agency) => _words.Local(scenario.Start + Duration.FromMilliseconds(milliseconds), agency.Zone);
}
