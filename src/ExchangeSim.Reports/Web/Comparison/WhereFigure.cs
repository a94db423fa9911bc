using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>At which desks the differences arose, and which desk binds before and after.</summary>
internal static class WhereFigure
{
    private const int MostPlaces = 8;
    private const double Hour = 3_600_000;

    internal static Figure? Of(ComparisonReport report)
    {
        if (report.Figures.Baseline.All.Sent is not { Baseline: > 0 } sent || report.Policies.All(p => p.Why.Count == 0)) return null;
        var requests = sent.Baseline * report.Figures.Replications;
        var binding = new HtmlTable("The desk at which requests wait longest", "", "desk", ">of all time waited there", ">of that for its officers", ">officers busy");
        foreach (var policy in report.Figures.Policies)
            if (policy.Binding is { } desk)
                binding.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), $"{desk.Agency} {desk.Desk}", Cell.Share(desk.ShareOfTime), Cell.Share(desk.ShareForOfficers), Cell.Share(desk.Utilisation));
        var policies = report.Policies.Where(p => p.Why.Count > 0).ToList();
        return new Figure("where", Title(report, requests),
            "A bar to the left is time that an average request no longer spends at that place, one to the right is time that it spends there in addition. The bars of all places together are the difference in time that the policy makes.",
            [.. policies.Select((p, i) => Drawn(p, i, requests))], [.. policies.Select(p => Table(p, requests))])
        { Short = "Where it arises", Shown = [binding] };
    }

    private static List<(string Name, List<TimeShift> Shifts)> Places(PolicyFigures policy) =>
        [.. policy.Why.GroupBy(s => s.Desk is null ? $"{s.Agency} (no desk)" : $"{s.Agency} {s.Desk}", (name, of) => (name, of.ToList()))
            .OrderByDescending(p => Math.Abs(Sum(p.Item2))).ThenBy(p => p.name, StringComparer.Ordinal)];

    private static Chart Drawn(PolicyFigures policy, int index, double requests)
    {
        var places = Places(policy);
        var rows = places.Take(MostPlaces).Select(p => Row(p.Name, p.Shifts)).ToList();
        if (places.Count > MostPlaces) rows.Add(Row($"{Human.Count(places.Count - MostPlaces)} more", places.Skip(MostPlaces).SelectMany(p => p.Shifts)));
        return new Chart($"where-{index + 1}", DifferenceFigure.Rest + 28 * rows.Count, new ForestData(rows, Bars: true)) { Heading = policy.Policy };

        ForestRow Row(string name, IEnumerable<TimeShift> shifts)
        {
            var hours = Sum(shifts) / Hour / requests;
            return new ForestRow(name, hours, null, Differences.Signed(hours));
        }
    }

    private static long Sum(IEnumerable<TimeShift> shifts) => shifts.Sum(s => s.DifferenceMilliseconds);

    private static string Title(ComparisonReport report, double requests)
    {
        var (policy, place) = report.Policies.Where(p => p.Why.Count > 0).Select(p => (p.Policy, Place: Places(p)[0])).MaxBy(p => Math.Abs(Sum(p.Place.Shifts)));
        return $"Most changes at {place.Name}: {Differences.Signed(Sum(place.Shifts) / Hour / requests)} a request under “{policy}”";
    }

    private static HtmlTable Table(PolicyFigures policy, double requests)
    {
        var table = new HtmlTable($"{policy.Policy}: where its difference arises, per request", "place", ">difference", "of that");
        var places = Places(policy);
        foreach (var (name, shifts) in places.Take(MostPlaces)) table.Row(name, Signed(shifts), Most(shifts));
        if (places.Count > MostPlaces) table.Row($"{Human.Count(places.Count - MostPlaces)} more", Signed(places.Skip(MostPlaces).SelectMany(p => p.Shifts)), "");
        return table.Row(true, "all of it", Signed(policy.Why), "");

        Cell Signed(IEnumerable<TimeShift> shifts)
        {
            var hours = Sum(shifts) / Hour / requests;
            return Cell.Of(hours, Differences.Signed(hours));
        }

        string Most(List<TimeShift> shifts) => string.Join(", ", shifts.GroupBy(s => s.Part, (part, of) => (part, Time: Sum(of))).OrderByDescending(p => Math.Abs(p.Time)).Take(2)
            .Select(p => $"{PartNames.Words(p.part)} {Differences.Signed(p.Time / Hour / requests)}"));
    }
}
