using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>How policies do by a goal, in words.</summary>
internal static class GoalWords
{
    /// <summary>Whether a difference is in the goal's direction.</summary>
    internal static bool IsBetter(Goal goal, double difference) => goal.MoreIsBetter ? difference > 0 : difference < 0;

    /// <summary>Whether a policy is surely better, or surely worse.</summary>
    internal static bool IsSurely(Goal goal, PairedFigure? figure, bool better) =>
        figure is { } f && Certainty.InShort(f) == "sure" && IsBetter(goal, f.Difference) == better;

    /// <summary>What less and more of the figure are called.</summary>
    internal static (string Less, string More) Sides(Metric metric) => metric.IsTime ? ("shorter", "longer") : ("fewer", "more");

    /// <summary>What the baseline has.</summary>
    internal static string AsThingsStand(Goal goal, GoalFigures figures) => MetricWords.Value(goal.Metric, figures.Figure?.Before);

    /// <summary>Whose time is told of, in words that follow "time" or "request"; empty: that of all requests.</summary>
    internal static string Whose(ComparisonFigures figures) => figures.WhyProcedures.Count == 0 ? "" : $" of {string.Join(" or ", figures.WhyProcedures)}";

    /// <summary>Its place by a goal; a dash where nothing is known of it, or of how certain it is.</summary>
    internal static string Place(GoalFigures by) => by.Figure?.HalfWidth is null ? "–" : $"{by.Place}.";

    /// <summary>What a place means.</summary>
    internal const string Places = "those that cannot be told apart share a place";

    /// <summary>What ● stands for.</summary>
    internal const string Unbeaten = "● no other policy is likely better by one goal and likely worse by none";

    /// <summary>What ◆ stands for.</summary>
    internal const string Frontier = "◆ no other policy is cheaper or likely better by a goal, and neither dearer nor likely worse by any";

    /// <summary>What policies are judged by, in running words.</summary>
    internal static string Of(IReadOnlyList<Goal> goals) => string.Join("; and by ", goals.Select(MetricWords.Of));

    /// <summary>What became of a request, where it was not answered.</summary>
    internal static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Open => "open",
        Outcome.Refused => "refused",
        Outcome.Withdrawn => "withdrawn",
        Outcome.Lapsed => "lapsed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>How long an answer is waited for, of the procedures that some goal is about.</summary>
    internal static string Horizons(ComparisonFigures figures)
    {
        var named = figures.Goals.Any(g => g.Metric.Procedure is null) ? figures.Horizons : figures.Horizons.Where(h => figures.Goals.Any(g => g.Metric.Procedure == h.Procedure));
        return string.Join("; ", named.GroupBy(h => (h.Hours, IsCut: h.Hours < h.WantedHours)).OrderBy(g => g.Key.Hours)
            .Select(g => $"{Human.Time(g.Key.Hours)}{(g.Key.IsCut ? ", cut to what the run can observe," : "")} for {string.Join(", ", g.Select(h => h.Procedure))}"));
    }
}
