namespace ExchangeSim.Simulation.Demands;

/// <summary>A demand stream during a run.</summary>
internal struct StreamState
{
    /// <summary>Arrivals drawn so far; each brings one or more requests.</summary>
    internal long Batches;
    /// <summary>Requests so far.</summary>
    internal long Requests;
    /// <summary>Exact time of the last arrival (or of the last change of the rate), milliseconds.</summary>
    internal double Last;
    /// <summary>Exact time of the next arrival.</summary>
    internal double Next;
    /// <summary>Expected arrivals that must gather from <see cref="Last"/> until the next arrival.</summary>
    internal double Pending;
    /// <summary>Factor on the rate, from surges.</summary>
    internal double Factor;
    internal int Generation;
}
