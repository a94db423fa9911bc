namespace ExchangeSim.Exercises.Worlds;

/// <summary>How a decision at a seat came about.</summary>
public enum DecidedBy
{
    /// <summary>A person decided.</summary>
    Person,
    /// <summary>Nobody did in time, so that the reference decided.</summary>
    NobodyInTime,
    /// <summary>The person left the seat while it waited, so that the reference decided.</summary>
    SeatLeft,
}

/// <summary>A decision that came up at a seat with a person and was taken.</summary>
/// <param name="Open">What was open.</param>
/// <param name="At">When it was taken, simulated milliseconds.</param>
/// <param name="Choice">Index of the case taken; −1: a question that was answered.</param>
/// <param name="By">How.</param>
/// <param name="Participant">Who, or null if nobody.</param>
/// <param name="TimeStood">Whether time stood while a person decided, so that it says nothing about how soon they do.</param>
public sealed record TakenDecision(OpenDecision Open, long At, int Choice, DecidedBy By, string? Participant, bool TimeStood = false)
{
    /// <summary>Whether the scenario would have chosen the same.</summary>
    public bool IsReference => Choice == Open.Pending.Reference;
}
