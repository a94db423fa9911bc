namespace ExchangeSim.Model;

/// <summary>The one special function a distribution's mean needs.</summary>
internal static class SpecialFunctions
{
    // Lanczos approximation with g = 7, n = 9 (coefficients as published by P. Godfrey); relative error below 1e-13 for x ≥ 0.5.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Euler's gamma function for x ≥ 1.</summary>
    internal static double Gamma(double x)
    {
        x -= 1;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x + i);
        var t = x + 7.5;
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, x + 0.5) * Math.Exp(-t) * sum;
    }
}
