using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Writing the whole state to a stream and taking it back. Between windows only.</content>
public sealed partial class AgencyProcess
{
    /// <summary>Writes the state. Together with the compiled scenario and the settings it is all there is to know.</summary>
    public void Save(BinaryWriter writer)
    {
        _agenda.Save(writer);
        writer.Write(_fingerprint);
        writer.Write(_events);
        writer.Write(_changedAt);
        writer.Write(_until);
        writer.Write(_held);
        writer.Write(_periodEnd);
        _requests.Save(writer);
        foreach (var desk in _desks) desk.Save(writer);
        writer.Write(MemoryMarshal.AsBytes(_charges.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_forced.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_channelDownUntil.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_switches.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_switchesPlanned.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_streams.AsSpan()));
        writer.Write(_underWay.Count);
        foreach (var number in _underWay) writer.Write(number);
        writer.Write(_gatherings.Count);
        foreach (var point in _gatherings)
        {
            writer.Write(point.Step);
            writer.Write(point.Other);
            writer.Write(point.Count);
            point.Line.Save(writer);
        }
        SaveOrders(writer);
        _answer.Save(writer);
    }

    /// <summary>Takes the state of a save by the same build of the same scenario, settings and agency. The next call's ordinal goes on from there.</summary>
    /// <param name="reader">The save.</param>
    /// <param name="isChecked">Whether the same bytes have been checked before. If not, all that is read is checked before it is used.</param>
    /// <exception cref="InvalidDataException">The save is cut short, or cannot be of this agency; the agency is of no further use.</exception>
    public void Load(BinaryReader reader, bool isChecked = false)
    {
        try
        {
            LoadState(reader);
            if (!isChecked) CheckState();
        }
        catch (EndOfStreamException)
        {
            StateBytes.Refuse("it is cut short");
        }
    }

    private void LoadState(BinaryReader reader)
    {
        _agenda.Load(reader);
        _fingerprint = reader.ReadUInt64();
        _events = reader.ReadInt64();
        _changedAt = reader.ReadInt64();
        _until = reader.ReadInt64();
        _held = reader.ReadInt32();
        _periodEnd = reader.ReadInt64();
        _requests.Load(reader);
        _lookahead?.Clear(_requests.SlotCount); // what was drawn ahead is not saved: drawn again, it comes out the same
        foreach (var desk in _desks) desk.Load(reader);
        reader.Fill(_charges.AsSpan());
        reader.Fill(_forced.AsSpan());
        reader.Fill(_channelDownUntil.AsSpan());
        reader.FillFlags(_switches);
        reader.FillFlags(_switchesPlanned);
        reader.Fill(_streams.AsSpan());
        _underWay.Clear();
        _underWay.AddRange(reader.ReadItems<int>());
        _gatherings.Clear();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var point = new GatherPoint(reader.ReadInt32(), reader.ReadInt16()) { Count = reader.ReadInt32() };
            point.Line.Load(reader);
            _gatherings.Add(point);
        }
        LoadOrders(reader);
        _answer.Load(reader);
    }

    private void SaveOrders(BinaryWriter writer)
    {
        _orders.Save(writer);
        writer.Write(_ordersLeft);
        writer.Write(MemoryMarshal.AsBytes(_stopped.AsSpan()));
        _written.Save(writer);
        writer.Write(_notices);
        writer.Write(_closedUntil.Count);
        foreach (var (which, until) in _closedUntil) { writer.Write(which); writer.Write(until); }
        var sent = new Batch<SentAway>();
        foreach (var one in _sent.Values) sent.Add() = one;
        sent.Save(writer);
    }

    private void LoadOrders(BinaryReader reader)
    {
        _orders.Load(reader);
        _ordersLeft = reader.ReadInt32();
        reader.FillFlags(_stopped);
        _written.Load(reader);
        _writtenPlans.Clear();
        var check = new OrderCheck(_scenario, _index);
        foreach (ref readonly var order in _orders.Items) check.Check(order);
        foreach (ref readonly var effect in _written.Items)
        {
            check.Check(effect);
            _writtenPlans.Add(effect.ToPlan(_scenario.Scenario));
        }
        _notices = reader.ReadUInt32();
        _closedUntil.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) _closedUntil[reader.ReadInt32()] = reader.ReadInt64();
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
