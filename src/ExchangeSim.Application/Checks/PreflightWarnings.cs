using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Review;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Checks;

/// <summary>What the pre-flight check found that is probably not meant, in words and with places.</summary>
internal static class PreflightWarnings
{
    // In every run some requests arise too late to end. It is too short for a procedure when many would not end whenever they arose, or when most do not.
    private const double ManyTooLong = 0.1, MostUnfinished = 0.5;

    internal static IEnumerable<Problem> Of(Scenario scenario, PreflightReport report, ScenarioReview review)
    {
        foreach (var row in report.Unfinished.Where(row => row.TooLongShare >= ManyTooLong || row.Share >= MostUnfinished))
            yield return review.Warning([["length"]],
                $"{Human.Share(row.Share)} of the requests of '{row.Procedure}' cannot end within the run of {Human.Time(scenario.Length!.Value.TotalHours)}, even if none " +
                    $"ever waits: they take {Human.Time(row.MeanHours)} on average",
                "lengthen the run, or let requests stop arising earlier; figures of what is still open are bounds only");
        foreach (var missed in report.MissedLimits.GroupBy(limit => (limit.Procedure, limit.Clock, limit.Instrument, limit.LimitHours)))
            yield return missed.Key.Clock is null ? FinalReply([.. missed], review) : Clock(missed.First(), review);
    }

    private static Problem FinalReply(IReadOnlyList<MissedLimit> missed, ScenarioReview review)
    {
        var (one, urgencies) = (missed[0], Say.List(missed.Select(limit => Say.Word(limit.Urgency!.Value)), "or"));
        var word = Say.Word(one.Urgency!.Value).Replace(' ', '-');
        string[] place = one.Instrument is { } instrument ? ["instruments", instrument, "time-limits", one.Procedure, word]
            : ["procedures", one.Procedure, "limits", "final-reply", word];
        return review.Warning([place],
            $"no request of '{one.Procedure}' that is {urgencies} can be answered within {Human.Time(one.LimitHours)}: of {Human.Count(missed.Sum(limit => limit.Samples))} " +
                $"tried without any wait the quickest took {Human.Time(missed.Min(limit => limit.LeastHours))}",
            "write a longer limit, or make steps or channels quicker");
    }

    private static Problem Clock(MissedLimit missed, ScenarioReview review)
    {
        string[] place = missed.Instrument is { } instrument ? ["instruments", instrument, "time-limits", $"{missed.Procedure}.{missed.Clock}"]
            : ["procedures", missed.Procedure, "clocks", missed.Clock!, "limit"];
        return review.Warning([place],
            $"the clock '{missed.Clock}' of '{missed.Procedure}' always runs out: in {Human.Count(missed.Samples)} requests tried without any wait nothing stopped it within " +
                (missed.IsDrawn ? $"its limit, {Human.Time(missed.LimitHours)} on average" : Human.Time(missed.LimitHours)),
            "write a longer limit, or stop the clock earlier");
    }
}
