using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Four arrivals of a demand stream that follow one another, drawn side by side. Not part of a saved state: drawn again, they come out the same.</summary>
internal struct FourArrivals
{
    private const int Count = 4;
    private const uint Purpose = 0x61727269;

    private long _group;
    private Vector256<ulong> _keys;
    private Vector256<double> _amounts, _destinations, _crimes;

    /// <summary>Makes sure that an arrival is among the four; the first of a stream has number 1.</summary>
    internal void Reach(long arrival, in Draws draws, ulong stream)
    {
        if (_group != arrival / Count + 1) Draw(arrival / Count, draws, stream);
    }

    /// <summary>Names the random draws of an arrival.</summary>
    internal readonly ulong Key(long arrival) => _keys[(int)(arrival % Count)];

    /// <summary>How much expected demand gathers before it: exponential with mean 1.</summary>
    internal readonly double Amount(long arrival) => _amounts[(int)(arrival % Count)];

    /// <summary>Uniform in (0, 1): whither.</summary>
    internal readonly double Destination(long arrival) => _destinations[(int)(arrival % Count)];

    /// <summary>Uniform in (0, 1): of which crime area.</summary>
    internal readonly double Crime(long arrival) => _crimes[(int)(arrival % Count)];

    [MethodImpl(MethodImplOptions.NoInlining)] // its vectors would make every caller's frame large
    private void Draw(long group, in Draws draws, ulong stream)
    {
        _group = group + 1;
        for (var i = 0; i < Count; i++) _keys = _keys.WithElement(i, StableHash.Mix(stream + (ulong)(group * Count + i)));
        (var amounts, _destinations, _crimes) = draws.OfFour(_keys, Purpose);
        _amounts = -Vector256.Log(amounts);
    }
}
