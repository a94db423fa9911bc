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
            Format = JsonFormat.Run, FormatVersion = JsonFormat.ResultVersion,
            f.Scenario, f.Title, f.Policy, f.Seed, f.Replications, f.Fingerprint, f.IsComplete, f.SimulatedDays, WarmUp = WarmUpJson.Of(f.WarmUp),
            f.Requests,
            Latency = f.Latency.Select(Latency),
            Desks = f.Desks.Select(Desk),
            Refusals = f.Refusals.Select(r => new { ProcedureName = r.Procedure, r.Ground, Requests = r.Count }),
            Charges = f.Charges.Select(c => new
            {
                c.Agency, c.Desk, ProcedureName = c.Procedure, c.Step, c.Part, TotalHours = c.Hours,
            }),
            Slowest = f.Slowest.Select(Slow),
            Curves = f.Curves.Select(CurveJson.Of),
            Outcomes = f.Outcomes.Select(CurveJson.Of),
            Endings = f.Endings.Select(Ending),
            OpenAtStart = f.OpenAtStart.Count == 0 ? null : f.OpenAtStart.Select(Stock),
            Calendar = f.Calendar.Select(CalendarJson.Of),
            Assumptions = f.Assumptions.Count == 0 ? null : f.Assumptions,
            Notes = f.Notes.Select(note => note.Text),
            f.Events,
            Engine = new { report.Engine.Windows, report.Engine.Threads, report.Engine.Seconds, report.Engine.RequestsPerSecond, report.Engine.EventsPerSecond,
                report.Engine.PeakMemoryMiB },
        });
    }

    private static object Latency(LatencyRow r) => new
    {
        ProcedureName = r.Procedure, FromAgency = r.From, ToAgency = r.To, ClosedRequests = r.Count, OpenRequests = r.Censored,
        LatencyMeanHours = r.MeanHours?.Value, LatencyMeanHalfWidthHours = r.MeanHours?.HalfWidth, LatencyMeanRestrictedToHours = r.MeanHours?.RestrictedTo,
        LatencyMedianHours = r.MedianHours?.Value, LatencyMedianHalfWidthHours = r.MedianHours?.HalfWidth,
        LatencyP90Hours = r.P90Hours?.Value, LatencyP90HalfWidthHours = r.P90Hours?.HalfWidth,
        LatencyP99Hours = r.P99Hours?.Value, LatencyP99HalfWidthHours = r.P99Hours?.HalfWidth,
        r.HorizonHours, AnswerWaitMeanHours = r.WaitHours?.Value, AnswerWaitMeanHalfWidthHours = r.WaitHours?.HalfWidth, AnswerWaitMeanOneRunHours = r.WaitHours?.OneRun,
        AnswerWaitMeanAssumptionShare = r.WaitHours?.AssumptionShare, AnswerWaitMeanStructureShare = r.WaitHours?.StructureShare,
        AnsweredWithinHorizonShare = r.AnsweredWithinHorizon?.Value, AnsweredWithinHorizonHalfWidthShare = r.AnsweredWithinHorizon?.HalfWidth,
        AnsweredWithinHorizonOneRunShare = r.AnsweredWithinHorizon?.OneRun, AnsweredWithinHorizonAssumptionShare = r.AnsweredWithinHorizon?.AssumptionShare,
        AnsweredWithinHorizonStructureShare = r.AnsweredWithinHorizon?.StructureShare,
        AnsweredWithinLimitShare = r.AnsweredWithinLimit?.Value, AnsweredWithinLimitHalfWidthShare = r.AnsweredWithinLimit?.HalfWidth,
        AnsweredWithinLimitOneRunShare = r.AnsweredWithinLimit?.OneRun, AnsweredWithinLimitAssumptionShare = r.AnsweredWithinLimit?.AssumptionShare,
        AnsweredWithinLimitStructureShare = r.AnsweredWithinLimit?.StructureShare,
        AnsweredShare = r.Answered?.Value, AnsweredHalfWidthShare = r.Answered?.HalfWidth,
        WithinLimitShare = r.WithinLimit?.Value, WithinLimitHalfWidthShare = r.WithinLimit?.HalfWidth,
        AcknowledgementMeanHours = r.AcknowledgementHours?.Value, AcknowledgementMeanRestrictedToHours = r.AcknowledgementHours?.RestrictedTo,
        FirstReplyMeanHours = r.FirstReplyHours?.Value, FirstReplyMeanRestrictedToHours = r.FirstReplyHours?.RestrictedTo,
        WorkingLatencyMeanOfClosedHours = r.WorkingMeanHours?.Value,
        Parts = Parts(r.PartHours),
    };

    private static object Ending(EndingRow e) => new
    {
        ProcedureName = e.Procedure, e.Outcome, CountPerReplicationRequests = e.Count.Value,
        CountHalfWidthRequests = e.Count.HalfWidth, OfSentShare = e.Share?.Value, OfSentHalfWidthShare = e.Share?.HalfWidth,
    };

    private static object Stock(StockRow s) => new
    {
        s.Stock, ProcedureName = s.Procedure, s.Outcome, AtStartRequests = s.AtStart,
        CountPerReplicationRequests = s.Count.Value, CountHalfWidthRequests = s.Count.HalfWidth, AgeMeanHours = s.MeanAgeHours,
    };

    private static object Desk(DeskRow d) => new
    {
        d.Agency, d.Desk, UtilisationShare = d.Utilisation?.Value, QueueMeanRequests = d.MeanQueue?.Value, WaitMeanHours = d.MeanWaitHours?.Value,
        UtilisationHalfWidthShare = d.Utilisation?.HalfWidth, QueueMeanHalfWidthRequests = d.MeanQueue?.HalfWidth, WaitMeanHalfWidthHours = d.MeanWaitHours?.HalfWidth,
        d.OvertimeHours, QueueLongestRequests = d.LongestQueue, d.Officers, Periods = d.Periods.Select(Period),
    };

    internal static object Period(DeskLoad p) => new { p.FromDays, LengthDays = p.Days, UtilisationShare = p.Utilisation, QueueMeanRequests = p.MeanQueue };

    internal static object Slow(SlowRequest s) => new
    {
        Request = s.Id, Replication = s.Replication + 1, ProcedureName = s.Procedure, FromAgency = s.From, ToAgency = s.To, s.LatencyHours,
        s.Outcome, Parts = Parts(s.PartHours),
    };

    // A dictionary that is only added to is enumerated in that order.
    internal static Dictionary<string, double> Parts(IReadOnlyList<double> hours) => PartNames.All.ToDictionary(PartNames.Json, p => hours[(int)p]);
}
