using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Tables;

/// <summary>The tables of a run's figures.</summary>
public static class RunTables
{
    /// <summary>How long requests took: a row for all of them, for each procedure, for each pair.</summary>
    public static readonly ResultTable<RunFigures> Latency = new("latency", "How long requests took, with 95 % confidence intervals.",
    [
        Word("procedure_name", "all: of all together"), Word("from_agency", "who asks; all: of all together"), Word("to_agency", "who is asked; all: of all together"),
        Whole("closed_requests", "requests with a final reply, all replications together"), Whole("open_requests", "requests without one when the run ended"),
        .. TableColumn.Estimate("latency_mean", "hours", "mean time to the final reply, by Kaplan and Meier where requests are open"),
        Number("latency_mean_restricted_to_hours", "where the end of some times is unknown: the bound up to which the mean counts them"),
        .. TableColumn.Estimate("latency_median", "hours", "half were closed by then"), .. TableColumn.Estimate("latency_p90", "hours", "nine in ten were closed by then"),
        .. TableColumn.Estimate("latency_p99", "hours", "99 in 100 were closed by then"),
        .. TableColumn.Estimate("within_limit", "share", "of those with a limit that were sent at least that long before the end, the share that closed within it"),
        Number("horizon_hours", "how long an answer is waited for; empty: the requests have several horizons"),
        .. TableColumn.Estimate("answer_wait_mean", "hours", "mean wait for an answer within the horizon; what is never answered counts the whole horizon"),
        .. TableColumn.Estimate("answered_within_horizon", "share", "share answered within the horizon, by Aalen and Johansen where requests are open"),
        .. TableColumn.Estimate("answered_within_limit", "share", "of those with a limit that were sent at least that long before the end, the share answered within it"),
        .. TableColumn.Estimate("answered", "share", "share of those sent that were answered by the end of the run"),
        Number("acknowledgement_mean_hours", "mean time to the acknowledgement, by Kaplan and Meier where requests are open without one"),
        Number("acknowledgement_mean_restricted_to_hours", "the bound of that mean, if it has one"),
        Number("first_reply_mean_hours", "mean time to the first substantive reply, in the same way"),
        Number("first_reply_mean_restricted_to_hours", "the bound of that mean, if it has one"),
        Number("working_latency_mean_of_closed_hours", "mean time of closed requests in the requested agency's office hours"),
        .. PartNames.All.Select(part => Number(PartNames.Column(part), $"part of the mean time of closed requests: {PartNames.Words(part)}")),
    ], (rows, figures) =>
    {
        foreach (var row in figures.Latency) Add(rows, row);
    });

    /// <summary>How many requests ended in each way.</summary>
    public static readonly ResultTable<RunFigures> Endings = new("endings", "How many requests ended in each way.",
    [
        Word("procedure_name", "all: of all together"), Word("outcome", "open: not by the end of the run"),
        Number("count_per_replication_requests", "requests in one replication"), Number("count_half_width_requests", "half the width of its interval"),
        Number("of_sent_share", "share of those sent"), Number("of_sent_half_width_share", "half the width of its interval"),
    ], (rows, figures) =>
    {
        foreach (var row in figures.Endings)
            rows.AddOf(row.Procedure).Add(ValueNames.Of(row.Outcome)).Add(row.Count.Value).Add(row.Count.HalfWidth).Add(row.Share?.Value).Add(row.Share?.HalfWidth).End();
    });

    /// <summary>What became of the requests that were open at the start.</summary>
    public static readonly ResultTable<RunFigures> OpenAtStart = new("open-at-start", "What became of the requests that were open at the start, which no other table has.",
    [
        Word("stock", "the entry of open-at-start"), Word("procedure_name", "their procedure"), Word("outcome", "open: not by the end of the run"),
        Whole("at_start_requests", "requests of the entry in every replication"),
        Number("count_per_replication_requests", "those that ended so in one replication"), Number("count_half_width_requests", "half the width of its interval"),
        Number("age_mean_hours", "their mean age then, from their beginning before the run"),
    ], (rows, figures) =>
    {
        foreach (var row in figures.OpenAtStart)
            rows.Add(row.Stock).Add(row.Procedure).Add(ValueNames.Of(row.Outcome)).Add(row.AtStart).Add(row.Count.Value).Add(row.Count.HalfWidth).Add(row.MeanAgeHours).End();
    });

