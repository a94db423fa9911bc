namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>The column of each node: every arrow leads at least one column to the right, but for those that lead back in a loop.</summary>
internal static class BpmnRanks
{
    /// <summary>The columns of the nodes that have places of their own.</summary>
    internal static Dictionary<BpmnNode, int> Of(BpmnModel model)
    {
        var after = model.Flows.Where(flow => flow.From.Cell != flow.To.Cell).ToLookup(flow => flow.From.Cell, flow => flow.To.Cell);
        var order = new List<BpmnNode>();
        var forward = Forward([.. model.Nodes.Where(node => node.AttachedTo is null)], after, order);
        var ranks = order.ToDictionary(node => node, _ => 0);
        foreach (var node in Enumerable.Reverse(order))
            foreach (var next in forward[node]) ranks[next] = Math.Max(ranks[next], ranks[node] + 1);
        return ranks;
    }

    // Visits nodes in depth; what leads to a node that is being visited leads back. Nodes get into the order when all after them are there.
    private static ILookup<BpmnNode, BpmnNode> Forward(List<BpmnNode> nodes, ILookup<BpmnNode, BpmnNode> after, List<BpmnNode> order)
    {
        var (entered, done, arrows) = (new HashSet<BpmnNode>(), new HashSet<BpmnNode>(), new List<(BpmnNode From, BpmnNode To)>());
        foreach (var root in nodes)
        {
            if (!entered.Add(root)) continue;
            var stack = new Stack<(BpmnNode Node, IEnumerator<BpmnNode> Next)>([(root, after[root].GetEnumerator())]);
            while (stack.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    done.Add(top.Node);
                    order.Add(top.Node);
                    stack.Pop().Next.Dispose();
                    continue;
                }
                var next = top.Next.Current;
                if (entered.Add(next)) stack.Push((next, after[next].GetEnumerator()));
                else if (!done.Contains(next)) continue;
                arrows.Add((top.Node, next));
            }
        }
        return arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
    }
}
