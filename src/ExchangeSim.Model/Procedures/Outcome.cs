namespace ExchangeSim.Model;

/// <summary>How a request ended.</summary>
public enum Outcome
{
    /// <summary>Not yet: still open at the end of the run.</summary>
    Open,
    /// <summary>Answered in full.</summary>
    Answered,
    /// <summary>Answered in part.</summary>
    PartlyAnswered,
    /// <summary>Refused, with a ground.</summary>
    Refused,
    /// <summary>Taken back by the requesting agency.</summary>
    Withdrawn,
    /// <summary>A time limit ran out.</summary>
    Lapsed,
}
