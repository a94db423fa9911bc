using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Messages;

/// <summary>What the coordinator tells an agency: handle everything before the window's end.</summary>
public sealed class AgencyCall
{
    /// <summary>End of the window (exclusive), milliseconds.</summary>
    public long WindowEnd { get; set; }
    /// <summary>Number of this call to this agency, from 1. A repeated number is answered from memory.</summary>
    public long Ordinal { get; set; }
    /// <summary>Arrival of the earliest message that was sent to the agency since its last call; very large if there was none.</summary>
    public long EarliestArrival { get; set; } = Time.Calendar.Never;
    /// <summary>Messages that reached the agency since its last call, in any order.</summary>
    public Batch<Message> Inbox = new();
    /// <summary>What people want of it.</summary>
    public Batch<AgencyOrder> Orders = new();
    /// <summary>Which of the policies that hold only at times hold now, as bits; 0 where there are none.</summary>
    public uint Holding { get; set; }
    /// <summary>Whether the answer is to show everything that is open at the agency.</summary>
    public bool WantsView { get; set; }

    /// <summary>Writes the call as bytes.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(WindowEnd);
        writer.Write(Ordinal);
        writer.Write(EarliestArrival);
        Inbox.Save(writer);
        Orders.Save(writer);
        writer.Write(WantsView);
        writer.Write(Holding);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader)
    {
        WindowEnd = reader.ReadInt64();
        Ordinal = reader.ReadInt64();
        EarliestArrival = reader.ReadInt64();
        Inbox.Load(reader);
        Orders.Load(reader);
        WantsView = reader.ReadBoolean();
        Holding = reader.ReadUInt32();
    }
}

/// <summary>What an agency answers.</summary>
public sealed class AgencyAnswer
{
    /// <summary>Number of the call that it answers.</summary>
    public long Ordinal { get; set; }
    /// <summary>Time of its next event; very large if it has none.</summary>
    public long NextEvent { get; set; }
    /// <summary>When something last happened to a request here, −1: never yet. Not the last event: a clock that no longer matters is one too.</summary>
    public long LastChange { get; set; } = -1;
    /// <summary>Events it handled since the start.</summary>
    public long Events { get; set; }
    /// <summary>Requests that it holds, nested ones included.</summary>
    public int Held { get; set; }
    /// <summary>Messages for other agencies.</summary>
    public Batch<Message> Outbox = new();
    /// <summary>Requests that closed here.</summary>
    public Batch<ClosedRequest> Closed = new();
    /// <summary>Trace segments, when tracing.</summary>
    public Batch<TraceSegment> Trace = new();
    /// <summary>Decisions that now wait for a person, and those that no longer do.</summary>
    public Batch<PendingDecision> Awaited = new();
    /// <summary>What became of people's orders.</summary>
    public Batch<InterventionOutcome> Outcomes = new();
    /// <summary>What is open here, where a view was asked for: requests, desks' shifts, and requests that were sent away.</summary>
    public Batch<OpenWork> Open = new();
    /// <inheritdoc cref="Open"/>
    public Batch<ShiftNow> Shifts = new();
    /// <inheritdoc cref="Open"/>
    public Batch<SentAway> Sent = new();
    /// <summary>The figures that the scenario's conditional injects watch at this agency, in the order of the injects.</summary>
    public Batch<long> Reported = new();

    /// <summary>Whether it tells anything that the coordinator hands on.</summary>
    internal bool HasNews => (Outbox.Count | Closed.Count | Trace.Count | Awaited.Count | Outcomes.Count) != 0;

    /// <summary>Empties the lists, keeps their memory.</summary>
    public void Clear()
    {
        Outbox.Clear();
        Closed.Clear();
        Trace.Clear();
        Awaited.Clear();
        Outcomes.Clear();
        Open.Clear();
        Shifts.Clear();
        Sent.Clear();
        Reported.Clear();
    }

    /// <summary>Writes the answer as bytes.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Ordinal);
        writer.Write(NextEvent);
        writer.Write(LastChange);
        writer.Write(Events);
        writer.Write(Held);
        Outbox.Save(writer);
        Closed.Save(writer);
        Trace.Save(writer);
        Awaited.Save(writer);
        Outcomes.Save(writer);
        Open.Save(writer);
        Shifts.Save(writer);
        Sent.Save(writer);
        Reported.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader)
    {
        Ordinal = reader.ReadInt64();
        NextEvent = reader.ReadInt64();
        LastChange = reader.ReadInt64();
        Events = reader.ReadInt64();
        Held = reader.ReadInt32();
        Outbox.Load(reader);
        Closed.Load(reader);
        Trace.Load(reader);
        Awaited.Load(reader);
        Outcomes.Load(reader);
        Open.Load(reader);
        Shifts.Load(reader);
        Sent.Load(reader);
        Reported.Load(reader);
    }
}
