using System.Runtime.InteropServices;
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
        _ledger.Save(writer);
        _circumstances.Save(writer);
        _gates.Save(writer);
        writer.Write(MemoryMarshal.AsBytes(_streams.AsSpan()));
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
        _ledger.Load(reader);
        _circumstances.Load(reader);
        _gates.Load(reader);
        reader.Fill(_streams.AsSpan());
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
        _injects.Save(writer);
        writer.Write(_notices);
        _sent.Save(writer);
    }

    private void LoadOrders(BinaryReader reader)
    {
        var check = new OrderCheck(_scenario, _index);
        _orders.Load(reader, check);
        _injects.Load(reader, check);
        _notices = reader.ReadUInt32();
        _sent.Load(reader, check);
    }
}
