using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Screen;

/// <summary>How long an activity will still take, if it goes on as it has so far.</summary>
internal static class TimeLeft
{
    // Before that the beginning says too little.
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2);
    private const double LeastShare = 0.01;

    /// <summary>The words, such as <c>about 14 min left</c>; null where there is too little to go by.</summary>
    /// <param name="share">The share that is done, 0 to 1; null: not known.</param>
    /// <param name="elapsed">How long it took.</param>
    internal static string? Words(double? share, TimeSpan elapsed) => share is >= LeastShare and < 1 && elapsed >= Soonest
        ? $"about {Human.Time(elapsed.TotalHours * (1 - share.Value) / share.Value)} left" : null;
}
