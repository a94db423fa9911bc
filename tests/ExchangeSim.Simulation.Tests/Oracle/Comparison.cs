using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>Lays what the engine reports beside what the reference simulator says, request by request, and shows the earliest difference.</summary>
internal sealed class Comparison
{
    private const int LinesBefore = 3, LinesAfter = 4;

    private readonly Scenario _scenario;
    private readonly Dictionary<ulong, List<Line>> _engine = [], _reference = [];
    private readonly Dictionary<ulong, string> _names = [];

    private Comparison(Scenario scenario) => _scenario = scenario;

    private sealed record Line(long Time, string Text);

    /// <summary>The earliest difference between the two runs of a scenario, in words; null if there is none.</summary>
    internal static string? FirstDifference(Scenario scenario, RunSettings settings)
    {
        var comparison = new Comparison(scenario);
        var reference = ReferenceSimulator.Run(scenario, settings);
        comparison.Read(reference);
        var engine = Recorder.Run(scenario, settings with { Traced = new SortedSet<ulong>() });
        comparison.Read(engine);
        return comparison.FirstDifference() ?? comparison.FirstDesk(engine.Result, reference) ?? comparison.FirstStock(engine.Result, reference);
    }

    // How many waited for how long at a desk, and how long its officers were on duty and worked, in their hours and beyond.
    private string? FirstDesk(RunResult engine, ReferenceSimulator reference)
    {
        foreach (var desk in engine.Desks)
        {
            var room = reference.OfficeOf(desk.Agency).Desks[desk.Desk];
            var (one, other) = (Text(desk.OnDuty, desk.Busy, desk.Overtime, desk.QueueArea, desk.Started, desk.TotalWait),
                Text(room.OnDuty, room.Busy, room.Overtime, room.QueueArea, room.Started.Count, room.Started.Waited));
            if (one == other) continue;
            return $"{_scenario.Agencies[desk.Agency].Id}.{_scenario.Agencies[desk.Agency].Desks[desk.Desk].Id}: engine {one}; reference {other}";
        }
        return null;

        static string Text(long onDuty, long busy, long overtime, double queueArea, long started, double waited) => string.Create(CultureInfo.InvariantCulture,
            $"on duty {onDuty} ms, busy {busy} ms, overtime {overtime} ms, queue area {queueArea:0} ms, {started} begun after {waited:0} ms");
    }

    // What became of the requests that were open at the start.
    private string? FirstStock(RunResult engine, ReferenceSimulator reference)
    {
        var ends = reference.Lives.Where(life => life is { Parent: null, Stock: not null })
            .GroupBy(life => (Stock: _scenario.OpenAtStart.ToList().IndexOf(life.Stock!), life.Outcome)).OrderBy(group => group.Key)
            .Select(group => new StockEnding(group.Key.Stock, group.Key.Outcome, group.Count(), group.Sum(life => (double)(life.ClosedAt - life.ArisenAt))));
        var (one, other) = (string.Join(", ", engine.Stock), string.Join(", ", ends));
        return one == other ? null : $"of what was open at the start: engine {one}; reference {other}";
    }

    private void Read(ReferenceSimulator run)
    {
        foreach (var life in run.Lives) if (life.Parent is null) (_names[life.Root], _reference[life.Root]) = (life.Name, []);
        foreach (var group in run.Lives.GroupBy(life => life.Outermost.Root))
        {
            AddLives(_reference[group.Key], group.Select(life => life.Told.Where(IsTold).Select(told => Text(life.Depth, told.From, told.To, told.Agency, told.Desk,
                told.Procedure.Id, told.Step.Id, told.Kind, told.Part, told.Detail))));
            var outermost = group.First().Outermost;
            if (outermost.ArisenAt >= (long)_scenario.WarmUp.TotalMilliseconds) _reference[group.Key].Add(End(outermost, run));
        }
    }

    private static bool IsTold(Stretch told) => told.From < told.To || told.Kind is TraceKind.Arisen or TraceKind.Decided or TraceKind.Closed or TraceKind.ClockRanOut;

    private void Read(Recorder run)
    {
        foreach (var group in run.Trace.GroupBy(segment => segment.Request))
        {
            _engine[group.Key] = [];
            AddLives(_engine[group.Key], group.GroupBy(segment => segment.Life).Select(life => life
                .Where(s => s.From < s.To || s.Kind is TraceKind.Arisen or TraceKind.Decided or TraceKind.Closed or TraceKind.ClockRanOut)
                .Select(s => Text(s.Depth, s.From, s.To, s.Agency, s.Desk, _scenario.Procedures[s.Procedure].Id, _scenario.Procedures[s.Procedure].Steps[s.Step].Id,
                    s.Kind, s.Part, s.Detail))));
        }
        foreach (var request in run.Requests)
        {
            if (!_engine.ContainsKey(request.Key)) _engine[request.Key] = [];
            _engine[request.Key].Add(End(request));
        }
    }

