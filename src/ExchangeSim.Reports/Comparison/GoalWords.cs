using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>How policies do by a goal, in words.</summary>
internal static class GoalWords
{
    /// <summary>Whether a difference is in the goal's direction.</summary>
    internal static bool IsBetter(Goal goal, double difference) => goal.MoreIsBetter ? difference > 0 : difference < 0;

    /// <summary>Whether a policy is surely better, or surely worse.</summary>
    internal static bool IsSurely(Goal goal, PairedFigure? figure, bool better) =>
        figure is { } f && Certainty.Of(f) == CertaintyGrade.Sure && IsBetter(goal, f.Difference) == better;

    /// <summary>What less and more of the figure are called.</summary>
    internal static (string Less, string More) Sides(Metric metric, PageLanguage? language = null) => metric.IsTime
        ? ((language ?? PageLanguage.English)[ComparisonWords.Shorter], (language ?? PageLanguage.English)[ComparisonWords.Longer])
        : ((language ?? PageLanguage.English)[ComparisonWords.Fewer], (language ?? PageLanguage.English)[ComparisonWords.More]);

    /// <summary>What the baseline has.</summary>
    internal static string AsThingsStand(Goal goal, GoalFigures figures, PageLanguage? language = null) => MetricWords.Value(goal.Metric, figures.Figure?.Before, language);

    /// <summary>Whose time is told of, in words that follow "time" or "request"; empty: that of all requests.</summary>
    internal static string Whose(ComparisonFigures figures) => Whose(figures, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string Whose(ComparisonFigures figures, ReportNames names) => figures.WhyProcedures.Count == 0 ? ""
        : names.Words.Of(WhyWords.OfProcedures, string.Join(names.Words[WhyWords.Or], figures.WhyProcedures.Select(names.Procedure)));

    /// <summary>Its place by a goal; a dash where nothing is known of it, or of how certain it is.</summary>
    internal static string Place(GoalFigures by) => by.Figure?.HalfWidth is null ? "–" : $"{by.Place}.";

    /// <summary>What a place means.</summary>
    internal static string Places => MetricPhrases.Places.En;

    /// <summary>What ● stands for.</summary>
    internal static string Unbeaten => MetricPhrases.Unbeaten.En;

    /// <summary>What ◆ stands for.</summary>
    internal static string Frontier => MetricPhrases.Frontier.En;

    /// <summary>What policies are judged by, in running words.</summary>
    internal static string Of(IReadOnlyList<Goal> goals) => Of(goals, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string Of(IReadOnlyList<Goal> goals, ReportNames names) => string.Join(names.Words[MetricPhrases.AndBy], goals.Select(goal => MetricWords.Of(goal, names)));

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
    internal static string Horizons(ComparisonFigures figures) => Horizons(figures, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string Horizons(ComparisonFigures figures, ReportNames names)
    {
        var named = figures.Goals.Any(g => g.Metric.Procedure is null) ? figures.Horizons : figures.Horizons.Where(h => figures.Goals.Any(g => g.Metric.Procedure == h.Procedure));
        return string.Join("; ", named.GroupBy(h => (h.Hours, IsCut: h.Hours < h.WantedHours)).OrderBy(g => g.Key.Hours)
            .Select(g => names.Words.Of(g.Key.IsCut ? MetricPhrases.CutFor : MetricPhrases.For, names.Words.Time(g.Key.Hours),
                string.Join(", ", g.Select(h => names.Procedure(h.Procedure))))));
    }
}
