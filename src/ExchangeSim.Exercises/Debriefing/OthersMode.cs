namespace ExchangeSim.Exercises.Debriefing;

/// <summary>What the others do in a counterfactual after the decision that is replaced.</summary>
public enum OthersMode
{
    /// <summary>They decide as they did, after as long a time as they took; where that decision does not come up, or the case is not there, the reference decides at
    /// once.</summary>
    Frozen,
    /// <summary>From the replaced decision on, the reference decides at once.</summary>
    Reference,
}
