namespace ExchangeSim.Reports.Comparison;

/// <summary>How sure one can be that a difference is none of chance's making.</summary>
public enum CertaintyGrade
{
    /// <summary>There is one replication.</summary>
    Unknown,
    /// <summary>There is no difference in any replication.</summary>
    Same,
    /// <summary>Zero is outside the interval for all policies together, whatever the scenario only assumes.</summary>
    Sure,
    /// <summary>It turns round with an assumption of the scenario.</summary>
    Depends,
    /// <summary>Zero is outside its own interval.</summary>
    Likely,
    /// <summary>Zero is inside its interval.</summary>
    Chance,
}
