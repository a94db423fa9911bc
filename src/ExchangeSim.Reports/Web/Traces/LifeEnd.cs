using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Web.Traces;

/// <summary>How a request ended, and whether in time, as a sentence without its stop.</summary>
/// <param name="words">The language.</param>
internal sealed class LifeEnd(PageLanguage words)
{
    private const double Hour = 3_600_000;

    internal string Of(in ClosedRequest request)
    {
        if (!request.WasSent) return words[LifeWords.NeverSent];
        var lasted = words.Time(request.Latency / Hour);
        var end = request.Outcome == Outcome.Open ? words.Of(LifeWords.OpenAfter, lasted) : words.Of(LifeWords.EndedAfter, words.Of(request.Outcome), lasted);
        if (request.Limit <= 0) return char.ToUpperInvariant(end[0]) + end[1..];
        var kept = request.Latency > request.Limit ? LifeWords.Late : request.Outcome == Outcome.Open ? LifeWords.NotYetLate : LifeWords.InTime;
        return char.ToUpperInvariant(end[0]) + end[1..] + words.Of(LifeWords.Limit, words.Round(request.Limit), words[kept]);
    }
}
