namespace ExchangeSim.Scenarios.Checks;

/// <summary>Finds the circles of a graph: its strongly connected parts, single nodes only when they lead to themselves (Tarjan, without recursion).</summary>
internal sealed class Circle
{
    private readonly Func<int, IEnumerable<int>> _exits;
    private readonly List<IReadOnlyList<int>> _found = [];
    private readonly int[] _number;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _stack = new();
    private readonly Stack<(int Node, IEnumerator<int> Exits)> _path = new();
    private int _last;

    private Circle(int count, Func<int, IEnumerable<int>> exits)
    {
        _exits = exits;
        _number = new int[count];
        _low = new int[count];
        _isOpen = new bool[count];
        for (var root = 0; root < count; root++)
            if (_number[root] == 0) Walk(root);
    }

    internal static IReadOnlyList<IReadOnlyList<int>> Find(int count, Func<int, IEnumerable<int>> exits) => new Circle(count, exits)._found;

    private void Walk(int root)
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
        var part = new List<int>();
        int last;
        do
        {
            last = _stack.Pop();
            _isOpen[last] = false;
            part.Add(last);
        }
        while (last != node);
        if (part.Count > 1 || _exits(node).Contains(node)) _found.Add(part);
    }
}
