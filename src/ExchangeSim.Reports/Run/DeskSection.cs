using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Run;

/// <summary>Which desk holds everything up: the one at which requests waited longest for its hours or its officers.</summary>
internal static class DeskSection
{
    private const int MostDesks = 8;
    internal const double LittleShare = 0.05;
    private const double Overloaded = 0.75;

    internal static void Write(Page page, RunReport report)
    {
        var desks = ByWaiting(report);
        if (desks.Count == 0) return;
        page.Heading("What holds everything up", "desks by the time that requests waited at them, for hours or for an officer");
        if (desks[0].Share > 0) page.Paragraph(Verdict(desks[0]), 2);
        var table = new TextTable("desk", ">officers", ">busy", ">waiting", ">longest queue", ">mean wait", ">share of all time");
        foreach (var (desk, share, _) in desks.Take(MostDesks))
            table.Row($"{desk.Agency} {desk.Desk}", Human.Count(desk.Officers), Human.Share(desk.Utilisation?.Value), desk.MeanQueue is { } queue ? Human.Number(queue.Value) : "–",
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
        return new HeldUp(desk, hours / total, hours == 0 ? 0 : waits.Where(c => c.Part == LatencyPart.Queueing).Sum(c => c.Hours) / hours);
    }

    private static string Verdict(HeldUp worst)
    {
        var (desk, share, forOfficers) = worst;
        var words = $"{desk.Agency} {desk.Desk}: {Human.Share(share)} of all the time of all requests was spent waiting there, {Split(forOfficers)}; "
            + $"its officers were busy {Human.Share(desk.Utilisation?.Value)} of their hours. ";
        return words + (share < LittleShare ? "No single desk holds everything up."
            : desk.Utilisation?.Value >= Overloaded ? "More officers, or less work for them, would help most."
            : forOfficers < 0.5 ? "Longer hours would help more than more officers." : "Both its hours and its officers count.");
    }

    private static string Split(double forOfficers) => forOfficers switch
    {
        0 => "behind closed doors",
        1 => "for a busy officer",
        _ => $"{Human.Share(forOfficers)} of that for a busy officer and the rest behind closed doors",
    };

    private static bool IsWaiting(LatencyPart part) => part is LatencyPart.WaitingForOpening or LatencyPart.Queueing or LatencyPart.Suspended;

    /// <summary>A desk, the share of all requests' time that was spent waiting there, and the share of that for which its officers were busy.</summary>
    internal sealed record HeldUp(DeskRow Desk, double Share, double ForOfficers);
}
