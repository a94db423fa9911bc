using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Interventions;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>Orders of people that an agency has not applied, or is to apply later. Their places here stand in events.</summary>
internal sealed class OrderBook
{
    private Batch<AgencyOrder> _orders = new();

    /// <summary>Orders that are still to be applied.</summary>
    internal int Left { get; private set; }

    /// <summary>Places ever given since the book was last empty.</summary>
    internal int Count => _orders.Count;

    internal ref AgencyOrder this[int place] => ref _orders.Items[place];

    /// <summary>Takes in an order and gives its place.</summary>
    internal int Add(in AgencyOrder order)
    {
        if (Left == 0) _orders.Clear();
        _orders.Add() = order;
        Left++;
        return _orders.Count - 1;
    }

    /// <summary>An order has been applied for good.</summary>
    internal void Close() => Left--;

    internal void Save(BinaryWriter writer)
    {
        _orders.Save(writer);
        writer.Write(Left);
    }

    internal void Load(BinaryReader reader, OrderCheck check)
    {
        _orders.Load(reader);
        Left = reader.ReadInt32();
        foreach (ref readonly var order in _orders.Items) check.Check(order);
    }
}
