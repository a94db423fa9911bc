namespace ExchangeSim.Simulation.Interventions;

/// <summary>Why an intervention was not possible.</summary>
public enum Refusal : byte
{
    /// <summary>It was possible.</summary>
    None,
    /// <summary>The run is over.</summary>
    RunIsOver,
    /// <summary>It names something that the scenario does not have.</summary>
    Unknown,
    /// <summary>The decision or question is not open (any more).</summary>
    NotOpen,
    /// <summary>The decision has no such case.</summary>
    NoSuchCase,
    /// <summary>The request does not wait at a desk of this agency.</summary>
    NotWaiting,
    /// <summary>The request was not put aside.</summary>
    NotPutAside,
    /// <summary>The desk has fewer officers.</summary>
    NotEnoughOfficers,
    /// <summary>A time that has passed.</summary>
    InThePast,
    /// <summary>An agency sends nothing to itself.</summary>
    ToItself,
    /// <summary>The channel does not join the two agencies, or there is none between them.</summary>
    NoChannel,
    /// <summary>The procedure needs a desk that one of the two agencies does not have.</summary>
    NoDesk,
    /// <summary>A request with this key is known already.</summary>
    KeyInUse,
    /// <summary>This agency did not send the request, or it has ended.</summary>
    NotItsRequest,
    /// <summary>The request is not with the other side.</summary>
    NotAway,
    /// <summary>The request is on its way back.</summary>
    OnItsWayBack,
    /// <summary>The inject is under way or over.</summary>
    HasBegun,
    /// <summary>The inject does nothing, or an outage that never ends.</summary>
    NoEffect,
}
