using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
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
        var (words, names) = (report.Words, report.Names);
        var binding = new HtmlTable(words[WhyWords.Binding], "", words[LifeWords.Desk], ">" + words[WhyWords.WaitedThere], ">" + words[WhyWords.ForOfficers],
            ">" + words[WhyWords.OfficersWork]);
        foreach (var policy in report.Figures.Policies)
            if (policy.Binding is { } desk)
                binding.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words), names.Desk(desk.Agency, desk.Desk), Cell.Share(desk.ShareOfTime, words),
                    Cell.Share(desk.ShareForOfficers, words), Cell.Share(desk.Utilisation, words));
        var policies = report.Policies.Where(p => p.Why.Count > 0).ToList();
        return new Figure("where", Title(report, requests), words.Of(WhyWords.Reading, GoalWords.Whose(report.Figures, names)),
            [.. policies.Select((p, i) => Drawn(p, i, requests, names))], [.. policies.SelectMany(p => Tables(p, requests, names))])
        { Short = words[WhyWords.Where], Shown = [binding] };
    }

    private static List<WhySum> Places(PolicyFigures policy) => [.. WhySum.Of(policy).Where(s => s.Agency is not null)];

    private static string Name(string? agency, string? desk, ReportNames names) =>
        desk is null ? names.Words.Of(WhyWords.NoDesk, names.Agency(agency)) : names.Desk(agency!, desk);

    // Nobody knows how surely the rest is known: its places lean on one another.
    private static WhySum? Rest(List<WhySum> places) =>
        places.Count > MostPlaces ? new WhySum(null, null, null, places.Skip(MostPlaces).Sum(p => p.DifferenceMilliseconds), null) : null;

    private static Chart Drawn(PolicyFigures policy, int index, double requests, ReportNames names)
    {
        var places = Places(policy);
        var rows = places.Take(MostPlaces).Select(p => Row(Name(p.Agency, p.Desk, names), p)).ToList();
        if (Rest(places) is { } rest) rows.Add(Row(RestName(places, names.Words), rest));
        return new Chart($"where-{index + 1}", DifferenceFigure.Rest + 28 * rows.Count, ForestData.OfTimes(rows, names.Words, bars: true)) { Heading = policy.Policy };

        ForestRow Row(string name, WhySum sum) => new(name, Hours(sum, requests), Half(sum, requests),
            names.Words.Figure(Differences.Signed(Hours(sum, requests), Half(sum, requests))));
    }

    private static string RestName(List<WhySum> places, PageLanguage words) => words.Of(WhyWords.Rest, words.Count(places.Count - MostPlaces));

    private static double Hours(WhySum sum, double requests) => sum.DifferenceMilliseconds / Hour / requests;

    private static double? Half(WhySum sum, double requests) => sum.HalfWidthMilliseconds / Hour / requests;

    private static Cell Signed(WhySum sum, double requests, PageLanguage words) =>
        Cell.Of(Hours(sum, requests), words.Figure(Differences.Signed(Hours(sum, requests), Half(sum, requests))));

    private static string Title(ComparisonReport report, double requests)
    {
        var (policy, place) = report.Policies.Where(p => p.Why.Count > 0).Select(p => (p.Policy, Place: Places(p)[0])).MaxBy(p => Math.Abs(p.Place.DifferenceMilliseconds));
        return report.Words.Of(WhyWords.Title, Name(place.Agency, place.Desk, report.Names),
            report.Words.Figure(Differences.Signed(Hours(place, requests), Half(place, requests))), policy!);
    }

    private static IEnumerable<HtmlTable> Tables(PolicyFigures policy, double requests, ReportNames names)
    {
        var words = names.Words;
        string[] heads = [">" + words[ComparisonWords.Difference], words[WhyWords.OfThat]];
        var places = new HtmlTable(words.Of(WhyWords.Places, policy.Policy!), [words[WhyWords.Place], .. heads]);
        var all = Places(policy);
        foreach (var place in all.Take(MostPlaces))
            places.Row(Name(place.Agency, place.Desk, names), Signed(place, requests, words),
                Most(policy.Why.Where(s => s.Agency == place.Agency && s.Desk == place.Desk), s => words.Of(s.Part), requests, words));
        if (Rest(all) is { } rest) places.Row(RestName(all, words), Signed(rest, requests, words), "");
        var parts = new HtmlTable(words.Of(WhyWords.States, policy.Policy!), [words[WhyWords.State], .. heads]);
        foreach (var part in WhySum.Of(policy).Where(s => s.Part is not null))
            parts.Row(words.Of(part.Part!.Value), Signed(part, requests, words),
                Most(policy.Why.Where(s => s.Part == part.Part), s => Name(s.Agency, s.Desk, names), requests, words));
        var whole = Signed(WhySum.Of(policy).Last(), requests, words);
        return [places.Row(true, words[WhyWords.AllOfIt], whole, ""), parts.Row(true, words[WhyWords.AllOfIt], whole, "")];
    }

    private static string Most(IEnumerable<TimeShift> shifts, Func<TimeShift, string> name, double requests, PageLanguage words) => string.Join(", ",
        shifts.GroupBy(name, (key, of) => (key, Time: of.Sum(s => s.DifferenceMilliseconds))).OrderByDescending(p => Math.Abs(p.Time)).Take(2)
            .Select(p => $"{p.key} {words.Figure(Differences.Signed(p.Time / Hour / requests))}"));
}
