namespace ExchangeSim.Experiments.Statistics;

/// <summary>The interval of a share still open, on the scale of log(−log): it stays within 0 and 1 and fits small shares better than the plain one.</summary>
/// <remarks>
/// Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (1980), §1.3; compared with other scales by Ø. Borgan, K. Liestøl, "A note on
/// confidence intervals and bands
/// for the survival function based on transformations", Scand. J. Statist. 17 (1990) 35–41. The error of log(−log S) is that of S over S·|log S|, by the delta method.
/// </remarks>
internal static class LogLogBand
{
    /// <summary>The interval; null where the share is 0 or 1, because there the scale ends.</summary>
    /// <param name="survival">The share still open.</param>
    /// <param name="error">Its standard error.</param>
    /// <param name="factor">How many errors wide: a quantile of the normal distribution or of Student's t.</param>
    internal static (double Lower, double Upper)? Of(double survival, double error, double factor)
    {
        if (survival is <= 0 or >= 1) return null;
        var spread = Math.Exp(factor * error / (survival * -Math.Log(survival)));
        return (Math.Pow(survival, spread), Math.Pow(survival, 1 / spread));
    }

    /// <summary>The quantile for an error that is known as well as a normal distribution's.</summary>
    internal static double Normal(double confidence = 0.95) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + confidence) / 2);
}
