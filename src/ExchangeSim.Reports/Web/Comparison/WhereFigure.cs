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
        return new Figure("where", Title(report, requests), "", [], [binding, .. report.Policies.Where(p => p.Why.Count > 0).Select(p => Table(p, requests))]) { Short = "Where it arises" };
    }

    private static List<(string Name, List<TimeShift> Shifts)> Places(PolicyFigures policy) =>
        [.. policy.Why.GroupBy(s => s.Desk is null ? $"{s.Agency} (no desk)" : $"{s.Agency} {s.Desk}", (name, of) => (name, of.ToList()))
            .OrderByDescending(p => Math.Abs(Sum(p.Item2))).ThenBy(p => p.name, StringComparer.Ordinal)];

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
