using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>Who asks whom as things stand, and what the best policy by the first goal changes for each pair.</summary>
internal static class FlowsFigure
{
    private const int MostRows = 60;

    internal static Figure? Of(ComparisonReport report)
    {
        var stands = report.Figures.Baseline.Flows;
        var best = report.Figures.Ranked().FirstOrDefault(p => p.Policy is not null && p.Goals[0].Figure is not null);
        if (stands.Count == 0 || best is null) return null;
        var words = report.Words;
        var charts = Flows.Charts(report.Scenario, [.. stands.Select(f => new AgencyPair(f.From, f.To, f.Sent, f.MeanHours))], words);
        var pairs = stands.Zip(best.Flows).ToList();
        return new Figure("flows", Title(best, pairs, report.Names), $"{Flows.Reading(charts, words)} {words[WhyWords.FlowsReading]}", charts, [Table(best, pairs, report.Names)])
        { Short = words[FlowWords.WhoAsks] };
    }

    // Not the pair that changes most: among many pairs that would be chance.
    private static string Title(PolicyFigures best, List<(PairFlow Stands, PairFlow Under)> pairs, ReportNames names)
    {
        var (words, (stands, under)) = (names.Words, pairs[0]);
        var (from, to, time) = (names.Agency(stands.From), names.Agency(stands.To), words.Time(stands.MeanHours));
        return under.DifferenceHours is { } hours ? words.Of(WhyWords.FlowsUnder, from, to, time, words.Figure(Differences.Signed(hours, under.HalfWidthHours)), best.Policy!)
            : words.Of(WhyWords.FlowsTitle, from, to, time);
    }

    private static HtmlTable Table(PolicyFigures best, List<(PairFlow Stands, PairFlow Under)> pairs, ReportNames names)
    {
        var words = names.Words;
        var which = pairs.Count > MostRows ? words.Of(WhyWords.Busiest, MostRows) : words[FlowWords.Pairs];
        var table = new HtmlTable(words.Of(WhyWords.FlowsTable, which, best.Policy!), "", ">" + words[FlowWords.RequestsHead], ">" + words[WhyWords.TimeEach],
            ">" + words[WhyWords.RequestsUnder], ">" + words[WhyWords.TimeUnder], ">" + words[ComparisonWords.Difference]);
        foreach (var (stands, under) in pairs.Take(MostRows))
            table.Row(names.Pair(stands.From, stands.To), Cell.Count(stands.Sent, words), Cell.Time(stands.MeanHours, words), Cell.Count(under.Sent, words),
                Cell.Time(under.MeanHours, words),
                Cell.Of(under.DifferenceHours, under.DifferenceHours is { } hours ? words.Figure(Differences.Signed(hours, under.HalfWidthHours)) : "–"));
        return table;
    }
}
