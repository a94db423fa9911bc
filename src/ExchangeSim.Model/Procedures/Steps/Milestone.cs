namespace ExchangeSim.Model;

/// <summary>What a message means to the latency figures when it arrives.</summary>
public enum Milestone
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>The request was acknowledged.</summary>
    Acknowledged,
    /// <summary>The first substantive reply.</summary>
    FirstReply,
}
