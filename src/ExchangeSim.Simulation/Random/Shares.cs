namespace ExchangeSim.Simulation.Random;

/// <summary>Shares of a whole, from which a uniform number picks one.</summary>
/// <remarks>A guide table says where to begin, so that a pick takes about one look however many there are. Source: H.-C. Chen and Y. Asau, "On generating random variates from an
/// empirical distribution", AIIE Transactions 6 (1974) 163–166.</remarks>
internal sealed class Shares
{
    private readonly double[] _cumulative;
    // For each of as many equal stretches of (0, 1) as there are shares: the first share that its numbers can pick.
    private readonly int[] _guide;

    /// <summary>Shares in proportion to weights ≥ 0, not all of them 0.</summary>
    internal Shares(IReadOnlyList<double> weights)
    {
        var total = weights.Sum();
        var running = 0d;
        _cumulative = [.. weights.Select(weight => (running += weight) / total)];
        _guide = new int[_cumulative.Length];
        for (var i = 0; i < _guide.Length; i++) _guide[i] = From(i == 0 ? 0 : _guide[i - 1], (double)i / _guide.Length);
    }

    /// <summary>The share of one of them.</summary>
    internal double this[int number] => _cumulative[number] - (number > 0 ? _cumulative[number - 1] : 0);

    /// <summary>The number of the share that <paramref name="u"/> in (0, 1) falls into.</summary>
    internal int Pick(double u) => From(_guide[(int)(u * _guide.Length)], u);

    private int From(int first, double u)
    {
        while (first < _cumulative.Length - 1 && u >= _cumulative[first]) first++;
        return first;
    }
}
