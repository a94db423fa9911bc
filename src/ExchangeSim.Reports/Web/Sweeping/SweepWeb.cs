using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Sweeping;

/// <summary>A sweep as one HTML file.</summary>
public static class SweepWeb
{
    private const int MostDrawn = 60, Row = 34, Rest = 80;
    private const string AsThingsStand = "as things stand";

    /// <summary>The page.</summary>
    public static HtmlPage Of(Scenario scenario, SweepFigures figures, Origin? origin) => new(
        figures.Title, scenario.Question,
        $"A sweep: {Human.Of(figures.Points.Count, "point")} ({SweepPage.Words(figures.Design)}), {Human.Of(figures.Replications, "replication")} of each",
        Answer(figures), [.. new[] { Responses(figures), Effects(figures) }.OfType<Figure>()], Made(figures, origin));

    private static Html Answer(SweepFigures figures) => Html.Of($"""
        {(figures.IsComplete ? Html.None : Html.Of($"<p class=\"note\">It was stopped before its end; the figures are of what was done until then.</p>"))}
        <p class="headline">{Html.Sentence(Headline(figures))}</p>
        {Html.Join(figures.Varied.Select((path, i) => Html.Of($"<p class=\"more\"><b>{SweepPage.Letter(i)}</b> is <code>{path}</code>: {SweepPage.Range(figures, i)}.</p>")))}
        """);

    private static string Headline(SweepFigures figures)
    {
        var known = figures.Points.Where(point => Response(figures, point) is not null).ToList();
        if (known.Count == 0) return $"The {MetricWords.Of(figures.Response)} is known at no point.";
        var (least, most) = (known.MinBy(point => Response(figures, point)!.Value)!, known.MaxBy(point => Response(figures, point)!.Value)!);
        return $"The {MetricWords.Of(figures.Response)} lies between {Words(least)} and {Words(most)}.";

        string Words(PointFigures point) => $"{MetricWords.Value(figures.Response, Response(figures, point)!.Value)} (with {Name(figures, point)})";
    }

    private static Figure Responses(SweepFigures figures)
    {
        var points = figures.Points.Take(MostDrawn).ToList();
        List<LevelSeries> series = [new(AsThingsStand, [.. points.Select(point => LevelValue.Of(Response(figures, point)))]),
            .. figures.Policies.Select((policy, i) => new LevelSeries(policy, [.. points.Select(point => Under(point.Policies[i]))]))];
        var few = figures.Points.Count > MostDrawn ? $": the first {MostDrawn} of {figures.Points.Count} points" : "";
        return new Figure("responses", $"The {MetricWords.Of(figures.Response)} at each point{few}",
            $"Each line is a point, which is a choice of values; to the right the figure is larger. A bar is the {Confidence(figures)} interval. "
            + "All points have the same random numbers, so differences between them are surer than the bars suggest."
            + (figures.Policies.Count > 0 ? " Other colours are the same point under a policy." : ""),
            [new Chart("responses", Rest + points.Count * Row, LevelData.Of(figures.Response, [.. points.Select(point => Name(figures, point))], series))], [])
        { Short = "Responses", Shown = [Table(figures)] };
    }

    private static HtmlTable Table(SweepFigures figures)
    {
        var table = new HtmlTable($"The {MetricWords.Of(figures.Response)}, and by how much it changes",
            ["", ">response", ">against the first", .. figures.Policies.Select(policy => ">" + policy), "busiest desk"]);
        foreach (var point in figures.Points)
            table.Row(Name(figures, point), [
                Cell.Of(Response(figures, point)?.Value, MetricWords.Value(figures.Response, Response(figures, point))),
                point == figures.Points[0] ? "" : Change(point.AgainstFirst), .. point.Policies.Select(Change),
                point.Busiest is { } desk ? $"{desk.Agency} {desk.Desk}, {Human.Share(desk.Utilisation)}" : "–",
            ]);
        return table;

        Cell Change(PairedFigure? pair) => Cell.Of(pair?.Difference, MetricWords.Change(figures.Response, pair?.Difference, pair?.HalfWidth));
    }

    private static Figure? Effects(SweepFigures figures)
    {
        var effects = figures.Effects.Where(effect => effect.Changes[0] is not null).ToList();
        if (effects.Count == 0) return null;
        var rows = effects.Select(effect => new ForestRow(Name(effect), effect.Changes[0]!.Value, effect.Changes[0]!.HalfWidth,
            MetricWords.Change(figures.Response, effect.Changes[0]))).ToList();
        var table = new HtmlTable("What moving one figure changes", ["", .. (string[])[">response", .. figures.Policies.Select(policy => ">" + policy)]]);
        foreach (var effect in effects)
            table.Row(Name(effect), effect.Changes.Select(change => Cell.Of(change?.Value, MetricWords.Change(figures.Response, change))));
        return new Figure("effects", $"What matters most is {figures.Varied[effects[0].Varied]}",
            "Each bar is what moving one figure from its first to its last value changes; left of zero is less. The thin line is the interval.",
            [new Chart("effects", Rest + rows.Count * Row, new ForestData(rows, Bars: true, Shares: !figures.Response.IsTime)
            { Sides = ForestData.SidesOf(figures.Response, PageLanguage.English) })], [table])
        { Short = "Effects" };

        static string Name(Effect effect) => $"{SweepPage.Letter(effect.Varied)}: {effect.From ?? "as it stands"} → {effect.To ?? "as it stands"}";
    }

    private static Html Made(SweepFigures figures, Origin? origin) => Making.Of(
    [
        ("scenario", $"{figures.Title} ({figures.Scenario})"),
        .. figures.Varied.Select((path, i) => ($"varied ({SweepPage.Letter(i)})", $"{path}: {SweepPage.Range(figures, i)}")),
        ("asked for", MetricWords.Of(figures.Response)),
        ("simulated", $"{Human.Of(figures.Replications, "replication")} of {Human.Number(figures.SimulatedDays)} days at each point, with the same random numbers"),
        ("confidence", Confidence(figures)),
        ("seed", $"{figures.Seed}"),
    ], origin?.WithFiles, figures.Notes);

    private static string Confidence(SweepFigures figures) => FormattableString.Invariant($"{figures.Confidence * 100:0.##} %");

    private static ExchangeSim.Experiments.Figures.Estimate? Response(SweepFigures figures, PointFigures point) => point.Figures[(int)figures.Response.Statistic];

    private static LevelValue? Under(PairedFigure? pair) => pair is null ? null : new LevelValue(pair.Policy, null);

    private static string Name(SweepFigures figures, PointFigures point)
    {
        if (figures.Varied.Count == 1) return SettingWords.Of(point.Settings[0]);
        var moved = point.Settings.Select((setting, i) => (setting, i)).Where(s => figures.Design != Design.OneAtATime || s.setting.Text is not null)
            .Select(s => $"{SweepPage.Letter(s.i)} {SettingWords.Of(s.setting)}").ToList();
        return moved.Count == 0 ? "as it stands" : string.Join(", ", moved);
    }
}
