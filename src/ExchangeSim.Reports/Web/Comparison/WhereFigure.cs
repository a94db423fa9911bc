using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>At which desks the differences arose and how surely, and which desk binds before and after.</summary>
internal static class WhereFigure
{
    private const int MostPlaces = 8;
    private const double Hour = 3_600_000;

    internal static Figure? Of(ComparisonReport report)
    {
        if (report.Figures.Baseline.Requests <= 0 || report.Policies.All(p => p.Why.Count == 0)) return null;
        var requests = report.Figures.Baseline.Requests * report.Figures.Replications;
        var binding = new HtmlTable("The desk at which requests wait longest", "", "desk", ">of all time waited there", ">of that for its officers", ">officers at work");
        foreach (var policy in report.Figures.Policies)
            if (policy.Binding is { } desk)
                binding.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), $"{desk.Agency} {desk.Desk}", Cell.Share(desk.ShareOfTime),
                    Cell.Share(desk.ShareForOfficers), Cell.Share(desk.Utilisation));
        var policies = report.Policies.Where(p => p.Why.Count > 0).ToList();
        return new Figure("where", Title(report, requests),
            $"This is the time of requests{GoalWords.Whose(report.Figures)} until they close. A bar to the left is time that an average request no longer spends at that " +
                $"place, one to the right is time that it spends there in addition. The bars of all places together are the difference in time that the policy makes. "
            + "The line around a bar's end is its interval, for this place by itself; a grey bar may be chance.",
            [.. policies.Select((p, i) => Drawn(p, i, requests))], [.. policies.SelectMany(p => Tables(p, requests))])
        { Short = "Where it arises", Shown = [binding] };
    }

    private static List<WhySum> Places(PolicyFigures policy) => [.. WhySum.Of(policy).Where(s => s.Agency is not null)];

    private static string Name(WhySum place) => place.Desk is null ? $"{place.Agency} (no desk)" : $"{place.Agency} {place.Desk}";

    // Nobody knows how surely the rest is known: its places lean on one another.
    private static WhySum? Rest(List<WhySum> places) =>
        places.Count > MostPlaces ? new WhySum(null, null, null, places.Skip(MostPlaces).Sum(p => p.DifferenceMilliseconds), null) : null;

    private static Chart Drawn(PolicyFigures policy, int index, double requests)
    {
        var places = Places(policy);
        var rows = places.Take(MostPlaces).Select(p => Row(Name(p), p)).ToList();
        if (Rest(places) is { } rest) rows.Add(Row(RestName(places), rest));
        return new Chart($"where-{index + 1}", DifferenceFigure.Rest + 28 * rows.Count, new ForestData(rows, Bars: true)) { Heading = policy.Policy };

        ForestRow Row(string name, WhySum sum) => new(name, Hours(sum, requests), Half(sum, requests), Differences.Signed(Hours(sum, requests), Half(sum, requests)));
    }

    private static string RestName(List<WhySum> places) => $"{Human.Count(places.Count - MostPlaces)} more";

    private static double Hours(WhySum sum, double requests) => sum.DifferenceMilliseconds / Hour / requests;

    private static double? Half(WhySum sum, double requests) => sum.HalfWidthMilliseconds / Hour / requests;

    private static Cell Signed(WhySum sum, double requests) => Cell.Of(Hours(sum, requests), Differences.Signed(Hours(sum, requests), Half(sum, requests)));

    private static string Title(ComparisonReport report, double requests)
    {
        var (policy, place) = report.Policies.Where(p => p.Why.Count > 0).Select(p => (p.Policy, Place: Places(p)[0])).MaxBy(p => Math.Abs(p.Place.DifferenceMilliseconds));
        return $"Most changes at {Name(place)}: {Differences.Signed(Hours(place, requests), Half(place, requests))} a request under “{policy}”";
    }

    private static IEnumerable<HtmlTable> Tables(PolicyFigures policy, double requests)
    {
        var places = new HtmlTable($"{policy.Policy}: where its difference arises, per request, ± each place by itself", "place", ">difference", "of that");
        var all = Places(policy);
        foreach (var place in all.Take(MostPlaces))
            places.Row(Name(place), Signed(place, requests), Most(policy.Why.Where(s => s.Agency == place.Agency && s.Desk == place.Desk), s => PartNames.Words(s.Part), requests));
        if (Rest(all) is { } rest) places.Row(RestName(all), Signed(rest, requests), "");
        var parts = new HtmlTable($"{policy.Policy}: by the state in which the time passed, per request, ± each by itself", "state", ">difference", "of that");
        foreach (var part in WhySum.Of(policy).Where(s => s.Part is not null))
            parts.Row(PartNames.Words(part.Part!.Value), Signed(part, requests),
                Most(policy.Why.Where(s => s.Part == part.Part), s => s.Desk is null ? $"{s.Agency} (no desk)" : $"{s.Agency} {s.Desk}", requests));
        var whole = Signed(WhySum.Of(policy).Last(), requests);
        return [places.Row(true, "all of it", whole, ""), parts.Row(true, "all of it", whole, "")];
    }

    private static string Most(IEnumerable<TimeShift> shifts, Func<TimeShift, string> name, double requests) => string.Join(", ",
        shifts.GroupBy(name, (key, of) => (key, Time: of.Sum(s => s.DifferenceMilliseconds))).OrderByDescending(p => Math.Abs(p.Time)).Take(2)
            .Select(p => $"{p.key} {Differences.Signed(p.Time / Hour / requests)}"));
}
