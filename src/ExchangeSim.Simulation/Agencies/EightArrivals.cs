using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Eight arrivals of a demand stream that follow one another, drawn side by side, with what their requests are sure to need first. Not part of a saved state: drawn again, they come out the same.</summary>
internal sealed class EightArrivals(ulong stream, FirstNeeds? needs)
{
    private const int Count = LognormalRow.Entities;
    private const uint Purpose = 0x61727269;

    private readonly ulong[] _keys = new ulong[Count];
    private readonly double[] _amounts = new double[Count], _destinations = new double[Count], _crimes = new double[Count];
    private readonly double[] _messages = new double[FirstNeeds.MostMessages * Count];
    private readonly long[] _times = new long[LognormalRow.Most * Count];
    private long _group;
    private byte _ahead;

    /// <summary>Makes sure that an arrival is among the eight; the first of a stream has number 1.</summary>
    /// <param name="arrival">Its number.</param>
    /// <param name="draws">The run's draws.</param>
    /// <param name="withNeeds">Whether to draw what the requests need first; it is for nothing where they leave the process at once.</param>
    internal void Reach(long arrival, in Draws draws, bool withNeeds)
    {
        if (_group != arrival / Count + 1) Draw(arrival / Count, draws, withNeeds ? needs : null);
    }

    /// <summary>Names the random draws of an arrival.</summary>
    internal ulong Key(long arrival) => _keys[(int)(arrival % Count)];

    /// <summary>How much expected demand gathers before it: exponential with mean 1.</summary>
    internal double Amount(long arrival) => _amounts[(int)(arrival % Count)];

    /// <summary>Uniform in (0, 1): whither.</summary>
    internal double Destination(long arrival) => _destinations[(int)(arrival % Count)];

    /// <summary>Uniform in (0, 1): of which crime area.</summary>
    internal double Crime(long arrival) => _crimes[(int)(arrival % Count)];

    /// <summary>What is drawn for its first request, and how much of that holds.</summary>
    internal byte TakeAhead(long arrival, out DrawnAhead ahead)
    {
        var lane = (int)(arrival % Count);
        ahead = default;
        for (var i = 0; i < LognormalRow.Most; i++) ahead.Times[i] = _times[i * Count + lane];
        (ahead.NextMessage, ahead.LaterMessage) = (_messages[lane], _messages[Count + lane]);
        return _ahead;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // its vectors would make every caller's frame large
    private void Draw(long group, in Draws draws, FirstNeeds? drawn)
    {
        _group = group + 1;
        for (var i = 0; i < Count; i++) _keys[i] = StableHash.Mix(stream + (ulong)(group * Count + i));
        var keys = Vector512.Create(_keys);
        var (amounts, destinations, crimes) = draws.OfEight(keys, Purpose);
        (-Vector512.Log(amounts)).CopyTo(_amounts);
        destinations.CopyTo(_destinations);
        crimes.CopyTo(_crimes);
        _ahead = 0;
        if (drawn is null) return;
        _ahead = DrawnAhead.All(drawn.Row is not null, drawn.Messages.Length);
        drawn.Row?.DrawForEight(draws, keys, _times);
        for (var i = 0; i < drawn.Messages.Length; i++) draws.FirstOfEight(keys, Vector512.Create((ulong)drawn.Messages[i])).CopyTo(_messages, i * Count);
    }
}
