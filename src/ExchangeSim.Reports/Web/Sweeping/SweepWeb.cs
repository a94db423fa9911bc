using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Sweeping;

/// <summary>A sweep as one HTML file.</summary>
public static class SweepWeb
{
    /// <summary>The page.</summary>
    /// <param name="scenario">The scenario as it stands.</param>
    /// <param name="figures">What came out.</param>
    /// <param name="origin">How it was made, or null.</param>
    /// <param name="language">The language, two letters.</param>
    public static HtmlPage Of(Scenario scenario, SweepFigures figures, Origin? origin, string language = "en")
    {
        var names = new ReportNames(scenario, new PageLanguage(language));
        var words = names.Words;
        return new HtmlPage(
            names.Said(figures.Title), scenario.Question is { } question ? names.Said(question) : null,
            words.Of(SweepWords.Kind, words.Counted(figures.Points.Count, SweepWords.OnePoint, SweepWords.Points), SettingWords.Of(figures.Design, words),
                words.Counted(figures.Replications, RunWords.OneReplication, RunWords.Replications)),
            Answer(figures, names), [.. new[] { PointsFigure.Of(figures, names), EffectsFigure.Of(figures, names) }.OfType<Figure>()], Made(figures, origin, names))
        { Language = words };
    }

    private static Html Answer(SweepFigures figures, ReportNames names) => Html.Of($"""
        {(figures.IsComplete ? Html.None : Html.Of($"<p class=\"note\">{names.Words[SweepWords.Stopped]}</p>"))}
        <p class="headline">{Html.Sentence(Headline(figures, names))}</p>
        {Html.Join(figures.Varied.Select((path, i) => Html.Of(
            $"<p class=\"more\"><b>{SweepPage.Letter(i)}</b> = <code>{path}</code>: {SettingWords.Range(figures, i, names.Words)}.</p>")))}
        """);

    private static string Headline(SweepFigures figures, ReportNames names)
    {
        var (words, metric) = (names.Words, MetricWords.Of(figures.Response, names));
        var known = figures.Points.Where(point => Response(figures, point) is not null).ToList();
        if (known.Count == 0) return words.Of(SweepWords.NotKnown, metric);
        var (least, most) = (known.MinBy(point => Response(figures, point)!.Value)!, known.MaxBy(point => Response(figures, point)!.Value)!);
        return words.Of(SweepWords.Between, metric, Words(least), Words(most));

        string Words(PointFigures point) =>
            words.Of(SweepWords.With, words.Figure(MetricWords.Value(figures.Response, Response(figures, point)!.Value)), Name(figures, point, words));
    }

    private static Html Made(SweepFigures figures, Origin? origin, ReportNames names)
    {
        var words = names.Words;
        return Making.Of(
        [
            (words[PageWords.Scenario], $"{names.Said(figures.Title)} ({figures.Scenario})"),
            .. figures.Varied.Select((path, i) => (words.Of(SweepWords.Varied, SweepPage.Letter(i)), $"{path}: {SettingWords.Range(figures, i, words)}")),
            (words[SweepWords.AskedFor], MetricWords.Of(figures.Response, names)),
            (words[SpreadWords.Simulated], words.Of(SweepWords.Length, words.Counted(figures.Replications, RunWords.OneReplication, RunWords.Replications),
                words.Number(figures.SimulatedDays))),
            (words[SweepWords.Confidence], Confidence(figures, words)),
            (words[PageWords.Seed], $"{figures.Seed}"),
        ], origin?.WithFiles, [.. figures.Notes.Select(note => NoteWords.Of(note, words, names))], words);
    }

    /// <summary>The confidence of intervals.</summary>
    internal static string Confidence(SweepFigures figures, PageLanguage words) => words.Figure(FormattableString.Invariant($"{figures.Confidence * 100:0.##} %"));

    /// <summary>What was asked for, at a point.</summary>
    internal static Estimate? Response(SweepFigures figures, PointFigures point) => point.Figures[(int)figures.Response.Statistic];

    /// <summary>A difference with its interval.</summary>
    internal static string Change(SweepFigures figures, double? change, double? half, PageLanguage words) => words.Figure(MetricWords.Change(figures.Response, change, half));

    /// <summary>What is moved at a point.</summary>
    internal static string Name(SweepFigures figures, PointFigures point, PageLanguage words)
    {
        if (figures.Varied.Count == 1) return SettingWords.Of(point.Settings[0], words);
        var moved = point.Settings.Select((setting, i) => (setting, i)).Where(s => figures.Design != Design.OneAtATime || s.setting.Text is not null)
            .Select(s => $"{SweepPage.Letter(s.i)} {SettingWords.Of(s.setting, words)}").ToList();
        return moved.Count == 0 ? words[SweepWords.AsItStands] : string.Join(", ", moved);
    }
}
