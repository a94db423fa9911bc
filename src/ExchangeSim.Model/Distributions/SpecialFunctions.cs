namespace ExchangeSim.Model;

/// <summary>The special functions that means and quantiles need.</summary>
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

    /// <summary>The x with Φ(x) = p, for 0.001 ≤ p ≤ 0.999, by Newton's method; for the many draws of a run the simulation has a faster one.</summary>
    internal static double NormalQuantile(double p)
    {
        var x = 0d;
        for (var i = 0; i < 50; i++)
        {
            var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
            var step = (0.5 + density * NormalSeries(x) - p) / density;
            x -= step;
            if (Math.Abs(step) < 1e-15) break;
        }
        return x;
    }

    // x + x³/3 + x⁵/(3·5) + …, which is (Φ(x) − ½) / φ(x). G. Marsaglia, "Evaluating the normal distribution", J. Stat. Software 11 (2004) no. 4.
    private static double NormalSeries(double x)
    {
        var (sum, term) = (x, x);
        for (var i = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); i += 2) sum += term *= x * x / i;
        return sum;
    }
}
