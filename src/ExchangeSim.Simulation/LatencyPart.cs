namespace ExchangeSim.Simulation;

/// <summary>Where a request's time goes. At every instant an open request is in exactly one of these.</summary>
public enum LatencyPart
{
    /// <summary>On a channel, with its review and retransmissions.</summary>
    Transit,
    /// <summary>At a desk that is closed.</summary>
    WaitingForOpening,
    /// <summary>At an open desk whose officers are busy.</summary>
    Queueing,
    /// <summary>An officer works on it.</summary>
    Work,
    /// <summary>An officer has begun but is off duty, or was called away to something more urgent.</summary>
    Suspended,
    /// <summary>A clarification is with the other side.</summary>
    WaitingForOtherSide,
    /// <summary>Nested requests are with third agencies.</summary>
    WaitingForThirdAgency,
    /// <summary>An officer translates it.</summary>
    Translation,
    /// <summary>A court, an appeal, an embassy, company for an escort.</summary>
    ExternalWait,
    /// <summary>A person who takes part in the run is to decide or answer.</summary>
    WaitingForPerson,
}

/// <summary>Facts about <see cref="LatencyPart"/>.</summary>
public static class LatencyParts
{
    /// <summary>How many parts there are.</summary>
    public const int Count = 10;
}
