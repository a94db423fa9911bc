namespace ExchangeSim.Application.Verifying;

/// <summary>What verifying results came to.</summary>
public enum Verdict
{
    /// <summary>All is what it should be.</summary>
    Same,
    /// <summary>The command was stopped, or ended while it wrote: what it finished is what it should be.</summary>
    SameSoFar,
    /// <summary>Something differs.</summary>
    Differs,
    /// <summary>Nothing speaks against the results, and nothing can be run that would confirm them.</summary>
    Unknown,
}
