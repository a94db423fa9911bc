namespace ExchangeSim.Model;

/// <summary>The loops of a graph: its strongly connected components, single nodes only when they lead to themselves (Tarjan 1972, without recursion).</summary>
public sealed class StronglyConnectedComponents
{
    private readonly Func<int, IEnumerable<int>> _exits;
    private readonly List<IReadOnlyList<int>> _found = [];
    private readonly int[] _number;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _stack = new();
    private readonly Stack<(int Node, IEnumerator<int> Exits)> _path = new();
    private int _last;

    private StronglyConnectedComponents(int count, Func<int, IEnumerable<int>> exits)
    {
        _exits = exits;
        _number = new int[count];
        _low = new int[count];
        _isOpen = new bool[count];
        for (var root = 0; root < count; root++)
            if (_number[root] == 0) Visit(root);
    }

    /// <summary>The loops among nodes 0 to <paramref name="count"/> − 1.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="exits">The nodes that a node leads to.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Find(int count, Func<int, IEnumerable<int>> exits) => new StronglyConnectedComponents(count, exits)._found;

    private void Visit(int root)
    {
        Enter(root);
        while (_path.TryPeek(out var top))
        {
            var node = top.Node;
            if (top.Exits.MoveNext())
            {
                var to = top.Exits.Current;
                if (_number[to] == 0) Enter(to);
                else if (_isOpen[to]) _low[node] = Math.Min(_low[node], _number[to]);
                continue;
            }
            _path.Pop();
            if (_path.TryPeek(out var before)) _low[before.Node] = Math.Min(_low[before.Node], _low[node]);
            if (_low[node] == _number[node]) Close(node);
        }
    }

    private void Enter(int node)
    {
        _number[node] = _low[node] = ++_last;
        _stack.Push(node);
        _isOpen[node] = true;
        _path.Push((node, _exits(node).GetEnumerator()));
    }

    private void Close(int node)
    {
        var component = new List<int>();
        int last;
        do
        {
            last = _stack.Pop();
            _isOpen[last] = false;
            component.Add(last);
        }
        while (last != node);
        if (component.Count > 1 || _exits(node).Contains(node)) _found.Add(component);
    }
}
