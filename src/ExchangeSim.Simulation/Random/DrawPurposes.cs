namespace ExchangeSim.Simulation.Random;

/// <summary>What a draw is for, where the purpose of a step or a stream alone does not say it; combined with that purpose or alone.</summary>
internal static class DrawPurposes
{
    /// <summary>How long a message is under way.</summary>
    internal const uint Transit = 0x7472616E;
    /// <summary>Whether a channel loses a message, and whether and how long it reviews it.</summary>
    internal const uint Review = 0x72657669;
    /// <summary>Draws of the message that answers a clarification.</summary>
    internal const uint Answer = 0x616E7377;
    /// <summary>Draws of a notice.</summary>
    internal const uint Notice = 0x6E6F7465;
    /// <summary>When a stream's next requests arise, to whom, and about what.</summary>
    internal const uint Arrival = 0x61727269;
    /// <summary>How many requests arise at once, and how urgent they are.</summary>
    internal const uint Kind = 0x6B696E64;
    /// <summary>How much a stream brings in a calendar year.</summary>
    internal const uint Year = 0x79656172;
    /// <summary>When one of an exact number of requests arises.</summary>
    internal const uint Exact = 0x65786163;
    /// <summary>How old a request is that is open at the start.</summary>
    internal const uint Age = 0x61676500;
    /// <summary>How long a clock runs that a step starts.</summary>
    internal const uint Clock = 0x636C6F63;
    /// <summary>Whether one officer more is on leave in a week.</summary>
    internal const uint Leave = 0x6C656176;
    /// <summary>What an uncertain number of the scenario is in this replication.</summary>
    internal const uint Assumption = 0x6173736D;
}
