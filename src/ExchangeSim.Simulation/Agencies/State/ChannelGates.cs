using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>When an agency can hand messages to channels: their hours there, outages, and channels that are closed to one other agency.</summary>
internal sealed class ChannelGates(CompiledScenario scenario, AgencyPlan plan)
{
    private readonly long[] _downUntil = new long[scenario.Channels.Length];
    // By channel and receiver; empty in runs without people and without outages that are to one agency only.
    private readonly SortedDictionary<int, long> _closedUntil = [];

    /// <summary>When a channel may take a message that is ready at a time, as far as is known now: within its hours and outside the outages that have begun.</summary>
    internal long Departure(ChannelPlan channel, int number, int to, long ready)
    {
        ready = Math.Max(ready, _downUntil[number]);
        if (_closedUntil.Count > 0) ready = Math.Max(ready, _closedUntil.GetValueOrDefault(Closure(number, to)));
        return channel.HasHours ? plan.ChannelHours[number].OpenFrom(ready) : ready;
    }

    /// <summary>A channel is down, to an agency or (−1) to all, until a time, or until an outage ends that is known already.</summary>
    internal void TakeDown(int channel, int to, long until)
    {
        if (to >= 0) Close(channel, to, until);
        else _downUntil[channel] = Math.Max(_downUntil[channel], until);
    }

    /// <summary>A channel carries nothing to another agency until a time, or until it is reopened as is known already.</summary>
    internal void Close(int channel, int to, long until)
    {
        var which = Closure(channel, to);
        _closedUntil[which] = Math.Max(_closedUntil.GetValueOrDefault(which), until);
    }

    private int Closure(int channel, int to) => channel * scenario.AgencyCount + to;

    internal void Save(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(_downUntil.AsSpan()));
        writer.Write(_closedUntil.Count);
        foreach (var (which, until) in _closedUntil) { writer.Write(which); writer.Write(until); }
    }

    internal void Load(BinaryReader reader)
    {
        reader.Fill(_downUntil.AsSpan());
        _closedUntil.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) _closedUntil[reader.ReadInt32()] = reader.ReadInt64();
    }

    /// <summary>Checks what was loaded.</summary>
    internal void Check()
    {
        foreach (var until in _downUntil) Require(until is >= 0 and <= Longest or Calendar.Never, "a channel is down as long as none can be");
        foreach (var (which, until) in _closedUntil)
            Require(IsIndex(which, (long)scenario.Channels.Length * scenario.AgencyCount) && until is (>= 0 and <= Longest) or Calendar.Never,
                "a channel is closed that does not exist");
    }
}
