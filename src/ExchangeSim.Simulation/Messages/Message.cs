using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Messages;

/// <summary>What a message carries.</summary>
internal enum MessageKind : byte
{
    /// <summary>A request changes hands.</summary>
    Request,
    /// <summary>A conditional inject begins; <see cref="Message.Inject"/> says which.</summary>
    Inject,
    /// <summary>The scenario's policy holds from now on, in place of the one under which the state was saved.</summary>
    Policy,
}

/// <summary>Crosses from one agency (or the coordinator) to another. Plain memory, so that it can be carried as bytes by any host.</summary>
public struct Message
{
    /// <summary>When it arrives, milliseconds from the start.</summary>
    public long ArrivesAt;
    /// <summary>Sender in the upper 16 bits, the sender's counter in the lower 48.</summary>
    public ulong Order;
    /// <summary>Index of the receiving agency.</summary>
    public int To;
    /// <summary>Index of the inject that begins.</summary>
    internal int Inject;
    internal MessageKind Kind;
    internal OpenRequest Request;
}
