using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Fast.Machine;

/// <summary>Up to four lognormal draws, made side by side for one entity, or for eight entities at once: the same numbers as one after the other, in a fraction of the
/// time.</summary>
internal sealed class LognormalRow
{
    /// <summary>How many it makes at most.</summary>
    internal const int Most = 4;
    /// <summary>How many entities may have theirs drawn at once.</summary>
    internal const int Entities = 8;

    private readonly int _count;
    private readonly ulong[] _purposes = new ulong[Entities];
    private readonly double[] _offsets = new double[Entities], _mus = new double[Entities], _sigmas = new double[Entities];

    /// <summary>Draws for the given purposes.</summary>
    internal LognormalRow(ReadOnlySpan<(Sampler Time, uint Purpose)> draws)
    {
        _count = draws.Length;
        for (var i = 0; i < _count; i++)
        {
            (_offsets[i], _mus[i], _sigmas[i]) = draws[i].Time.Lognormal ?? throw new ArgumentException("only lognormal times are drawn side by side", nameof(draws));
            _purposes[i] = draws[i].Purpose;
        }
    }

    /// <summary>Draws for an entity (index 0), in whole milliseconds ≥ 1, into the first four of <paramref name="times"/>; where it makes fewer, the others mean
    /// nothing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // its vectors would make every caller's frame large
    internal void Draw(in Draws draws, ulong entity, ref long times)
    {
        var uniform = EightDraws.First(draws, Vector512.Create(entity), Vector512.LoadUnsafe(ref _purposes[0]));
        Times(EightQuantiles.Of(uniform), Vector512.LoadUnsafe(ref _offsets[0]), Vector512.LoadUnsafe(ref _mus[0]), Vector512.LoadUnsafe(ref _sigmas[0])).GetLower()
            .StoreUnsafe(ref times);
    }

    /// <summary>Draws for eight entities: eight times for the first purpose, then eight for the second, and so on.</summary>
    internal void DrawForEight(in Draws draws, Vector512<ulong> entities, Span<long> times)
    {
        // Each stage for all before the next: what follows one another here does not wait for one another.
        Span<Vector512<double>> numbers = stackalloc Vector512<double>[Most];
        for (var i = 0; i < _count; i++) numbers[i] = EightDraws.First(draws, entities, Vector512.Create(_purposes[i]));
        for (var i = 0; i < _count; i++) numbers[i] = EightQuantiles.Of(numbers[i]);
        for (var i = 0; i < _count; i++) Times(numbers[i], Vector512.Create(_offsets[i]), Vector512.Create(_mus[i]), Vector512.Create(_sigmas[i])).CopyTo(times[(i * Entities)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Times(Vector512<double> normal, Vector512<double> offset, Vector512<double> mu, Vector512<double> sigma)
    {
        var drawn = Vector512.Min(offset + Vector512.Exp(mu + sigma * normal), Vector512.Create(Never.Milliseconds)); // as Sampler.Whole
        return Vector512.Max(Vector512.ConvertToInt64(drawn + Vector512.Create(0.5)), Vector512<long>.One);
    }
}
