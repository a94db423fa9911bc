using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Demands;

/// <summary>One or several requests of a demand stream that arise at once.</summary>
internal struct Arrival
{
    /// <summary>Names the random draws of the first.</summary>
    internal ulong Key;
    /// <summary>How much expected demand gathers before it: exponential with mean 1.</summary>
    internal double Amount;
    /// <summary>How many requests.</summary>
    internal long Size;
    internal short Destination, Crime;
    internal Urgency Urgency;

    /// <summary>Key of the first request of a stream's arrival; the stream's first arrival has number 1.</summary>
    internal static ulong KeyOf(StreamPlan stream, long number) => StableHash.Mix(stream.Key + (ulong)number);

    /// <summary>Draws an arrival.</summary>
    internal static Arrival Of(StreamPlan stream, long number, in Draws draws)
    {
        var key = KeyOf(stream, number);
        var block = draws.Of(key, DrawPurposes.Arrival, 0);
        // The vectors' logarithm and not the library's, so that one and eight agree to the last bit.
        var amount = -Vector128.Log(Vector128.Create(block.First)).ToScalar();
        return Of(stream, key, amount, block.Third, block.Fourth, draws);
    }

    /// <summary>An arrival of which the amount, and uniform numbers for its destination and crime area, are drawn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Arrival Of(StreamPlan stream, ulong key, double amount, double destination, double crime, in Draws draws)
    {
        var arrival = new Arrival
        {
            Key = key, Amount = amount, Size = 1, Urgency = Urgency.Routine,
            Destination = stream.Destinations[stream.ByDestination.Pick(destination)],
            Crime = stream.Crimes.Length == 0 ? (short)-1 : stream.Crimes[stream.ByCrime.Pick(crime)],
        };
        if (stream.BatchHigh > 1 || stream.Urgent + stream.VeryUrgent > 0) arrival.DrawKind(stream, draws);
        return arrival;
    }

    private void DrawKind(StreamPlan stream, in Draws draws)
    {
        var kind = draws.Of(Key, DrawPurposes.Kind, 0);
        Urgency = kind.First < stream.VeryUrgent ? Urgency.VeryUrgent : kind.First < stream.VeryUrgent + stream.Urgent ? Urgency.Urgent : Urgency.Routine;
        Size = stream.BatchLow + (long)(kind.Second * (stream.BatchHigh - stream.BatchLow + 1));
    }
}
