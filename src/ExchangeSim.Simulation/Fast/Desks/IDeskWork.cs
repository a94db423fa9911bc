using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Fast.Desks;

/// <summary>What <see cref="ShortWay"/> needs of the agency. Implemented by a struct, so that each call is compiled as a direct one.</summary>
internal interface IDeskWork
{
    long Now { get; }

    ref OpenRequest this[int slot] { get; }

    /// <summary>Notes a change of a request's place or state, with the time of the change.</summary>
    void Record(in OpenRequest request);

    /// <summary>Adds a request's place to the fingerprint.</summary>
    void Mix(in OpenRequest request);

    /// <summary>Charges everything since the last charge to work.</summary>
    void ChargeWork(ref OpenRequest request);

    /// <summary>Charges so much time to queueing.</summary>
    void AddQueueing(ref OpenRequest request, long time);

    /// <summary>How long the work at the step takes at which the request stands.</summary>
    long WorkTime(int slot, ref OpenRequest request);

    /// <summary>Has the work on a request end when what is left of it is done.</summary>
    void ScheduleEnd(int slot, in OpenRequest request);

    /// <summary>The next in the queue is known.</summary>
    void Expect(DeskState desk);

    /// <summary>Gives the first that waits at a desk, if any does, to the officer who is free.</summary>
    void StartFirst(DeskState desk);
}
