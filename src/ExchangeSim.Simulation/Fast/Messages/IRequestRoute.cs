using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Fast.Messages;

/// <summary>Brings a request straight from one agency to another, where both live in one process. Elsewhere it goes into the answer's outbox.</summary>
internal interface IRequestRoute
{
    /// <summary>A request will be handed over soon, so the memory that it will be written to may be asked for.</summary>
    void Expect(int to);

    /// <summary>Hands the request over; it arrives in a later window. Called from whichever thread the sender is on.</summary>
    void Carry(in OpenRequest request, in DrawnAhead drawn, DrawnParts parts, int to, ulong order, long arrivesAt);
}

/// <summary>Where a request is brought that comes straight from another agency.</summary>
internal interface IRequestReceiver
{
    /// <summary>Takes in a request that arrives in a later window.</summary>
    void Accept(in OpenRequest request, in DrawnAhead drawn, DrawnParts parts, ulong order, long arrivesAt);
}
