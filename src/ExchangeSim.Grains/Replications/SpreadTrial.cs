namespace ExchangeSim.Grains.Replications;

/// <summary>When it is measured whether a run's spread pays: from the end of its first slice, in which the agencies settle on their silos, to the end of its second.</summary>
/// <param name="begin">Begins to measure, and gives what answers at the end: why the spread does not pay; null: it does.</param>
internal sealed class SpreadTrial(Func<Func<string?>> begin)
{
    private const int Slices = 2;

    private int _over;
    private Func<string?>? _measured;

    /// <summary>Whether it goes on: so long slices are short.</summary>
    internal bool IsUnderWay => _over < Slices;

    /// <summary>A slice of the run is over. Gives what is to be said of the spread, null: nothing.</summary>
    internal string? EndSlice()
    {
        _over++;
        var reason = _measured?.Invoke();
        _measured = _over == 1 ? begin() : null;
        return reason;
    }
}
