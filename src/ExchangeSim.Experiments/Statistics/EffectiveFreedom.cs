namespace ExchangeSim.Experiments.Statistics;

/// <summary>How much a jackknife variance is worth: the degrees of freedom of its Student's t.</summary>
/// <remarks>
/// A variance to which each block adds about as much has as many as blocks less one; one that a few blocks make alone has few, and its interval is wider.
/// E. G. Johnson, K. F. Rust, "Population inferences and variance estimation for NAEP data", J. Educ. Statist. 17 (1992) 175–190: Satterthwaite's degrees of freedom
/// (Biometrics Bull. 2, 1946, 110–114), (Σv)² : Σv², too few where terms are squares of single deviations, times 3.16 − 2.77 : √B. At most B − 1, at least 1.
/// </remarks>
internal static class EffectiveFreedom
{
    /// <summary>The degrees of freedom, between 1 and blocks less one.</summary>
    /// <param name="terms">What each block adds to the variance, ≥ 0; two at least.</param>
    internal static double Of(IReadOnlyList<double> terms)
    {
        var most = terms.Count - 1.0;
        var (sum, squares) = (terms.Sum(), terms.Sum(term => term * term));
        return squares == 0 ? most : Math.Clamp((3.16 - 2.77 / Math.Sqrt(terms.Count)) * sum * sum / squares, 1, most);
    }
}
