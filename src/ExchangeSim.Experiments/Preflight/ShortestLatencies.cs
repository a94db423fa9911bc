using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The least time in which each procedure can end with an answer: shortest ways through the graph of steps (Dijkstra), each step taking the least time that its distribution allows.</summary>
internal sealed class ShortestLatencies
{
    private readonly World _world;
    private readonly ILookup<int, RequestKind> _kinds;
    private readonly double?[] _least;
    private readonly bool[] _isKnown;

    private ShortestLatencies(World world, IReadOnlyList<RequestKind> kinds)
    {
        _world = world;
        _kinds = kinds.ToLookup(kind => kind.Procedure);
        _least = new double?[world.Graphs.Length];
        _isKnown = new bool[world.Graphs.Length];
    }

    internal static IReadOnlyList<ShortestLatency> Of(World world, IReadOnlyList<RequestKind> kinds)
    {
        var shortest = new ShortestLatencies(world, kinds);
        return Enumerable.Range(0, world.Graphs.Length).Where(p => shortest._kinds[p].Any())
            .Select(p => new ShortestLatency(world.Scenario.Procedures[p].Id, shortest.Least(p) / Runs.Hours.Milliseconds)).ToArray();
    }

    /// <summary>The least of all kinds of requests of a procedure, ms. A procedure nested in itself counts as nothing there, which keeps the result a lower bound.</summary>
    private double? Least(int procedure)
    {
        if (_isKnown[procedure]) return _least[procedure];
        (_isKnown[procedure], _least[procedure]) = (true, 0);
        return _least[procedure] = _kinds[procedure].Select(Least).Min();
    }

    private double? Least(RequestKind kind)
    {
        var graph = _world.Graphs[kind.Procedure];
        var times = new LeastTimes(_world, kind, Least);
        return Search(graph, times, 0, isSent: false, step => step is CloseStep { Outcome: Outcome.Answered or Outcome.PartlyAnswered });
    }

    /// <summary>The least time from a step to one that is wanted; before the first sending time does not count.</summary>
    private static double? Search(StepGraph graph, LeastTimes times, int from, bool isSent, Predicate<Step> isWanted)
    {
        var done = new HashSet<(int, bool)>();
        var open = new PriorityQueue<(int Step, bool IsSent), double>();
        open.Enqueue((from, isSent), 0);
        while (open.TryDequeue(out var at, out var time))
        {
            if (!done.Add(at)) continue;
            var step = graph.Steps[at.Step];
            if (isWanted(step)) return time;
            var sent = at.IsSent || step is SendStep;
            if (step.StartsClock is { } clock) open.Enqueue((graph.Number(graph.Clock(clock).Then), at.IsSent), time + (at.IsSent ? times.Limit(graph.Clock(clock)) : 0));
            if (step is ForkStep fork)
            {
                if (Branches(graph, times, fork, sent) is { } longest) open.Enqueue((graph.Number(fork.JoinAt), sent), time + longest);
            }
            else if ((sent ? times.Of(step) : 0) is { } takes)
            {
                foreach (var next in times.After(step)) open.Enqueue((next, sent), time + takes);
            }
        }
        return null;
    }

    private static double? Branches(StepGraph graph, LeastTimes times, ForkStep fork, bool isSent)
    {
        var join = (JoinStep)graph.Step(fork.JoinAt);
        var branches = fork.Branches.Select(branch => Search(graph, times, graph.Number(branch), isSent, step => step == join)).ToArray();
        if (!isSent) return 0;
        return join.Join == Join.Any ? branches.Min() : branches.Any(branch => branch is null) ? null : branches.Max();
    }
}
