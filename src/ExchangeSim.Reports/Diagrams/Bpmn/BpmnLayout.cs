using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>Where a node is, in pixels.</summary>
internal readonly record struct BpmnBox(int X, int Y, int Width, int Height)
{
    internal int CentreX => X + Width / 2;
    internal int CentreY => Y + Height / 2;
    internal int Right => X + Width;
    internal int Bottom => Y + Height;
}

/// <summary>Places of nodes, pools and arrows: columns from left to right, a pool above the other, arrows at right angles. Vertical lines run in the gaps between columns, each in
/// a track of its own; horizontal ones in rows of their own or in the space between rows.</summary>
internal sealed class BpmnLayout
{
    private const int ColumnWidth = 120, RowHeight = 150, Track = 12, LeastGap = 48, Space = 66, PoolGap = 60, Heading = 30, Margin = 40;

    private readonly BpmnRows _rows;
    private readonly int[] _columns, _tracks;
    private readonly int _requestedTop;
    private readonly Dictionary<BpmnNode, BpmnBox> _boxes = []; // looked up, never enumerated

    internal BpmnLayout(BpmnModel model)
    {
        var ranks = BpmnRanks.Of(model);
        _rows = new BpmnRows(model, ranks);
        var gaps = new int[ranks.Values.Max() + 2]; // gap g lies before column g
        foreach (var flow in model.Flows) foreach (var gap in GapsOf(flow)) gaps[gap]++;
        _columns = new int[gaps.Length];
        var x = Heading + Margin;
        for (var i = 0; i < gaps.Length; i++)
        {
            x += Math.Max(LeastGap, Track * (gaps[i] + 2));
            _columns[i] = x;
            x += ColumnWidth;
        }
        _tracks = new int[gaps.Length];
        Width = x - ColumnWidth;
        _requestedTop = HeightOf(Side.Requesting) + PoolGap;
        foreach (var node in model.Nodes.Where(node => node.AttachedTo is null)) _boxes[node] = Place(node);
        foreach (var task in model.Nodes.Where(node => node.AttachedTo is not null).GroupBy(node => node.AttachedTo!))
            foreach (var (node, i) in task.Select((node, i) => (node, i))) _boxes[node] = OnBorder(node, i);
        Routes = [.. model.Flows.Select(flow => flow.IsMessage ? Message(flow) : Sequence(flow))];
    }

    internal int Width { get; }

    /// <summary>The corners of each arrow, in the order of the model.</summary>
    internal IReadOnlyList<IReadOnlyList<(int X, int Y)>> Routes { get; }

    internal BpmnBox Of(BpmnNode node) => _boxes[node];

    internal BpmnBox Of(Side side) => new(0, side == Side.Requesting ? 0 : _requestedTop, Width, HeightOf(side));

    private int HeightOf(Side side) => _rows.RowsOf(side) * RowHeight + Heading;

    private int MiddleOf(BpmnCell cell) => (cell.Side == Side.Requesting ? 0 : _requestedTop) + Heading / 2 + cell.Row * RowHeight + RowHeight / 2;

    private BpmnBox Place(BpmnNode node)
    {
        var (cell, (width, height)) = (_rows.Of(node), node.Size);
        return new BpmnBox(_columns[cell.Rank] + (ColumnWidth - width) / 2, MiddleOf(cell) - height / 2, width, height);
    }

    private BpmnBox OnBorder(BpmnNode node, int number)
    {
        var (task, (width, height)) = (_boxes[node.AttachedTo!], node.Size);
        return new BpmnBox(task.X + 10 + number * (width + 6), task.Bottom - height / 2, width, height);
    }

    // The gaps in which an arrow needs a track.
    private IEnumerable<int> GapsOf(BpmnFlow flow)
    {
        if (flow.IsMessage) return [_rows.Of(flow.From).Rank + 1];
        var chain = _rows.Chain(flow);
        return chain.Count == 1 ? [chain[0].Rank, chain[0].Rank + 1] : chain.Skip(1).Select(cell => cell.Rank);
    }

    private int TrackIn(int gap) => _columns[gap] - Track * ++_tracks[gap] - Track / 2;

    private List<(int X, int Y)> Message(BpmnFlow flow)
    {
        var (from, to, isDown) = (_boxes[flow.From], _boxes[flow.To], flow.From.Side == Side.Requesting);
        var (leave, arrive) = (from.CentreY + (isDown ? Space : -Space), to.CentreY + (isDown ? -Space : Space));
        var track = TrackIn(_rows.Of(flow.From).Rank + 1);
        return
        [
            (from.CentreX, isDown ? from.Bottom : from.Y), (from.CentreX, leave), (track, leave), (track, arrive), (to.CentreX, arrive), (to.CentreX, isDown ? to.Y : to.Bottom),
        ];
    }

    private List<(int X, int Y)> Sequence(BpmnFlow flow)
    {
        var chain = _rows.Chain(flow);
        if (chain.Count == 1) return Loop(flow, chain[0]);
        var isBack = _rows.Of(flow.From) != chain[0];
        var (left, right) = isBack ? (flow.To, flow.From) : (flow.From, flow.To);
        var points = Leave(left);
        foreach (var cell in chain.Skip(1))
        {
            var y = cell == chain[^1] && right.AttachedTo is not null ? MiddleOf(cell) + Space : MiddleOf(cell);
            var track = TrackIn(cell.Rank);
            if (points[^1].Y == y) continue;
            points.Add((track, points[^1].Y));
            points.Add((track, y));
        }
        points.AddRange(right.AttachedTo is null ? [(_boxes[right].X, points[^1].Y)] : Enumerable.Reverse(Leave(right)));
        if (isBack) points.Reverse();
        return points;
    }

    private List<(int X, int Y)> Leave(BpmnNode node)
    {
        var box = _boxes[node];
        return node.AttachedTo is null ? [(box.Right, box.CentreY)] : [(box.CentreX, box.Bottom), (box.CentreX, MiddleOf(_rows.Of(node)) + Space)];
    }

    private List<(int X, int Y)> Loop(BpmnFlow flow, BpmnCell cell)
    {
        var (to, below) = (_boxes[flow.To], MiddleOf(cell) + Space);
        var points = Leave(flow.From);
        var (right, left) = (TrackIn(cell.Rank + 1), TrackIn(cell.Rank));
        if (flow.From.AttachedTo is null) points.AddRange([(right, points[^1].Y), (right, below)]);
        return [.. points, (left, below), (left, to.CentreY), (to.X, to.CentreY)];
    }
}
