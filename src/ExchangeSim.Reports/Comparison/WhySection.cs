using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>Why a policy makes a difference: by what becomes of requests, then, for their time until they close, by the parts of latency, and again by the desks where it arose.
/// Each adds up to the
/// whole.</summary>
internal static class WhySection
{
    private const int MostPlaces = 6;
    private const int FewAgencies = 4;

    internal static void Write(Page page, ComparisonFigures figures, PolicyFigures policy)
    {
        for (var i = 0; i < figures.Goals.Count; i++) Endings(page, figures.Goals[i], policy.Goals[i]);
        if (policy.Why.Count == 0 || figures.Baseline.Requests <= 0) return;
        var requests = figures.Baseline.Requests * figures.Replications;
        var table = new TextTable("", ">difference", "");
        foreach (var (part, shifts) in Largest(policy.Why, s => PartNames.Words(s.Part)))
            table.Row(part, Surely(shifts, policy.WhyIntervals.Of(shifts[0].Part)), Places(shifts, policy.Why));
        table.Row(figures.Policies.Any(p => p.All.Open is { Policy: > 0 }) ? "all time (open ones: until the end)" : "all time", Surely(policy.Why, policy.WhyIntervals.All));
        page.Line();
        page.Paragraph($"why, per request{GoalWords.Whose(figures)}: time until it closes, ± each by itself", 2);
        page.Table(table);
        var desks = new TextTable("where", ">difference", "");
        var largest = Largest(policy.Why, s => Place(s, policy.Why)).ToList();
        foreach (var (place, shifts) in largest.Take(MostPlaces)) desks.Row(place, Surely(shifts, OfPlace(policy, shifts[0])), Parts(shifts));
        if (largest.Count > MostPlaces) desks.Row($"{Human.Count(largest.Count - MostPlaces)} more", Signed([.. largest.Skip(MostPlaces).SelectMany(p => p.Shifts)]));
        page.Line();
        page.Table(desks);

        string Signed(IReadOnlyList<TimeShift> shifts) => Surely(shifts, null);

        string Surely(IReadOnlyList<TimeShift> shifts, double? halfWidth) =>
            Differences.Signed(shifts.Sum(s => s.DifferenceMilliseconds) / 3_600_000.0 / requests, halfWidth / 3_600_000 / requests);

        string Places(IReadOnlyList<TimeShift> shifts, IReadOnlyList<TimeShift> all) =>
            string.Join(", ", Largest(shifts, s => Place(s, all)).Take(2).Select(p => $"{p.Name} {Signed(p.Shifts)}"));

        string Parts(IReadOnlyList<TimeShift> shifts) => string.Join(", ", Largest(shifts, s => PartNames.Words(s.Part)).Take(2).Select(p => $"{p.Name} {Signed(p.Shifts)}"));
    }

    // What became of requests says more than where their time went: a refusal is quick, and no answer.
    private static void Endings(Page page, Goal goal, GoalFigures by)
    {
        if (by.Parts.All(part => part.Figure.Difference == 0)) return;
        var table = new TextTable("a request is", ">as things stand", ">under it", ">difference", "certainty");
        foreach (var part in by.Parts.Where(p => p.Figure is not { Baseline: 0, Policy: 0 }))
            table.Row(GoalWords.Words(part.Outcome), MetricWords.Value(goal.Metric, part.Figure.Before), MetricWords.Value(goal.Metric, part.Figure.After),
                MetricWords.Change(goal.Metric, part.Figure), Certainty.InShort(part.Figure));
        page.Line();
        page.Paragraph(goal.Metric.IsTime ? $"of the {MetricWords.Of(goal.Metric)}, the time for which" : $"not answered {MetricWords.Within(goal.Metric)}, as shares of " +
            $"{MetricWords.Whose(goal.Metric)}", 2);
        page.Table(table);
    }

    private static IEnumerable<(string Name, IReadOnlyList<TimeShift> Shifts)> Largest(IReadOnlyList<TimeShift> shifts, Func<TimeShift, string> name) =>
        shifts.GroupBy(name, (key, of) => (key, (IReadOnlyList<TimeShift>)[.. of]))
            .OrderByDescending(g => Math.Abs(g.Item2.Sum(s => s.DifferenceMilliseconds))).ThenBy(g => g.key, StringComparer.Ordinal);

    private static double? OfPlace(PolicyFigures policy, TimeShift shift) => policy.WhyIntervals.Of(AreMany(policy.Why) ? null : shift.Agency, shift.Desk);

    private static bool AreMany(IReadOnlyList<TimeShift> all) => all.Select(s => s.Agency).Distinct().Count() > FewAgencies;

    // Where there are many agencies, what happens at the same desk of each says more than each of them.
    private static string Place(TimeShift shift, IReadOnlyList<TimeShift> all)
    {
        var everywhere = AreMany(all);
        return shift.Desk is { } desk ? $"{(everywhere ? "every" : shift.Agency)} {desk}" : everywhere ? "at no desk" : $"{shift.Agency} (no desk)";
    }
}
