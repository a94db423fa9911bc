using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Fast.Machine;

namespace ExchangeSim.Simulation.Fast.Drawing;

/// <summary>Numbers drawn for a request before it needs them, because many at once cost little more than one; <see cref="DrawnParts"/> says which of them are still to be used.
/// Not part of a saved state, nor of a message to another process: drawn again, they come out the same.</summary>
/// <remarks>It is not written to while it is used: a wide copy of what was just written in part would have to wait for that to reach the cache.</remarks>
internal struct DrawnAhead
{
    /// <summary>Times of a row of work, in milliseconds.</summary>
    internal WorkTimes Times;
    /// <summary>Uniform numbers for the times under way of the next messages; the last stands last.</summary>
    internal MessageNumbers Messages;

    [InlineArray(LognormalRow.Most)]
    internal struct WorkTimes
    {
        private long _first;
    }

    [InlineArray(FirstNeeds.MostMessages)]
    internal struct MessageNumbers
    {
        private double _first;
    }
}
