using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The least time in which each procedure can end with an answer: shortest ways through its graph (Dijkstra), each step taking the least time that its distribution
/// allows.</summary>
internal sealed class ShortestLatencies
{
    private readonly ScenarioIndex _index;
    private readonly ILookup<int, RequestKind> _kinds;
    private readonly double?[] _leastOfNested;
    private readonly bool[] _isKnown;

    private ShortestLatencies(ScenarioIndex index, IReadOnlyList<RequestKind> kinds)
    {
        _index = index;
        _kinds = kinds.ToLookup(kind => kind.Procedure);
        _leastOfNested = new double?[index.Graphs.Length];
        _isKnown = new bool[index.Graphs.Length];
    }

    internal static IReadOnlyList<ShortestLatency> Of(ScenarioIndex index, IReadOnlyList<RequestKind> kinds)
    {
        var shortest = new ShortestLatencies(index, kinds);
        return [.. Enumerable.Range(0, index.Graphs.Length).Where(procedure => shortest._kinds[procedure].Any()).Select(procedure => new ShortestLatency(
            index.Scenario.Procedures[procedure].Id, shortest._kinds[procedure].Select(shortest.LeastToAnswer).Min() / Statistics.Hours.Milliseconds))];
    }

    // From the first sending to an answer.
    private double? LeastToAnswer(RequestKind kind) => new ShortestWay(_index, kind, LeastOfNested).From(
        0, Side.Requesting, isSent: false, step => step is CloseStep { Outcome: Outcome.Answered or Outcome.PartlyAnswered });

    /// <summary>The least time in which a nested request of a procedure can end and be home, however it ends, in milliseconds. A procedure nested in itself counts as nothing
    /// there, which keeps the result a lower bound.</summary>
    private double? LeastOfNested(int procedure)
    {
        if (_isKnown[procedure]) return _leastOfNested[procedure];
        (_isKnown[procedure], _leastOfNested[procedure]) = (true, 0);
        return _leastOfNested[procedure] = _kinds[procedure]
            .Select(kind => new ShortestWay(_index, kind, LeastOfNested).From(0, Side.Requesting, isSent: true, step => step is CloseStep, comesHome: true)).Min();
    }
}
