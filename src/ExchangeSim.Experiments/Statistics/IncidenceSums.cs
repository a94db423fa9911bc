namespace ExchangeSim.Experiments.Statistics;

/// <summary>The incidence of one way to end, and the sums from which its variance follows at every time.</summary>
/// <remarks>
/// Var F(t) = Σ (F(t) − Fⱼ)² dⱼ / (nⱼ (nⱼ − dⱼ)) + Σ Sⱼ² eⱼ (nⱼ − eⱼ) / nⱼ³ − 2 Σ (F(t) − Fⱼ) Sⱼ eⱼ / nⱼ²,
/// over the times up to t, with nⱼ at risk, dⱼ ended, eⱼ of them in
/// this way, Fⱼ the incidence then and Sⱼ the share
/// open just before. Multiplied out, each sum grows by one term a time.
/// </remarks>
internal struct IncidenceSums
{
    private double _weights, _weighted, _weightedTwice, _own, _cross, _crossed;

    /// <summary>The share that has ended in this way.</summary>
    internal double Incidence { get; private set; }

    /// <summary>Its variance.</summary>
    internal readonly double Variance =>
        Math.Max(0, Incidence * Incidence * _weights - 2 * Incidence * _weighted + _weightedTwice + _own - 2 * (Incidence * _cross - _crossed));

    /// <summary>Adds a time.</summary>
    /// <param name="open">The share open just before.</param>
    /// <param name="ended">Requests that ended in this way.</param>
    /// <param name="all">Requests that ended in any way.</param>
    /// <param name="atRisk">Requests at risk.</param>
    internal void Add(double open, long ended, long all, long atRisk)
    {
        double n = atRisk;
        Incidence += open * ended / n;
        var weight = all == atRisk ? 0 : all / (n * (n - all)); // after the last nothing follows
        _weights += weight;
        _weighted += weight * Incidence;
        _weightedTwice += weight * Incidence * Incidence;
        _own += open * open * ended * (n - ended) / (n * n * n);
        var cross = open * ended / (n * n);
        _cross += cross;
        _crossed += cross * Incidence;
    }
}
