using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Numbers drawn for a request before it needs them, because many at once cost little more than one. Not part of a saved state, nor of a message to another process:
/// drawn again, they come out the same.</summary>
/// <remarks>The request's <see cref="OpenRequest.Ahead"/> says what of it holds: in the lower three bits four and which of the times is for the next work, or 0 for none; above,
/// how many messages.</remarks>
internal struct DrawnAhead
{
    private const int TimeBits = 3, AnyTime = 1 << (TimeBits - 1), TimeMask = (1 << TimeBits) - 1, Message = 1 << TimeBits;

    internal WorkTimes Times;
    /// <summary>Uniform numbers for the next message's time on its channel and the one's after that.</summary>
    internal double NextMessage, LaterMessage;

    /// <summary>All times, beginning with the first, and so many messages.</summary>
    internal static byte All(bool times, int messages) => (byte)((times ? AnyTime : 0) + messages * Message);

    /// <summary>Whether the next work's time is known.</summary>
    internal static bool HasTime(in OpenRequest request) => (request.Ahead & TimeMask) != 0;

    /// <summary>Notes that all times are drawn.</summary>
    internal static void SetTimes(ref OpenRequest request) => request.Ahead |= AnyTime;

    /// <summary>The next work's time. What comes after the fourth is not known, nor after a step that has no row of its own, which is the last of one.</summary>
    internal readonly long TakeTime(ref OpenRequest request, bool isLast)
    {
        var next = request.Ahead & TimeMask;
        request.Ahead = (byte)((request.Ahead & ~TimeMask) | (isLast ? 0 : (next + 1) & TimeMask));
        return Unsafe.Add(ref Unsafe.AsRef(in Times[0]), next & (AnyTime - 1));
    }

    /// <summary>The next message's number, 0: not known.</summary>
    internal double TakeMessage(ref OpenRequest request)
    {
        if (request.Ahead < Message) return 0;
        request.Ahead -= Message;
        var next = NextMessage;
        NextMessage = LaterMessage;
        return next;
    }
}

/// <summary>Times of a row of work, in milliseconds.</summary>
[InlineArray(LognormalRow.Most)]
internal struct WorkTimes
{
    private long _first;
}
