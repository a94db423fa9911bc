using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>Figures and goals as people say them.</summary>
public static class MetricWords
{
    private static readonly (long Milliseconds, string Unit)[] Units = [(86_400_000, "d"), (3_600_000, "h"), (60_000, "min"), (1000, "s"), (1, "ms")];

    /// <summary>The figure's name, as it may be written: <c>p90 of information from laos</c>, <c>number answered in 2022 of extradition</c>.</summary>
    public static string Of(Metric metric) => Of(metric, ReportNames.English);

    /// <summary>The figure's name in a language.</summary>
    internal static string Of(Metric metric, ReportNames names) =>
        names.Words.Of(MetricPhrases.Of, metric.Counted is { } counted ? Of(counted, names.Words) : Of(metric.Statistic, metric.WithinMilliseconds, names.Words),
            names.Group(metric.Procedure) + Between(metric, names));

    /// <summary>The requests that it is of: <c>all requests</c>, or <c>requests of information from laos</c>.</summary>
    internal static string Whose(Metric metric) => Whose(metric, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string Whose(Metric metric, ReportNames names) =>
        (metric.Procedure is { } procedure ? names.Words.Of(MetricPhrases.RequestsOf, names.Procedure(procedure)) : names.Group(null)) + Between(metric, names);

    private static string Between(Metric metric, ReportNames names) => (metric.Crime is { } crime ? names.Words.Of(MetricPhrases.About, names.Crime(crime)) : "")
        + (metric.Urgency is { } urgency ? names.Words.Of(MetricPhrases.Marked, Marked(urgency, names.Words)) : "") + Of(metric.From, metric.To, names);

    // In English as it is written.
    private static string Marked(Urgency urgency, PageLanguage words) => words.Code == PageLanguage.English.Code ? ValueNames.Of(urgency) : words.Of(urgency);

    private static string Of(string? asking, string? asked, ReportNames names) => (asking is { } from ? names.Words.Of(MetricPhrases.From, names.Agency(from)) : "")
        + (asked is { } to ? names.Words.Of(MetricPhrases.To, names.Agency(to)) : "");

    /// <summary>From when to when its time is counted, to stand behind its name; empty for shares.</summary>
    internal static string Counted(Metric metric) => metric.Statistic == Statistic.MeanWait ? ", from sending to the answer, or to the horizon where there is none by then"
        : metric.IsTime ? ", from sending to the final reply" : "";

    /// <summary>The goal, as it may be written: <c>share answered within 180 d of extradition, more is better</c>.</summary>
    public static string Of(Goal goal) => Of(goal, ReportNames.English);

    /// <summary>The goal in a language.</summary>
    internal static string Of(Goal goal, ReportNames names) =>
        names.Words.Of(goal.MoreIsBetter ? MetricPhrases.More : goal.Metric.IsCount ? MetricPhrases.Fewer : MetricPhrases.Less, Of(goal.Metric, names));

    private static string Of(CalendarCount counted, PageLanguage words) => words.Of(counted.By switch
    {
        CountedBy.Sent => MetricPhrases.CountSent,
        CountedBy.Closed => MetricPhrases.CountClosed,
        CountedBy.Answered => MetricPhrases.CountAnswered,
        CountedBy.Refused => MetricPhrases.CountRefused,
        CountedBy.Withdrawn => MetricPhrases.CountWithdrawn,
        CountedBy.Lapsed => MetricPhrases.CountLapsed,
        CountedBy.Open => MetricPhrases.CountOpen,
        _ => throw new ArgumentOutOfRangeException(nameof(counted)),
    }, counted switch
    {
        { Day: not null } => counted.Period(),
        { Month: not null } => words.Of(MetricPhrases.InMonth, counted.Period()),
        _ => words.Of(MetricPhrases.InYear, counted.Period()),
    });

    private static string Of(Statistic statistic, long? within, PageLanguage words) => statistic switch
    {
        Statistic.Mean => words[MetricPhrases.Mean],
        Statistic.Median => words[MetricPhrases.Median],
        Statistic.P90 => words[MetricPhrases.P90],
        Statistic.P99 => words[MetricPhrases.P99],
        Statistic.ShareAnswered => words[MetricPhrases.ShareAnswered],
        Statistic.ShareWithinLimit => words[MetricPhrases.ShareInLimit],
        Statistic.MeanWait => words[MetricPhrases.MeanWait],
        Statistic.ShareAnsweredWithinLimit => words[MetricPhrases.AnsweredInLimit],
        Statistic.ShareAnsweredWithin => within is { } time ? words.Of(MetricPhrases.AnsweredWithin, words.Figure(Time(time))) : words[MetricPhrases.AnsweredInHorizon],
        _ => throw new ArgumentOutOfRangeException(nameof(statistic)),
    };

    /// <summary>Within which time requests are answered: <c>within 180 d</c>, or <c>within the horizon</c>.</summary>
    internal static string Within(Metric metric) => $"within {(metric.WithinMilliseconds is { } time ? Time(time) : "the horizon")}";

    /// <summary>What its numbers count, as tables name it.</summary>
    internal static string Unit(Metric metric) => metric.IsTime ? "hours" : metric.IsCount ? "requests" : "share";

    /// <summary>The same as a column's name, to which the unit is added last.</summary>
    internal static string Column(Statistic statistic) => statistic switch
    {
        Statistic.Mean => "latency_mean",
        Statistic.Median => "latency_median",
        Statistic.P90 => "latency_p90",
        Statistic.P99 => "latency_p99",
        Statistic.ShareAnswered => "answered",
        Statistic.ShareWithinLimit => "within_limit",
        Statistic.MeanWait => "answer_wait_mean",
        Statistic.ShareAnsweredWithinLimit => "answered_within_limit",
        Statistic.ShareAnsweredWithin => "answered_within_horizon",
        Statistic.Count => "counted_mean",
        _ => throw new ArgumentOutOfRangeException(nameof(statistic)),
    };

    /// <summary>A figure with its interval.</summary>
    internal static string Value(Metric metric, Estimate? value, PageLanguage? language = null)
    {
        var words = language ?? PageLanguage.English;
        if (value is null) return "–";
        return metric.IsTime ? words.Time(value) + Restricted.Words(value, words) : metric.IsCount ? words.Figure(Human.Mean(value)) : words.Share(value);
    }

    /// <summary>A figure.</summary>
    internal static string Value(Metric metric, double value) => metric.IsTime ? Human.Time(value) : metric.IsCount ? Human.Number(value)
        : (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>A difference of figures with its sign, such as <c>−1.25 ± 0.10 d</c>, <c>+31 ± 4 points</c> or <c>+2.4 ± 0.3</c>.</summary>
    internal static string Change(Metric metric, double? change, double? halfWidth) =>
        change is not { } by ? "–" : metric.IsTime ? Differences.Signed(by, halfWidth) : metric.IsCount ? Differences.Counted(by, halfWidth)
            : Differences.Points(by, halfWidth);

    internal static string Change(Metric metric, Estimate? change) => Change(metric, change?.Value, change?.HalfWidth);

    /// <summary>A difference with the interval of all policies together.</summary>
    internal static string Change(Metric metric, PairedFigure? pair) => Change(metric, pair?.Difference, pair?.SimultaneousHalfWidth);

    private static string Time(long milliseconds)
    {
        var (length, unit) = Units.First(u => milliseconds % u.Milliseconds == 0);
        return (milliseconds / length).ToString(CultureInfo.InvariantCulture) + " " + unit;
    }
}
