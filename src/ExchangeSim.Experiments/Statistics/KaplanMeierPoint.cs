namespace ExchangeSim.Experiments.Statistics;

/// <summary>A step of a <see cref="KaplanMeier"/> curve.</summary>
/// <param name="Time">Time since sending, ms.</param>
/// <param name="AtRisk">Requests known to be open just before it.</param>
/// <param name="Closed">Those that closed then.</param>
/// <param name="Survival">Estimated share still open from here to the next step, 0 to 1.</param>
/// <param name="GreenwoodSum">Σ closed / (at risk · (at risk − closed)) up to here.</param>
public readonly record struct KaplanMeierPoint(long Time, long AtRisk, long Closed, double Survival, double GreenwoodSum)
{
    /// <summary>Greenwood's variance of <see cref="Survival"/>; null where nobody is left, because there the formula is not defined.</summary>
    public double? Variance => Survival > 0 ? Survival * Survival * GreenwoodSum : null;

    /// <summary>The pointwise confidence band of <see cref="Survival"/>; null where nobody is left.</summary>
    public (double Lower, double Upper)? Band(double confidence = 0.95) =>
        LogLogBand.Of(Survival, Survival * Math.Sqrt(GreenwoodSum), LogLogBand.Normal(confidence));
}
