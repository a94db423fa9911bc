using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Run;

/// <summary>Which desk holds everything up: the one at which requests waited longest for its hours or its officers.</summary>
internal static class DeskSection
{
    private const int MostDesks = 8;
    internal const double LittleShare = 0.05;

    internal static void Write(Page page, RunReport report)
    {
        var desks = ByWaiting(report);
        if (desks.Count == 0) return;
        page.Heading("What holds everything up", "desks by the time that requests waited at them, for hours or for an officer; " +
            "at work: officers, of their hours; in queue: requests, on average");
        if (Verdict(report) is { } verdict) page.Paragraph(verdict, 2);
        var table = new TextTable("desk", ">officers", ">at work", ">in queue", ">longest queue", ">time in queue", ">share of all time");
        foreach (var (desk, share, _) in desks.Take(MostDesks))
            table.Row($"{desk.Agency} {desk.Desk}", Human.Count(desk.Officers), Human.Share(desk.Utilisation?.Value),
                desk.MeanQueue is { } queue ? Human.Number(queue.Value) : "–",
                Human.Count(desk.LongestQueue), Human.Time(desk.MeanWaitHours), Human.Share(share));
        page.Table(table);
        if (desks.Count > MostDesks) page.Paragraph($"… and {Human.Of(desks.Count - MostDesks, "more desk")}; see desks.csv", 2);
    }

    /// <summary>All desks, those at which requests waited longest first; none where no time passed.</summary>
    internal static IReadOnlyList<HeldUp> ByWaiting(RunReport report)
    {
        var figures = report.Figures;
        var total = figures.Charges.Sum(c => c.Hours);
        if (total == 0) return [];
        var waits = figures.Charges.Where(c => c.Desk is not null && IsWaiting(c.Part)).ToLookup(c => (c.Agency, c.Desk!));
        return [.. figures.Desks.Select(d => Of(d, waits[(d.Agency, d.Desk)].ToList(), total)).OrderByDescending(d => d.Share).ThenByDescending(d => d.Desk.Utilisation?.Value)];
    }

    /// <summary>What holds everything up, in words; null where requests waited at no desk.</summary>
    internal static string? Verdict(RunReport report) => Verdict(report, PageLanguage.English);

    /// <summary>The same in a language.</summary>
    internal static string? Verdict(RunReport report, PageLanguage words) => ByWaiting(report) is [{ Share: > 0 } worst, ..]
        ? Verdict(worst, words, new ReportNames(report.Scenario, words)) : null;

    private static HeldUp Of(DeskRow desk, List<ChargeRow> waits, double total)
    {
        var hours = waits.Sum(c => c.Hours);
        double Of(LatencyPart part) => hours == 0 ? 0 : waits.Where(c => c.Part == part).Sum(c => c.Hours) / hours;
        return new HeldUp(desk, hours / total, new WaitParts(Of(LatencyPart.WaitingForOpening), Of(LatencyPart.Queueing), Of(LatencyPart.Suspended)));
    }

    private static string Verdict(HeldUp worst, PageLanguage words, ReportNames names)
    {
        var (desk, share, parts) = worst;
        double[] shares = [parts.ForOpening, parts.ForOfficers, parts.Interrupted];
        var waits = shares.Zip(DeskWords.Waits, (of, wait) => (Share: of, wait.Cause, wait.Advice)).Where(w => w.Share > 0).OrderByDescending(w => w.Share).ToList();
        var each = RoundedShares.Of([.. waits.Select(wait => wait.Share)]);
        var causes = waits.Count == 1 ? words[waits[0].Cause]
            : string.Join(", ", waits.Select((w, i) => i == 0 ? words.Of(DeskWords.FirstOf, words.Figure(each[i]), words[w.Cause])
                : $"{words.Figure(each[i])} {words[w.Cause]}"));
        var said = words.Of(waits.Count == 1 ? DeskWords.OneCause : DeskWords.Causes, names.Desk(desk.Agency, desk.Desk), words.Share(share), causes,
            words.Share(desk.Utilisation?.Value));
        return said + (share < LittleShare ? words[DeskWords.None]
            : words.Of(waits[0].Share > 0.5 ? DeskWords.MostOf : DeskWords.LargestOf, words[waits[0].Cause], words[waits[0].Advice]));
    }

    private static bool IsWaiting(LatencyPart part) => part is LatencyPart.WaitingForOpening or LatencyPart.Queueing or LatencyPart.Suspended;

    /// <summary>A desk, the share of all requests' time that was spent waiting there, and what that was for.</summary>
    internal sealed record HeldUp(DeskRow Desk, double Share, WaitParts Waits);

    /// <summary>The parts of the wait at a desk: behind closed doors, for a busy officer, and of work that was begun and rests. They sum to 1.</summary>
    internal sealed record WaitParts(double ForOpening, double ForOfficers, double Interrupted);
}
