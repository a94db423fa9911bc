using ExchangeSim.Simulation.Agencies;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Brings a request straight from one agency to another, where both live in one process. Elsewhere it goes into the answer's outbox.</summary>
internal interface IRequestRoute
{
    /// <summary>A request will be handed over soon, so what it will be written to may be called for.</summary>
    void Expect(int to);

    /// <summary>Hands the request over; it arrives in a later window. Called from whichever thread the sender is on.</summary>
    void Carry(in OpenRequest request, in DrawnAhead ahead, int to, ulong order, long arrivesAt);
}
