using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExchangeSim.Simulation.Random;

/// <summary>Four lognormal draws of one entity, made side by side: the same numbers as one after the other, in less than half the time.</summary>
internal sealed class FourLognormals
{
    /// <summary>How many it makes.</summary>
    internal const int Count = 4;

    private readonly Vector256<ulong> _purposes;
    private readonly Vector256<double> _offsets, _mus, _sigmas;

    /// <summary>Draws for the given purposes; where there are fewer than four, the others are drawn too and mean nothing.</summary>
    internal FourLognormals(ReadOnlySpan<(Sampler Time, uint Purpose)> draws)
    {
        for (var i = 0; i < Count; i++)
        {
            var (time, purpose) = draws[Math.Min(i, draws.Length - 1)];
            var (offset, mu, sigma) = time.Lognormal ?? throw new ArgumentException("only lognormal times are drawn side by side", nameof(draws));
            (_purposes, _offsets) = (_purposes.WithElement(i, (ulong)purpose), _offsets.WithElement(i, offset));
            (_mus, _sigmas) = (_mus.WithElement(i, mu), _sigmas.WithElement(i, sigma));
        }
    }

    /// <summary>Draws for an entity (index 0), in whole milliseconds ≥ 1, into the first four of <paramref name="times"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // its vectors would make every caller's frame large
    internal void Draw(in Draws draws, ulong entity, ref long times)
    {
        var drawn = _offsets + Vector256.Exp(_mus + _sigmas * NormalQuantile.Of(draws.FirstOfFour(entity, _purposes)));
        Vector256.Max(Vector256.ConvertToInt64(drawn + Vector256.Create(0.5)), Vector256<long>.One).StoreUnsafe(ref times);
    }
}
