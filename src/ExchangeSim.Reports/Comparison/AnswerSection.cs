using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The answer: for each policy how much shorter or longer requests take, with an interval to look at.</summary>
internal static class AnswerSection
{
    internal static void Write(Page page, ComparisonFigures figures)
    {
        page.Heading("The answer", "mean time of all requests, from sending to the final reply; ± holds for all policies together");
        if (figures.Baseline.All.MeanHours is not { } baseline)
        {
            page.Line("  too few requests were sent to compare");
            return;
        }
        page.Line($"  as things stand: {Human.Time(baseline.Baseline)}{Restricted.Words(figures.Policies.Select(p => p.All.MeanHours).FirstOrDefault(m => m?.RestrictedTo is not null))}");
        var differences = figures.Policies.Skip(1).Where(p => p.All.MeanHours is not null).ToList();
        var bars = new IntervalBars(differences.Select(p => p.All.MeanHours!));
        var table = new TextTable("policy", ">difference", "", bars.Heading, ">answered", "certainty");
        foreach (var policy in differences)
        {
            var mean = policy.All.MeanHours!;
            table.Row(policy.Policy!, Differences.Amount(mean.Difference, mean.SimultaneousHalfWidth), Differences.Direction(mean.Difference), bars.Of(mean),
                Human.Share(policy.All.AnsweredShare?.Policy), Certainty.InShort(mean));
        }
        page.Table(table);
        if (figures.Baseline.All.AnsweredShare is { } answered) page.Line($"  answered as things stand: {Human.Share(answered.Baseline)} of those sent, in full or in part");
    }
}
