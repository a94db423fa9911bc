namespace ExchangeSim.Model;

/// <summary>What is measured of a group of requests.</summary>
public enum Statistic
{
    /// <summary>Mean latency, from sending to closing, hours; Kaplan–Meier mean where requests are still open.</summary>
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
    /// <summary>Mean wait for an answer within the horizon, hours: the mean of the smaller of the time to an answer and the horizon; what is never answered counts the whole
    /// horizon.</summary>
    MeanWait,
    /// <summary>Share answered within the time limit, 0 to 1, of those that have one and were sent at least that long before the end of the run.</summary>
    ShareAnsweredWithinLimit,
    /// <summary>Share answered within a time, or within the horizon, 0 to 1 (Aalen–Johansen where requests are still open).</summary>
    ShareAnsweredWithin,
    /// <summary>Requests in one replication that were sent, ended or were open in a period of the calendar: see <see cref="Metric.Counted"/>.</summary>
    Count,
}

/// <summary>One figure of a run: a statistic of a group of requests.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="Procedure">Requests under this procedure only; null: all.</param>
/// <param name="From">Those of this requesting agency only; null: all.</param>
/// <param name="To">Those to this requested agency only; null: all.</param>
public sealed record Metric(Statistic Statistic, string? Procedure = null, string? From = null, string? To = null)
{
    /// <summary>Of <see cref="Statistic.ShareAnsweredWithin"/>: the time in milliseconds, &gt; 0; null: each procedure's horizon.</summary>
    public long? WithinMilliseconds { get; init; }

    /// <summary>Requests about this crime area only; null: all.</summary>
    public string? Crime { get; init; }

    /// <summary>Requests of this urgency only; null: all.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Of <see cref="Statistic.Count"/>, and of no other: what is counted, and when.</summary>
    public CalendarCount? Counted { get; init; }

    /// <summary>Whether it is a time in hours.</summary>
    public bool IsTime => Statistic is Statistic.Mean or Statistic.Median or Statistic.P90 or Statistic.P99 or Statistic.MeanWait;

    /// <summary>Whether it is a number of requests.</summary>
    public bool IsCount => Statistic == Statistic.Count;

    /// <summary>Whether it is a share of 0 to 1.</summary>
    public bool IsShare => !IsTime && !IsCount;
}
