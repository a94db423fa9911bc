using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Screen;

/// <summary>How long an activity will still take, if it goes on as it has so far.</summary>
/// <remarks>What was done at once, as replications that an earlier attempt kept, says nothing of that.</remarks>
internal sealed class TimeLeft
{
    // Before that the beginning says too little.
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WholeSeconds = TimeSpan.FromMinutes(2);
    private const double LeastShare = 0.01;

    private (double Share, TimeSpan Elapsed) _from;

    /// <summary>The words, such as <c>about 14 min left</c>; null where there is too little to go by.</summary>
    /// <param name="share">The share that is done, 0 to 1; null: not known.</param>
    /// <param name="elapsed">How long it took.</param>
    internal string? Words(double? share, TimeSpan elapsed)
    {
        if (share is { } first && elapsed < Soonest) _from = (first, elapsed);
        if (share is not < 1 || elapsed < Soonest || share - _from.Share < LeastShare) return null;
        var left = (elapsed - _from.Elapsed) * ((1 - share.Value) / (share.Value - _from.Share));
        return left < WholeSeconds ? FormattableString.Invariant($"about {Math.Ceiling(left.TotalSeconds):0} s left") : $"about {Human.Time(left.TotalHours)} left";
    }
}
