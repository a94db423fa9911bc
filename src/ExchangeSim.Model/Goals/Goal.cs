namespace ExchangeSim.Model;

/// <summary>What policies are judged by: a figure, and which way it is to move.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="MoreIsBetter">Whether more of it is better; otherwise less is.</param>
public sealed record Goal(Metric Metric, bool MoreIsBetter)
{
    /// <summary>What is judged by where a scenario states nothing: the mean wait for an answer of all requests, less is better.</summary>
    public static Goal Usual { get; } = Towards(new Metric(Statistic.MeanWait));

    /// <summary>A figure with its usual direction: shorter times, greater shares and more requests are better, and fewer of those that are open, refused, withdrawn or
    /// lapsed.</summary>
    public static Goal Towards(Metric metric) =>
        new(metric, !metric.IsTime && metric.Counted?.By is not (CountedBy.Open or CountedBy.Refused or CountedBy.Withdrawn or CountedBy.Lapsed));
}
