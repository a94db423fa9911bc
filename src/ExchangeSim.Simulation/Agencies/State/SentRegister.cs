using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>What an agency knows of the requests that it sent away and has not got back. Kept in runs in which people take part.</summary>
internal sealed class SentRegister(bool isKept)
{
    private readonly SortedDictionary<ulong, SentAway> _sent = [];

    internal bool IsKept => isKept;

    /// <summary>All of it, in order of keys.</summary>
    internal IReadOnlyCollection<SentAway> All => _sent.Values;

    internal bool Has(ulong request) => _sent.ContainsKey(request);

    /// <summary>What is known of a request; blank if nothing is.</summary>
    internal SentAway Of(ulong request) => _sent.GetValueOrDefault(request);

    internal void Set(SentAway sent) => _sent[sent.Request] = sent;

    internal void Remove(ulong request) => _sent.Remove(request);

    internal void Save(BinaryWriter writer)
    {
        var sent = new Batch<SentAway>();
        foreach (var one in _sent.Values) sent.Add() = one;
        sent.Save(writer);
    }

    internal void Load(BinaryReader reader, OrderCheck check)
    {
        var sent = new Batch<SentAway>();
        sent.Load(reader);
        _sent.Clear();
        foreach (ref readonly var one in sent.Items)
        {
            check.Check(one);
            _sent[one.Request] = one;
        }
    }
}
