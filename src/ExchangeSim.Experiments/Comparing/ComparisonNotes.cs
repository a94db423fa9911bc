using System.Globalization;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>What a reader must know to read a comparison right, in words.</summary>
internal static class ComparisonNotes
{
    internal static List<string> Of(ComparisonFigures figures, int most, bool isSample)
    {
        var notes = new List<string>();
        if (figures.WantedPrecision is { } wanted && !figures.IsPrecise && figures.Replications >= most)
            notes.Add($"The wanted precision ({PerCent(wanted)}) was not reached in {figures.Replications} replications, the most that were " +
                $"allowed{Reached(figures)}.");
        if (!figures.IsComplete) notes.Add($"Stopped early: the figures hold {figures.Replications} replications.");
        if (figures.Replications == 1) notes.Add("One replication: there are no confidence intervals.");
        var cut = figures.Horizons.Where(h => h.Hours < h.WantedHours).ToList();
        if (cut.Count > 0)
            notes.Add($"A run does not observe requests long enough for the horizon of " +
                $"{string.Join(", ", cut.Select(h => $"{h.Procedure} ({Days(h.WantedHours)} d, cut to {Days(h.Hours)} d)"))}: its length less the warm-up is shorter, or they " +
                $"arise later.");
        if (figures.Policies.Any(p => p.All.Open is { Policy: > 0 }))
            notes.Add("Some requests are still open at the end. Waits for an answer and shares within a time take them into account (Aalen–Johansen), means of latencies, too " +
                "(Kaplan–Meier); these are restricted "
                + "where the end of some times is unknown: they are means of the smaller of each time and the bound that is named beside them. "
                + "In groups of more than 4,096 closed or open requests such figures are known to 0.1 %. The total time counts open requests as old as they are then.");
        if (isSample) notes.Add("There are very many requests: of those followed from one policy to the other only a random sample was kept.");
        if (figures.Replications is > 1 and < 10) notes.Add("The probability of being best is drawn from few replications and is surer of itself than it should be.");
        if (figures.Policies.Any(p => p.Cost.Yearly is not null))
            notes.Add("Costs are those of officers and channels that carry one in the scenario; training, forms and terminals carry none unless it says so.");
        if (figures.Policies.Any(p => p.Cost.Yearly is not null) && figures.Policies.Any(p => p.Cost.Yearly is null))
            notes.Add("What a policy costs that holds only while a figure is high depends on how long it holds, so no cost is given for it.");
        return notes;
    }

    private static string Reached(ComparisonFigures figures) => figures.ReachedPrecision is { } reached
        ? string.Create(CultureInfo.InvariantCulture, $"; reached: {reached * 100:0.##} {(figures.IsReachedInPoints ? "points" : "%")}") : "";

    private static string PerCent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.###} % of a time as things stand, or points of a share");

    private static string Days(double hours) => (hours / 24).ToString("#,0.#", CultureInfo.InvariantCulture);
}
