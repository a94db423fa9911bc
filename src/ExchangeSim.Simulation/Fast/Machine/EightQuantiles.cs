using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Fast.Machine;

/// <summary><see cref="NormalQuantile"/> of eight numbers side by side, bit for bit.</summary>
internal static class EightQuantiles
{
    /// <summary>The x with Φ(x) = p, for 0 &lt; p &lt; 1, in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Of(Vector512<double> p)
    {
        var q = p - Vector512.Create(0.5);
        var r = Vector512.Create(0.180625) - q * q;
        var x = q
            * Polynomial(r, 3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
                4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3)
            / Polynomial(r, 1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
                2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3);
        var inTail = Vector512.GreaterThan(Vector512.Abs(q), Vector512.Create(NormalQuantile.Central));
        // With eight lanes a value in a tail is almost always present, so the branch is left out.
        return Vector512.ConditionalSelect(inTail, Tails(p, q), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Polynomial(Vector512<double> x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
    {
        var squared = x * x;
        var low = Vector512.FusedMultiplyAdd(Linear(x, c2, c3), squared, Linear(x, c0, c1));
        var high = Vector512.FusedMultiplyAdd(Linear(x, c6, c7), squared, Linear(x, c4, c5));
        return Vector512.FusedMultiplyAdd(high, squared * squared, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Linear(Vector512<double> x, double c0, double c1) => Vector512.FusedMultiplyAdd(Vector512.Create(c1), x, Vector512.Create(c0));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> Tails(Vector512<double> p, Vector512<double> q)
    {
        var isLower = Vector512.LessThan(q, Vector512<double>.Zero);
        var root = Vector512.Sqrt(-Vector512.Log(Vector512.ConditionalSelect(isLower, p, Vector512.Create(1.0) - p)));
        var r = root - Vector512.Create(1.6);
        var x = Polynomial(r, 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
                1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
            / Polynomial(r, 1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9);
        if (Vector512.GreaterThanAny(root, Vector512.Create(NormalQuantile.FarTail)))
            for (var i = 0; i < Vector512<double>.Count; i++)
                if (root[i] > NormalQuantile.FarTail) x = x.WithElement(i, NormalQuantile.Far(root[i] - NormalQuantile.FarTail));
        return Vector512.ConditionalSelect(isLower, -x, x);
    }
}
