using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>A place in the layout: of a node, or of an arrow that passes through a column.</summary>
internal sealed class BpmnCell(int rank, Side side)
{
    internal int Rank => rank;
    internal Side Side => side;
    internal int Row { get; set; }
    internal List<BpmnCell> Left { get; } = [];
    internal List<BpmnCell> Right { get; } = [];
}

/// <summary>Puts nodes into rows of their pool, near what they are connected with, and leads long arrows through rows of their own, so that no arrow runs through a node.</summary>
internal sealed class BpmnRows
{
    private const int Sweeps = 6;

    private readonly Dictionary<BpmnNode, BpmnCell> _cells;
    private readonly Dictionary<BpmnFlow, IReadOnlyList<BpmnCell>> _chains = []; // looked up, never enumerated
    private readonly List<List<BpmnCell>> _columns;

    internal BpmnRows(BpmnModel model, Dictionary<BpmnNode, int> ranks)
    {
        _cells = model.Nodes.Where(node => node.AttachedTo is null).ToDictionary(node => node, node => new BpmnCell(ranks[node], node.Side));
        var all = _cells.Values.ToList();
        foreach (var flow in model.Flows.Where(flow => !flow.IsMessage)) _chains[flow] = Chain(_cells[flow.From.Cell], _cells[flow.To.Cell], all);
        _columns = [.. all.GroupBy(cell => (cell.Side, cell.Rank)).OrderBy(g => g.Key.Rank).Select(g => g.ToList())];
        foreach (var column in _columns) for (var i = 0; i < column.Count; i++) column[i].Row = i;
        for (var sweep = 0; sweep < Sweeps; sweep++)
            foreach (var column in sweep % 2 == 0 ? _columns : Enumerable.Reverse(_columns)) Arrange(column, sweep % 2 == 0 ? cell => cell.Left : cell => cell.Right);
        foreach (var column in _columns) Arrange(column, cell => cell.Left);
        foreach (var side in all.GroupBy(cell => cell.Side)) LeaveNoRowEmpty([.. side]);
    }

    internal BpmnCell Of(BpmnNode node) => _cells[node.Cell];

    /// <summary>The places through which an arrow leads, from left to right.</summary>
    internal IReadOnlyList<BpmnCell> Chain(BpmnFlow flow) => _chains[flow];

    internal int RowsOf(Side side) => _columns.SelectMany(column => column).Where(cell => cell.Side == side).Select(cell => cell.Row + 1).DefaultIfEmpty(1).Max();

    private static List<BpmnCell> Chain(BpmnCell one, BpmnCell other, List<BpmnCell> all)
    {
        var (left, right) = one.Rank <= other.Rank ? (one, other) : (other, one);
        List<BpmnCell> chain = [left];
        for (var rank = left.Rank + 1; rank < right.Rank; rank++)
        {
            var passing = new BpmnCell(rank, left.Side);
            all.Add(passing);
            chain.Add(passing);
        }
        if (right != left) chain.Add(right);
        foreach (var (near, far) in chain.Zip(chain.Skip(1)))
        {
            near.Right.Add(far);
            far.Left.Add(near);
        }
        return chain;
    }

    private static void LeaveNoRowEmpty(List<BpmnCell> cells)
    {
        var rows = cells.Select(cell => cell.Row).Distinct().Order().Select((row, i) => (row, i)).ToDictionary(pair => pair.row, pair => pair.i);
        foreach (var cell in cells) cell.Row = rows[cell.Row];
    }

    // In the order of the mean row of what they are connected with, each as near to it as the one above leaves room.
    private static void Arrange(List<BpmnCell> column, Func<BpmnCell, List<BpmnCell>> neighbours)
    {
        var wanted = column.ToDictionary(cell => cell, cell => neighbours(cell) is { Count: > 0 } near ? near.Average(other => other.Row) : cell.Row);
        var next = 0;
        foreach (var cell in column.OrderBy(cell => wanted[cell]).ToList())
        {
            cell.Row = Math.Max(next, (int)Math.Round(wanted[cell], MidpointRounding.ToEven));
            next = cell.Row + 1;
        }
    }
}
