namespace ExchangeSim.Model;

/// <summary>What a procedure means, apart from times and chances: which steps can follow which, on which side a request is, which steps it can come to more than once.
/// Immutable. Conditions are not looked at here: a way is counted if some request could take it.</summary>
public sealed class ProcedureGraph
{
    /// <summary>The most steps inside loops that a procedure may have: a request counts its visits to each.</summary>
    public const int MostStepsInLoops = 16;

    private readonly Dictionary<string, int> _indices; // looked up, never enumerated
    private readonly int[][] _successors;
    private readonly PositionSearch _search;
    private readonly Side[][] _sides;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<int>>> _loops;

    /// <summary>The graph of a procedure whose steps lead to steps of its own.</summary>
    /// <exception cref="KeyNotFoundException">A step leads to one that the procedure does not have.</exception>
    public ProcedureGraph(Procedure procedure)
    {
        Procedure = procedure;
        _indices = procedure.Steps.Select((step, i) => (step.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal); // looked up, never enumerated
        _successors = [.. procedure.Steps.Select(step => SuccessorsOf(step).Select(IndexOf).ToArray())];
        _search = new PositionSearch(this);
        var sides = _search.Positions.ToLookup(position => position.Step, position => position.Side);
        _sides = [.. procedure.Steps.Select((_, i) => sides[i].Distinct().ToArray())];
        _loops = new Lazy<IReadOnlyList<IReadOnlyList<int>>>(() => StronglyConnectedComponents.Find(Steps.Count, Exits));
    }

    /// <summary>The procedure.</summary>
    public Procedure Procedure { get; }

    /// <summary>Its steps; a request starts at the first.</summary>
    public IReadOnlyList<Step> Steps => Procedure.Steps;

    /// <summary>Every position that a request can come to, in the order in which they are found from the start.</summary>
    public IReadOnlyList<RequestPosition> Positions => _search.Positions;

    /// <summary>Groups of steps among which a request can go round, the expiry of clocks counted as a way.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Loops => _loops.Value;

    /// <summary>The step of a name.</summary>
    public Step this[string id] => Steps[IndexOf(id)];

    /// <summary>The index of a step.</summary>
    /// <exception cref="KeyNotFoundException">There is no such step.</exception>
    public int IndexOf(string id) => _indices[id];

    /// <summary>The index of a clock; −1 if there is none.</summary>
    public int ClockIndexOf(string id)
    {
        for (var i = 0; i < Procedure.Clocks.Count; i++) if (Procedure.Clocks[i].Id == id) return i;
        return -1;
    }

    /// <summary>The names of the steps that can follow a step when it is done; a fork leads to its branches.</summary>
    public static IEnumerable<string> SuccessorsOf(Step step) => step.Match<IEnumerable<string>>(
        work: s => [s.Then!], send: s => [s.Then!], wait: s => [s.Then!], branch: Cases, decide: Cases, ask: s => [s.Then!], consult: s => [s.Then!],
        fork: s => s.Branches, join: s => [s.Then!], gather: s => [s.Then!], close: _ => []);

    /// <summary>The steps that can follow a step when it is done.</summary>
    public IReadOnlyList<int> Successors(int step) => _successors[step];

    /// <summary>The steps that can follow a step, when it is done or when a clock that can be running runs out.</summary>
    public IEnumerable<int> Exits(int step)
    {
        var exits = new SortedSet<int>(_successors[step]);
        foreach (var side in (Side[])[Side.Requesting, Side.Requested])
            for (var clock = 0; clock < Procedure.Clocks.Count; clock++)
                if (_search.Contains(new RequestPosition(step, side, clock))) exits.Add(IndexOf(Procedure.Clocks[clock].Then));
        return exits;
    }

    /// <summary>Whether two branches of a fork can come to the same step before they meet.</summary>
    public bool BranchesShareSteps(ForkStep fork)
    {
        var (join, seen) = (IndexOf(fork.JoinAt), new SortedSet<int>());
        foreach (var branch in fork.Branches)
        {
            var (own, open) = (new SortedSet<int> { join }, new Stack<int>([IndexOf(branch)]));
            while (open.TryPop(out var step))
                if (own.Add(step)) foreach (var next in Successors(step)) open.Push(next);
            own.Remove(join);
            if (seen.Overlaps(own)) return true;
            seen.UnionWith(own);
        }
        return false;
    }

    /// <summary>The positions that can follow a position.</summary>
    public IReadOnlyList<RequestPosition> After(RequestPosition position) => _search.After(position);

    /// <summary>The step from which a position is first come to; null for the first step.</summary>
    public Step? CameFrom(RequestPosition position) => Before(position) is { } before ? Steps[before.Step] : null;

    /// <summary>The position from which a position is first come to, on the shortest way; null for the first step.</summary>
    public RequestPosition? Before(RequestPosition position) => _search.Before(position);

    /// <summary>The sides that can hold a request when it comes to a step; none for a step that no request comes to.</summary>
    public IReadOnlyList<Side> SidesOf(int step) => _sides[step];

    /// <summary>The side that holds a request when it comes to a step; the first of them where there are two, the requesting side for a step that no request comes to.</summary>
    public Side SideOf(int step) => _sides[step].FirstOrDefault(Side.Requesting);

    /// <summary>The side that holds a request when a step is done. A step that names its side goes on from there.</summary>
    public static Side SideAfter(Step step, Side side) => step is SendStep send ? send.To : NamedSide(step) ?? side;

    /// <summary>The side that a step names for what is done at it, if it names one.</summary>
    public static Side? NamedSide(Step step) => step.Match<Side?>(
        work: s => s.At.Side, send: _ => null, wait: _ => null, branch: _ => null, decide: s => s.By.Side, ask: _ => null, consult: _ => null,
        fork: _ => null, join: _ => null, gather: _ => null, close: _ => null);

    /// <summary>The other side.</summary>
    public static Side Opposite(Side side) => side == Side.Requesting ? Side.Requested : Side.Requesting;

    private static IEnumerable<string> Cases(ChoiceStep step) => step.Cases.Select(one => one.Then);
}
