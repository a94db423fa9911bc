namespace ExchangeSim.Simulation.Fast.Drawing;

/// <summary>Which numbers of a <see cref="DrawnAhead"/> are still to be used.</summary>
internal readonly struct DrawnParts
{
    private const int TimeBits = 3, AnyTime = 1 << (TimeBits - 1), TimeMask = (1 << TimeBits) - 1, Message = 1 << TimeBits;

    // In the lower three bits four and which of the times is next, or 0 for none; above, how many messages.
    private readonly byte _bits;

    private DrawnParts(int bits) => _bits = (byte)bits;

    /// <summary>All times, beginning with the first, or none, and the last so many messages.</summary>
    internal static DrawnParts Of(bool times, int messages) => new((times ? AnyTime : 0) + messages * Message);

    /// <summary>Whether the next work's time is known.</summary>
    internal bool HasTime => (_bits & TimeMask) != 0;

    /// <summary>Which of the times is the next work's.</summary>
    internal int NextTime => _bits & (AnyTime - 1);

    /// <summary>Whether the next message's number is known.</summary>
    internal bool HasMessage => _bits >= Message;

    /// <summary>Which of the numbers is the next message's.</summary>
    internal int NextMessage => FirstNeeds.MostMessages - (_bits >> TimeBits);

    /// <summary>All times as well.</summary>
    internal DrawnParts WithTimes => new(_bits | AnyTime);

    /// <summary>Without the next time. What comes after the fourth is not known, nor after a step that has no row of its own, which is the last of one.</summary>
    internal DrawnParts AfterTime(bool isLast) => new((_bits & ~TimeMask) | (isLast ? 0 : (_bits + 1) & TimeMask));

    /// <summary>Without the next message.</summary>
    internal DrawnParts AfterMessage => new(_bits - Message);
}