    /// <summary>How busy each desk was.</summary>
    public static readonly ResultTable<RunFigures> Desks = new("desks", "How busy each desk was, with 95 % confidence intervals.",
    [
        Word("agency", "the agency"), Word("desk", "the desk"), Whole("officers", "on all its shifts, before any inject"),
        .. TableColumn.Estimate("utilisation", "share", "the share of their hours that they worked; empty: nobody was ever on duty"),
        .. TableColumn.Estimate("queue_mean", "requests", "how many waited, on average over all time"),
        .. TableColumn.Estimate("wait_mean", "hours", "how long work waited before it was begun; empty: none was begun"),
        Number("overtime_hours", "officer-hours after hours, mean of a replication"), Whole("queue_longest_requests", "the most that ever waited"),
    ], (rows, figures) =>
    {
        foreach (var desk in figures.Desks)
        {
            rows.Add(desk.Agency).Add(desk.Desk).Add(desk.Officers);
            foreach (var estimate in (Estimate?[])[desk.Utilisation, desk.MeanQueue, desk.MeanWaitHours]) rows.Add(estimate?.Value).Add(estimate?.HalfWidth);
            rows.Add(desk.OvertimeHours).Add(desk.LongestQueue).End();
        }
    });

    /// <summary>How busy each desk was over time.</summary>
    public static readonly ResultTable<RunFigures> DeskLoad = new("desk-load", "How busy each desk was in each period of the run.",
    [
        Word("agency", "the agency"), Word("desk", "the desk"),
        Number("from_days", "the period's beginning, from the start of the run; the first begins at the end of the warm-up"),
        Number("length_days", "its length"), Number("utilisation_share", "how busy the desk was; empty: nobody was on duty"),
        Number("queue_mean_requests", "work waiting, averaged over the period"),
    ], (rows, figures) =>
    {
        foreach (var desk in figures.Desks)
            foreach (var period in desk.Periods)
                rows.Add(desk.Agency).Add(desk.Desk).Add(period.FromDays).Add(period.Days).Add(period.Utilisation).Add(period.MeanQueue).End();
    });

    /// <summary>Where the time of all counted requests went.</summary>
    public static readonly ResultTable<RunFigures> WhereTimeGoes = new("where-time-goes", "Where the time of all requests went since they were sent.",
    [
        Word("agency", "where it passed"), Word("desk", "empty: at none"), Word("procedure_name", "of which procedure"), Word("step", "at which step"),
        Word("part", "the part of latency"), Number("total_hours", "all requests of all replications together"),
    ], (rows, figures) =>
    {
        foreach (var charge in figures.Charges)
            rows.Add(charge.Agency).Add(charge.Desk).Add(charge.Procedure).Add(charge.Step).Add(PartNames.Value(charge.Part)).Add(charge.Hours).End();
    });

    /// <summary>The share that has ended in each way by a time since sending.</summary>
    public static readonly ResultTable<RunFigures> Outcomes = CurveTables.Outcomes.Of((RunFigures figures) => [(figures.Policy, figures.Outcomes)]);

    /// <summary>The share closed over time.</summary>
    public static readonly ResultTable<RunFigures> Curves = CurveTables.Closed.Of((RunFigures figures) => [(figures.Policy, figures.Curves)]);

    /// <summary>All of them, with the curves.</summary>
    public static readonly IReadOnlyList<ResultTable<RunFigures>> All =
    [
        Latency, Desks, DeskLoad, Curves, Outcomes, Endings, OpenAtStart, WhereTimeGoes,
        CalendarTables.Flow, CalendarTables.Cohort, CalendarTables.Stock, CalendarTables.StockYears,
    ];

    private static void Add(IRowWriter rows, LatencyRow row)
    {
        rows.AddOf(row.Procedure).AddOf(row.From).AddOf(row.To).Add(row.Count).Add(row.Censored);
        rows.Add(row.MeanHours?.Value).Add(row.MeanHours?.HalfWidth).Add(row.MeanHours?.RestrictedTo);
        foreach (var estimate in (Estimate?[])[row.MedianHours, row.P90Hours, row.P99Hours]) rows.Add(estimate?.Value).Add(estimate?.HalfWidth);
        rows.Add(row.WithinLimit?.Value).Add(row.WithinLimit?.HalfWidth).Add(row.HorizonHours);
        foreach (var estimate in (Estimate?[])[row.WaitHours, row.AnsweredWithinHorizon, row.AnsweredWithinLimit, row.Answered])
            rows.Add(estimate?.Value).Add(estimate?.HalfWidth);
        foreach (var mean in (Estimate?[])[row.AcknowledgementHours, row.FirstReplyHours]) rows.Add(mean?.Value).Add(mean?.RestrictedTo);
        rows.Add(row.WorkingMeanHours?.Value);
        foreach (var hours in row.PartHours) rows.Add(hours);
        rows.End();
    }
}
