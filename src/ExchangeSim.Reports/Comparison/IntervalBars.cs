using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Reports.Comparison;

/// <summary>Differences with their intervals on one scale, in characters: <c>├──●──┤</c>, and <c>│</c> at zero.</summary>
internal sealed class IntervalBars
{
    private const int Widest = 33, Narrowest = 15;

    private readonly double _low, _high;
    private readonly string _less, _more;
    private readonly int _columns;

    /// <summary>A scale on which all of them and zero have room.</summary>
    /// <param name="figures">The differences.</param>
    /// <param name="columns">The columns that there are for it.</param>
    /// <param name="less">What a difference below zero is.</param>
    /// <param name="more">What one above zero is.</param>
    internal IntervalBars(IEnumerable<PairedFigure> figures, int columns, string less = "shorter", string more = "longer")
    {
        (_columns, _less, _more) = (Math.Clamp(columns, Narrowest, Widest), less, more);
        foreach (var figure in figures)
        {
            var half = figure.SimultaneousHalfWidth ?? 0;
            _low = Math.Min(_low, figure.Difference - half);
            _high = Math.Max(_high, figure.Difference + half);
        }
        if (_low == _high) (_low, _high) = (-1, 1);
    }

    /// <summary>Which side is which.</summary>
    internal string Heading
    {
        get
        {
            var zero = At(0);
            var left = zero >= _less.Length + 2 ? _less + " ◄" : "";
            var right = _columns - zero - 1 >= _more.Length + 2 ? "► " + _more : "";
            return left.PadLeft(zero) + (left.Length + right.Length > 0 ? "0" : "") + right;
        }
    }

    internal string Of(PairedFigure figure)
    {
        var bar = new string(' ', _columns).ToCharArray();
        var half = figure.SimultaneousHalfWidth ?? 0;
        var (from, to) = (At(figure.Difference - half), At(figure.Difference + half));
        bar[At(0)] = '│';
        for (var i = from; i <= to; i++) bar[i] = '─';
        if (to > from) (bar[from], bar[to]) = ('├', '┤');
        bar[At(figure.Difference)] = '●';
        return new string(bar);
    }

    private int At(double difference) => (int)Math.Round((difference - _low) / (_high - _low) * (_columns - 1));
}