    private static void AddLives(List<Line> lines, IEnumerable<IEnumerable<Line>> lives)
    {
        var sorted = lives.Select(life => life.OrderBy(line => line.Time).ToList()).Where(life => life.Count > 0);
        foreach (var life in sorted.OrderBy(life => life[0].Time).ThenBy(life => string.Join('\n', life.Select(line => line.Text)), StringComparer.Ordinal)) lines.AddRange(life);
    }

    private Line Text(int depth, long from, long to, int agency, int desk, string procedure, string step, TraceKind kind, LatencyPart part, int detail)
    {
        var where = desk < 0 ? _scenario.Agencies[agency].Id : $"{_scenario.Agencies[agency].Id}.{_scenario.Agencies[agency].Desks[desk].Id}";
        return new Line(to, $"{new string(' ', 2 * depth)}{Time(from)} to {Time(to)} {kind} {procedure}/{step} at {where} as {part} ({detail})");
    }

    private Line End(Life life, ReferenceSimulator run)
    {
        var parts = new long[LatencyParts.Count];
        foreach (var told in life.Told.Where(told => life.SentAt < 0 || told.From >= life.SentAt).SelectMany(told =>
            told.Parts ?? [told])) parts[(int)told.Part] += told.To - told.From;
        var working = life.SentAt < 0 ? 0 : run.OfficeOf(life.Requested).OfficeHours.OpenTime(life.SentAt, life.ClosedAt);
        return End(life.ClosedAt, life.Step.Id, life.Outcome, life.ArisenAt, life.SentAt, life.AcknowledgedAt, life.FirstReplyAt, working, life.Limit, parts);
    }

    private Line End(in ClosedRequest r)
    {
        var request = r;
        return End(r.ClosedAt, _scenario.Procedures[r.Procedure].Steps[r.Step].Id, r.Outcome, r.ArisenAt, r.SentAt, r.AcknowledgedAt, r.FirstReplyAt, r.WorkingLatency, r.Limit,
            Enumerable.Range(0, LatencyParts.Count).Select(part => request.Parts[(LatencyPart)part]));
    }

    private static Line End(long at, string step, Outcome outcome, long arisen, long sent, long acknowledged, long reply, long working, long limit,
        IEnumerable<long> parts) => new(at,
        $"{outcome} at {Time(at)}, step {step}; arisen {Time(arisen)}, sent {Time(sent)}, acknowledged {Time(acknowledged)}, first reply {Time(reply)}, working " +
            $"{Time(working)}, limit {Time(limit)}; parts "
        + string.Join(", ", parts.Select((part, i) => (part, i)).Where(pair => pair.part != 0).Select(pair => $"{(LatencyPart)pair.i} {Time(pair.part)}")));

    private static string Time(long milliseconds)
    {
        if (milliseconds < 0) return "never";
        var span = TimeSpan.FromMilliseconds(milliseconds);
        return span.ToString(span.Milliseconds == 0 ? @"d\.hh\:mm\:ss" : @"d\.hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
    }

    private string? FirstDifference()
    {
        var differing = _engine.Keys.Union(_reference.Keys).Select(key => (Request: key, Line: FirstDifference(key))).Where(found =>
            found.Line is not null).OrderBy(found => found.Line!.Time).ToList();
        if (differing.Count == 0) return null;
        var (request, line) = differing[0];
        return $"{differing.Count} of {_reference.Count} requests differ; the first is {_names.GetValueOrDefault(request, $"one that only the engine knows ({request:x})")}:\n"
            + Show("engine", _engine.GetValueOrDefault(request, []), line!) + Show("reference", _reference.GetValueOrDefault(request, []), line!);
    }

    // The earliest line that only one of the two has, or has once more; null if there is none.
    private Line? FirstDifference(ulong request)
    {
        var (one, other) = (_engine.GetValueOrDefault(request, []), _reference.GetValueOrDefault(request, []));
        if (one.SequenceEqual(other)) return null;
        var (onlyOne, onlyOther) = (one.ToList(), other.ToList());
        foreach (var line in other) onlyOne.Remove(line);
        foreach (var line in one) onlyOther.Remove(line);
        return onlyOne.Concat(onlyOther).MinBy(line => line.Time) ?? one.Zip(other).First(pair => pair.First != pair.Second).First;
    }

    // The line itself, or else where it would stand.
    private static string Show(string whose, List<Line> lines, Line difference)
    {
        var at = lines.IndexOf(difference) is >= 0 and var there ? there : Math.Max(0, lines.FindIndex(line => line.Time >= difference.Time));
        var from = Math.Max(0, at - LinesBefore);
        var shown = lines.Skip(from).Take(at - from + LinesAfter).Select((line, i) => $"  {(from + i == at ? ">" : " ")} {line.Text}\n");
        return $"{whose}, lines {from + 1} to {Math.Min(lines.Count, at + LinesAfter)} of {lines.Count}:\n{string.Concat(shown)}";
    }
}
