using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExchangeSim.Simulation.Random;

/// <summary>The inverse of the standard normal distribution function.</summary>
/// <remarks>Algorithm AS 241 (PPND16), M. J. Wichura, Applied Statistics 37 (1988) 477–484; relative accuracy about 1e-16. One number gives the same bits as
/// <see cref="Fast.Machine.EightQuantiles"/>.</remarks>
public static class NormalQuantile
{
    // Beyond this root of the logarithm lies the far tail, which one draw in some ten thousand million reaches.
    internal const double FarTail = 5;
    internal const double Central = 0.425;

    /// <summary>The x with Φ(x) = p, for 0 &lt; p &lt; 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) > Central) return Tail(p, q);
        var r = 0.180625 - q * q;
        return q
            * Polynomial(r, 3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
                4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3)
            / Polynomial(r, 1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
                2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3);
    }

    // Estrin's scheme: the terms are added in pairs, which do not wait for one another as in Horner's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Polynomial(double x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
    {
        var squared = x * x;
        var low = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c3, x, c2), squared, Math.FusedMultiplyAdd(c1, x, c0));
        var high = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c7, x, c6), squared, Math.FusedMultiplyAdd(c5, x, c4));
        return Math.FusedMultiplyAdd(high, squared * squared, low);
    }

    private static double Tail(double p, double q)
    {
        // The vectors' logarithm and not the library's, so that one and eight agree to the last bit.
        var r = Math.Sqrt(-Vector128.Log(Vector128.Create(q < 0 ? p : 1 - p)).ToScalar());
        var x = r > FarTail ? Far(r - FarTail)
            : Polynomial(r - 1.6, 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
                1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
            / Polynomial(r - 1.6, 1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9);
        return q < 0 ? -x : x;
    }

    internal static double Far(double r) =>
        Polynomial(r, 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2,
            1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
        / Polynomial(r, 1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
            1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15);
}
