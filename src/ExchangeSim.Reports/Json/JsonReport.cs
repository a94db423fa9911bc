using System.Text.Json;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;

namespace ExchangeSim.Reports.Json;

/// <summary>A run as one JSON object. Two runs of the same scenario, policy, seed and replications differ in <c>engine</c> only, which comes last.</summary>
public static class JsonReport
{
    /// <summary>Writes the object and a line end.</summary>
    public static void Write(TextWriter writer, RunReport report)
    {
        var f = report.Figures;
        JsonText.Write(writer, new
        {
            Format = JsonFormat.Run, FormatVersion = JsonFormat.Version,
            f.Scenario, f.Title, f.Policy, f.Seed, f.Replications, f.Fingerprint, f.IsComplete, f.SimulatedDays, WarmUp = WarmUpJson.Of(f.WarmUp),
            f.Requests,
            Latency = f.Latency.Select(Latency),
            Desks = f.Desks.Select(Desk),
            f.Refusals,
            Charges = f.Charges.Select(c => new { c.Agency, c.Desk, c.Procedure, c.Step, Part = JsonNamingPolicy.CamelCase.ConvertName(c.Part.ToString()), c.Hours }),
            Slowest = f.Slowest.Select(Slow),
            Curves = f.Curves.Select(CurveJson.Of),
            Outcomes = f.Outcomes.Select(CurveJson.Of),
            Endings = f.Endings.Select(Ending),
            OpenAtStart = f.OpenAtStart.Count == 0 ? null : f.OpenAtStart.Select(Stock),
            Assumptions = f.Assumptions.Count == 0 ? null : f.Assumptions,
            f.Notes,
            f.Events,
            Engine = new { report.Engine.Windows, report.Engine.Threads, report.Engine.Seconds, report.Engine.RequestsPerSecond, report.Engine.EventsPerSecond,
                report.Engine.PeakMemoryMiB },
        });
    }

    private static object Latency(LatencyRow r) => new
    {
        r.Procedure, r.From, r.To, r.Count, r.Censored,
        MeanHours = r.MeanHours?.Value, MeanHalfWidthHours = r.MeanHours?.HalfWidth, MeanRestrictedToHours = r.MeanHours?.RestrictedTo,
        MedianHours = r.MedianHours?.Value, MedianHalfWidthHours = r.MedianHours?.HalfWidth,
        P90Hours = r.P90Hours?.Value, P90HalfWidthHours = r.P90Hours?.HalfWidth,
        P99Hours = r.P99Hours?.Value, P99HalfWidthHours = r.P99Hours?.HalfWidth,
        r.HorizonHours, WaitHours = r.WaitHours?.Value, WaitHalfWidthHours = r.WaitHours?.HalfWidth, WaitOneRunHours = r.WaitHours?.OneRun,
        WaitAssumptionShare = r.WaitHours?.AssumptionShare,
        AnsweredWithinHorizon = r.AnsweredWithinHorizon?.Value, AnsweredWithinHorizonHalfWidth = r.AnsweredWithinHorizon?.HalfWidth,
        AnsweredWithinHorizonOneRun = r.AnsweredWithinHorizon?.OneRun, AnsweredWithinHorizonAssumptionShare = r.AnsweredWithinHorizon?.AssumptionShare,
        AnsweredWithinLimit = r.AnsweredWithinLimit?.Value, AnsweredWithinLimitHalfWidth = r.AnsweredWithinLimit?.HalfWidth,
        AnsweredWithinLimitOneRun = r.AnsweredWithinLimit?.OneRun, AnsweredWithinLimitAssumptionShare = r.AnsweredWithinLimit?.AssumptionShare,
        Answered = r.Answered?.Value, AnsweredHalfWidth = r.Answered?.HalfWidth,
        WithinLimit = r.WithinLimit?.Value, WithinLimitHalfWidth = r.WithinLimit?.HalfWidth,
        AcknowledgementHours = r.AcknowledgementHours?.Value, AcknowledgementRestrictedToHours = r.AcknowledgementHours?.RestrictedTo,
        FirstReplyHours = r.FirstReplyHours?.Value, FirstReplyRestrictedToHours = r.FirstReplyHours?.RestrictedTo, WorkingMeanOfClosedHours = r.WorkingMeanHours?.Value,
        Parts = Parts(r.PartHours),
    };

    private static object Ending(EndingRow e) => new
    {
        e.Procedure, Outcome = JsonNamingPolicy.CamelCase.ConvertName(e.Outcome.ToString()), CountPerReplication = e.Count.Value, CountHalfWidth = e.Count.HalfWidth,
            Share = e.Share?.Value, ShareHalfWidth = e.Share?.HalfWidth,
    };

    private static object Stock(StockRow s) => new
    {
        s.Stock, s.Procedure, Outcome = JsonNamingPolicy.CamelCase.ConvertName(s.Outcome.ToString()), s.AtStart, CountPerReplication = s.Count.Value,
            CountHalfWidth = s.Count.HalfWidth, s.MeanAgeHours,
    };

    private static object Desk(DeskRow d) => new
    {
        d.Agency, d.Desk, Utilisation = d.Utilisation?.Value, MeanQueue = d.MeanQueue?.Value, MeanWaitHours = d.MeanWaitHours?.Value,
        UtilisationHalfWidth = d.Utilisation?.HalfWidth, MeanQueueHalfWidth = d.MeanQueue?.HalfWidth, MeanWaitHalfWidthHours = d.MeanWaitHours?.HalfWidth,
        d.OvertimeHours, d.LongestQueue, d.Officers,
        Periods = d.Periods.Select(p => new { p.FromDays, p.Days, p.Utilisation, p.MeanQueue }),
    };

    internal static object Slow(SlowRequest s) => new
    {
        s.Id, Replication = s.Replication + 1, s.Procedure, s.From, s.To, s.LatencyHours,
        Outcome = JsonNamingPolicy.CamelCase.ConvertName(s.Outcome.ToString()), Parts = Parts(s.PartHours),
    };

    // A dictionary that is only added to is enumerated in that order.
    private static Dictionary<string, double> Parts(IReadOnlyList<double> hours) => PartNames.All.ToDictionary(PartNames.Json, p => hours[(int)p]);
}
