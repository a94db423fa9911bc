using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Json;
using static ExchangeSim.Reports.Comparison.ComparisonTables;

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
            Format = JsonFormat.Comparison, FormatVersion = JsonFormat.ResultVersion,
            f.Scenario, f.Title, f.Seed, f.Replications, f.SimulatedDays, WarmUp = WarmUpJson.Of(f.WarmUp), f.Confidence, f.WantedPrecision, f.ReachedPrecision, f.IsPrecise,
                f.IsComplete, f.Currency,
            Goals = f.Goals.Select(MetricWords.Of), f.HasConflict,
            Offer = f.Offer is { } offer ? new { Goal = MetricWords.Of(offer.Goal), offer.Policy, offer.Change } : null,
            Horizons = f.Horizons.Select(h => new { ProcedureName = h.Procedure, HorizonHours = h.Hours, WantedHorizonHours = h.WantedHours }), f.WhyProcedures,
            Policies = f.Policies.Select(Policy), Slowest = f.Slowest.Select(JsonReport.Slow), Notes = f.Notes.Select(note => note.Text),
        });
    }

    private static object Policy(PolicyFigures p) => new
    {
        p.Policy, p.Says, Place = p.Rank, BestProbabilityShare = p.ProbabilityBest, p.IsUnbeaten, p.OnFrontier,
        Goals = p.Goals.Select(g => new { g.Figure, g.Place, BestProbabilityShare = g.ProbabilityBest, g.Parts, g.Own }), Groups = p.Groups.Select(Group), p.Pairs,
        TotalHours = Hours(p.TotalMilliseconds), DifferenceHours = Hours(p.DifferenceMilliseconds),
        Parts = PartNames.All.Take(p.PartMilliseconds.Count).ToDictionary(PartNames.Json, part => Hours(p.PartMilliseconds[(int)part])), p.Binding, p.Cost,
        Why = p.Why.Select(w => new
        {
            w.Agency, w.Desk, w.Part, BaselineHours = Hours(w.BaselineMilliseconds), DifferenceHours = Hours(w.DifferenceMilliseconds),
            DifferenceHalfWidthHours = Hours(w.HalfWidthMilliseconds),
        }),
        WhySums = WhySum.Of(p).Select(w => new
        {
            w.Agency, w.Desk, w.Part, DifferenceHours = Hours(w.DifferenceMilliseconds), DifferenceHalfWidthHours = Hours(w.HalfWidthMilliseconds),
        }),
        Curves = p.Curves.Select(CurveJson.Of), Outcomes = p.Outcomes.Select(CurveJson.Of), p.Requests,
        Desks = p.Desks.Select(d => new { d.Agency, d.Desk, Periods = d.Periods.Select(JsonReport.Period) }),
        Flows = p.Flows.Select(f => new
        {
            FromAgency = f.From, ToAgency = f.To, SentRequests = f.Sent, f.MeanHours, f.DifferenceHours, DifferenceHalfWidthHours = f.HalfWidthHours,
        }),
    };

    private static object Group(GroupComparison g) => new
    {
        ProcedureName = g.Procedure, SentRequests = g.Sent, LatencyMeanHours = g.MeanHours, LatencyMedianHours = g.MedianHours, LatencyP90Hours = g.P90Hours, g.WithinLimitShare,
        g.AnsweredShare, OpenRequests = g.Open, AnswerWaitMeanHours = g.WaitHours, g.AnsweredWithinHorizonShare, g.AnsweredWithinLimitShare, g.HorizonHours,
    };
}
