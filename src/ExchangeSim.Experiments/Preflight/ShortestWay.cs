using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The quickest way of requests of a kind through their procedure.</summary>
/// <param name="index">The scenario.</param>
/// <param name="kind">The kind of requests.</param>
/// <param name="leastOfNested">The least time in which a nested request of a procedure can end.</param>
internal sealed class ShortestWay(ScenarioIndex index, RequestKind kind, Func<int, double?> leastOfNested)
{
    private readonly ProcedureGraph _graph = index.Graphs[kind.Procedure];
    private readonly KindConditions _conditions = new(index, kind);
    private LeastTimes? _times;

    private LeastTimes Times => _times ??= new LeastTimes(index, kind, _conditions, leastOfNested);

    /// <summary>The least time from a step to one that is wanted, in milliseconds; null: no way leads there. Before the first sending time does not count.</summary>
    /// <param name="step">The step.</param>
    /// <param name="holder">The side that holds the request.</param>
    /// <param name="isSent">Whether it has been sent.</param>
    /// <param name="isWanted">Which steps are wanted.</param>
    /// <param name="comesHome">Whether it must come home to the requesting side then.</param>
    internal double? From(int step, Side holder, bool isSent, Predicate<Step> isWanted, bool comesHome = false)
    {
        var done = new HashSet<(int, Side, bool)>();
        var open = new PriorityQueue<(int Step, Side Holder, bool IsSent), double>();
        open.Enqueue((step, holder, isSent), 0);
        while (open.TryDequeue(out var at, out var time))
        {
            if (!done.Add(at)) continue;
            var here = _graph.Steps[at.Step];
            if (isWanted(here))
            {
                if (!comesHome || at.Holder == Side.Requesting) return time;
                if (Times.WayHome is { } home) open.Enqueue((at.Step, Side.Requesting, at.IsSent), time + home);
                continue;
            }
            if (here.StartsClock is { } id) Expire(_graph.ClockIndexOf(id), at.IsSent, time);
            var sent = at.IsSent || here is SendStep;
            if (here is ForkStep fork)
            {
                if (Branches(fork, at.Holder, sent) is { } longest) open.Enqueue((_graph.IndexOf(fork.JoinAt), at.Holder, sent), time + longest);
            }
            else if ((sent ? Times.Of(here, at.Holder) : 0) is { } takes)
            {
                foreach (var next in FeasibleSteps.After(_graph, at.Step, _conditions)) open.Enqueue((next, ProcedureGraph.SideAfter(here, at.Holder), sent), time + takes);
            }
        }
        return null;

        // It may run out on either side.
        void Expire(int clock, bool sent, double time)
        {
            var then = _graph.IndexOf(_graph.Procedure.Clocks[clock].Then);
            foreach (var side in _graph.SidesOf(then)) open.Enqueue((then, side, sent), time + (sent ? Times.Limit(clock) : 0));
        }
    }

    private double? Branches(ForkStep fork, Side holder, bool isSent)
    {
        var join = (JoinStep)_graph[fork.JoinAt];
        var branches = fork.Branches.Select(branch => From(_graph.IndexOf(branch), holder, isSent, step => step == join)).ToArray();
        if (!isSent) return 0;
        return join.Join == Join.Any ? branches.Min() : branches.Any(branch => branch is null) ? null : branches.Max();
    }
}
