using ExchangeSim.Experiments.Figures;
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
        if (desks[0].Share > 0) page.Paragraph(Verdict(desks[0]), 2);
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
    internal static string? Verdict(RunReport report) => ByWaiting(report) is [{ Share: > 0 } worst, ..] ? Verdict(worst) : null;

    private static HeldUp Of(DeskRow desk, List<ChargeRow> waits, double total)
    {
        var hours = waits.Sum(c => c.Hours);
        double Of(LatencyPart part) => hours == 0 ? 0 : waits.Where(c => c.Part == part).Sum(c => c.Hours) / hours;
        return new HeldUp(desk, hours / total, new WaitParts(Of(LatencyPart.WaitingForOpening), Of(LatencyPart.Queueing), Of(LatencyPart.Suspended)));
    }

    private static string Verdict(HeldUp worst)
    {
        var (desk, share, parts) = worst;
        (double Share, string Words, string Advice)[] waits =
        [
            (parts.ForOpening, "behind closed doors", "which longer hours would touch"),
            (parts.ForOfficers, "for a busy officer", "which more officers, or less work for them, would touch"),
            (parts.Interrupted, "with work begun and interrupted", "which longer hours, or less that is urgent, would touch"),
        ];
        waits = [.. waits.Where(w => w.Share > 0).OrderByDescending(w => w.Share)];
        var each = RoundedShares.Of([.. waits.Select(wait => wait.Share)]);
        var words = $"{desk.Agency} {desk.Desk}: {Human.Share(share)} of all the time of all requests was spent waiting there"
            + (waits.Length == 1 ? ", " + waits[0].Words : ": " + string.Join(", ", waits.Select((w, i) => $"{each[i]}{(i == 0 ? " of that" : "")} {w.Words}")))
            + $"; its officers were at work {Human.Share(desk.Utilisation?.Value)} of their hours. ";
        return words + (share < LittleShare ? "No single desk holds everything up."
            : $"{(waits[0].Share > 0.5 ? "Most" : "The largest part")} of the wait is {waits[0].Words}, {waits[0].Advice}.");
    }

    private static bool IsWaiting(LatencyPart part) => part is LatencyPart.WaitingForOpening or LatencyPart.Queueing or LatencyPart.Suspended;

    /// <summary>A desk, the share of all requests' time that was spent waiting there, and what that was for.</summary>
    internal sealed record HeldUp(DeskRow Desk, double Share, WaitParts Waits);

    /// <summary>The parts of the wait at a desk: behind closed doors, for a busy officer, and of work that was begun and rests. They sum to 1.</summary>
    internal sealed record WaitParts(double ForOpening, double ForOfficers, double Interrupted);
}
