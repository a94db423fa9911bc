using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Json;

namespace ExchangeSim.Reports.Comparison;

/// <summary>A comparison as one JSON object, with everything that is known. It is the same for any number of threads.</summary>
public static class ComparisonJson
{
    /// <summary>Writes the object and a line end.</summary>
    public static void Write(TextWriter writer, ComparisonFigures figures)
    {
        var f = figures;
        JsonText.Write(writer, new
        {
            Format = JsonFormat.Comparison, FormatVersion = JsonFormat.Version,
            f.Scenario, f.Title, f.Seed, f.Replications, f.SimulatedDays, WarmUp = WarmUpJson.Of(f.WarmUp), f.Confidence, f.WantedPrecision, f.ReachedPrecision, f.IsPrecise,
                f.IsComplete, f.Currency,
            Goals = f.Goals.Select(MetricWords.Of), f.HasConflict,
            Offer = f.Offer is { } offer ? new { Goal = MetricWords.Of(offer.Goal), offer.Policy, offer.Change } : null,
            f.Horizons, f.WhyProcedures,
            Policies = f.Policies.Select(Policy), Slowest = f.Slowest.Select(JsonReport.Slow), f.Notes,
        });
    }

    private static object Policy(PolicyFigures p) => new
    {
        p.Policy, p.Says, p.Rank, p.ProbabilityBest, p.IsUnbeaten, p.OnFrontier, p.Goals, p.Groups, p.Pairs, p.TotalMilliseconds, p.DifferenceMilliseconds,
        PartMilliseconds = PartNames.All.Take(p.PartMilliseconds.Count).ToDictionary(PartNames.Milliseconds, part => p.PartMilliseconds[(int)part]), p.Binding, p.Cost, p.Why,
            WhySums = WhySum.Of(p),
        Curves = p.Curves.Select(CurveJson.Of), Outcomes = p.Outcomes.Select(CurveJson.Of), p.Requests, p.Desks, p.Flows,
    };
}
