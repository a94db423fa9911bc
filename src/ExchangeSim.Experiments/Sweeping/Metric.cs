namespace ExchangeSim.Experiments.Sweeping;

/// <summary>What is told of a group of requests.</summary>
public enum Statistic
{
    /// <summary>Mean latency, hours; Kaplan–Meier mean where requests are still open.</summary>
    Mean,
    /// <summary>The time by which half are closed, hours.</summary>
    Median,
    /// <summary>The time by which 90 % are closed, hours.</summary>
    P90,
    /// <summary>The time by which 99 % are closed, hours.</summary>
    P99,
    /// <summary>Share of those sent that were answered in full or in part, 0 to 1.</summary>
    ShareAnswered,
    /// <summary>Share closed within the time limit, 0 to 1, of those that have one and whose fate is known.</summary>
    ShareWithinLimit,
}

/// <summary>One figure of a run: a statistic of a group of requests.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="Procedure">Requests under this procedure only; null: all.</param>
/// <param name="From">Those of this requesting agency only; null: all.</param>
/// <param name="To">Those to this requested agency only; null: all.</param>
public sealed record Metric(Statistic Statistic, string? Procedure = null, string? From = null, string? To = null)
{
    /// <summary>Whether it is a time in hours; otherwise a share.</summary>
    public bool IsTime => Statistic < Statistic.ShareAnswered;
}
