namespace ExchangeSim.Model;

/// <summary>Finds every position that a request can come to in a procedure.</summary>
internal sealed class PositionSearch
{
    private readonly ProcedureGraph _graph;
    private readonly List<RequestPosition> _positions = [];
    private readonly List<IReadOnlyList<RequestPosition>> _after = [];
    private readonly List<int> _cameFrom = [];
    private readonly Dictionary<RequestPosition, int> _numbers = []; // looked up, never enumerated

    internal PositionSearch(ProcedureGraph graph)
    {
        _graph = graph;
        if (graph.Steps.Count == 0) return;
        Enter(0, Side.Requesting, -1, -1);
        for (var i = 0; i < _positions.Count; i++)
        {
            var from = _positions[i];
            _after.Add([.. Following(from).Select(next => Enter(next.Step, next.Side, next.Clock, i)).Distinct()]);
        }
    }

    internal IReadOnlyList<RequestPosition> Positions => _positions;

    internal bool Contains(RequestPosition position) => _numbers.ContainsKey(position);

    internal IReadOnlyList<RequestPosition> After(RequestPosition position) => _after[_numbers[position]];

    internal RequestPosition? Before(RequestPosition position) => _cameFrom[_numbers[position]] is >= 0 and var before ? _positions[before] : null;

    private IEnumerable<(int Step, Side Side, int Clock)> Following(RequestPosition at)
    {
        var step = _graph.Steps[at.Step];
        foreach (var next in _graph.Successors(at.Step)) yield return (next, ProcedureGraph.SideAfter(step, at.Side), at.Clock);
        if (at.Clock < 0) yield break;
        var then = _graph.IndexOf(_graph.Procedure.Clocks[at.Clock].Then);
        // A message under way is not called back: its clock runs out where it arrives. A question may be on either side.
        yield return (then, step is SendStep send ? send.To : at.Side, -1);
        if (step is AskStep) yield return (then, ProcedureGraph.Opposite(at.Side), -1);
    }

    private RequestPosition Enter(int step, Side side, int clock, int from)
    {
        var entered = _graph.Steps[step];
        if (entered.StopsClock) clock = -1;
        if (entered.StartsClock is { } started) clock = _graph.ClockIndexOf(started);
        var position = new RequestPosition(step, side, clock);
        if (!_numbers.TryAdd(position, _positions.Count)) return position;
        _positions.Add(position);
        _cameFrom.Add(from);
        return position;
    }
}
