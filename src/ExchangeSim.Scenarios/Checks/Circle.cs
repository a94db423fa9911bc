namespace ExchangeSim.Scenarios.Checks;

/// <summary>Finds the circles of a graph: its strongly connected parts, single nodes only when they lead to themselves (Tarjan, without recursion).</summary>
internal static class Circle
{
    internal static IReadOnlyList<IReadOnlyList<int>> Find(int count, Func<int, IEnumerable<int>> exits)
    {
        var found = new List<IReadOnlyList<int>>();
        var number = new int[count];
        var low = new int[count];
        var onStack = new bool[count];
        var stack = new Stack<int>();
        var next = 0;
        for (var root = 0; root < count; root++)
        {
            if (number[root] != 0) continue;
            var path = new Stack<(int Node, IEnumerator<int> Exits)>();
            Open(root);
            while (path.TryPeek(out var top))
            {
                var (node, rest) = top;
                if (rest.MoveNext())
                {
                    var to = rest.Current;
                    if (number[to] == 0) Open(to);
                    else if (onStack[to]) low[node] = Math.Min(low[node], number[to]);
                    continue;
                }
                path.Pop();
                if (path.TryPeek(out var parent)) low[parent.Node] = Math.Min(low[parent.Node], low[node]);
                if (low[node] == number[node]) Close(node);
            }

            void Open(int node)
            {
                number[node] = low[node] = ++next;
                stack.Push(node);
                onStack[node] = true;
                path.Push((node, exits(node).GetEnumerator()));
            }
        }
        return found;

        void Close(int node)
        {
            var part = new List<int>();
            int last;
            do
            {
                last = stack.Pop();
                onStack[last] = false;
                part.Add(last);
            }
            while (last != node);
            if (part.Count > 1 || exits(node).Contains(node)) found.Add(part);
        }
    }
}
