using ExchangeSim.Application.Sweeps;
using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Application.Requests;

/// <summary>The bounds of a request's numbers, for requests that come from a file and not from a command line, which has the same.</summary>
internal static class RequestBounds
{
    private const int MostWords = 10_000, LongestText = 10_000, MostReplications = ushort.MaxValue;
    private const double LeastPrecision = 0.0001, LeastConfidence = 0.5, MostConfidence = 0.9999, Slack = 1e-9;

    /// <summary>What is out of bounds, in words; null: nothing.</summary>
    internal static string? Fault(ResultRequest request) => request switch
    {
        RunRequest run => Words([run.File, run.Policy, run.Until, run.WarmUp], [.. run.Without, .. run.With]) ?? Count("replications", run.Replications, 1, MostReplications),
        ResumeRequest resume => Words([resume.State, resume.Scenario, resume.Policy, resume.Until], [.. resume.Without, .. resume.With]),
        CompareRequest compare => Words([compare.File, compare.From, compare.WarmUp], compare.Policies) ?? Shares(compare.Precision, compare.Confidence)
            ?? Count("replications", compare.Replications, 1, MostReplications) ?? Count("max-replications", compare.MaxReplications, ComparisonPlan.Batch, MostReplications),
        SweepRequest sweep => Words([sweep.File, sweep.Design, sweep.Response], [.. sweep.Vary, .. sweep.Policies]) ?? Varying(sweep)
            ?? Count("points", sweep.Points, 2, SweepService.MostPoints),
        SearchRequest search => Words([search.File, search.Find, search.By, search.Policy], []) ?? Varying(search),
        _ => "the request is of an unknown kind",
    };

    private static string? Varying(VaryingRequest request) => Shares(request.Precision, request.Confidence)
        ?? Count("replications", request.Replications, 1, MostReplications) ?? Count("max-replications", request.MaxReplications, 1, MostReplications);

    private static string? Words(IReadOnlyList<string?> texts, IReadOnlyList<string> lists)
    {
        if (lists.Count > MostWords) return "the request has too many words";
        if (lists.Any(word => word is null)) return "the request has a word that is none";
        return texts.Concat(lists).Any(text => text?.Length > LongestText) ? "the request has a text that is too long" : null;
    }

    private static string? Count(string name, int? value, int least, int most) => value < least || value > most ? $"{name} is {value}, not from {least} to {most}" : null;

    private static string? Shares(double? precision, double? confidence)
    {
        if (precision is { } p && !(p >= LeastPrecision - Slack && p <= 1 + Slack)) return $"precision is {p}, not from {LeastPrecision} to 1";
        return confidence is { } c && !(c >= LeastConfidence - Slack && c <= MostConfidence + Slack) ? $"confidence is {c}, not from {LeastConfidence} to {MostConfidence}" : null;
    }
}
