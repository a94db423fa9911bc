using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Csv;

/// <summary>The tables of a run as CSV. Column names carry their unit last.</summary>
public static class RunCsv
{
    /// <summary><c>latency.csv</c>: a row for all requests, for each procedure, for each pair.</summary>
    public static void Latency(TextWriter writer, RunFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row([
            "procedure", "from", "to", "closed", "open", "latency_mean_hours", "latency_mean_half_width_hours", "latency_mean_restricted_to_hours", "latency_median_hours",
                "latency_median_half_width_hours",
            "latency_p90_hours", "latency_p90_half_width_hours", "latency_p99_hours", "latency_p99_half_width_hours", "within_limit_share", "within_limit_half_width_share",
            "horizon_hours", "answer_wait_mean_hours", "answer_wait_mean_half_width_hours", "answered_within_horizon_share", "answered_within_horizon_half_width_share",
            "answered_within_limit_share", "answered_within_limit_half_width_share", "answered_share", "answered_half_width_share",
            "acknowledgement_mean_hours", "acknowledgement_mean_restricted_to_hours", "first_reply_mean_hours", "first_reply_mean_restricted_to_hours",
                "working_latency_mean_of_closed_hours", .. PartNames.All.Select(PartNames.Column),
        ]);
        foreach (var row in figures.Latency)
        {
            csv.Add(row.Procedure).Add(row.From).Add(row.To).Add(row.Count).Add(row.Censored);
            csv.Add(row.MeanHours?.Value).Add(row.MeanHours?.HalfWidth).Add(row.MeanHours?.RestrictedTo);
            foreach (var estimate in (Estimate?[])[row.MedianHours, row.P90Hours, row.P99Hours]) csv.Add(estimate?.Value).Add(estimate?.HalfWidth);
            csv.Add(row.WithinLimit?.Value).Add(row.WithinLimit?.HalfWidth).Add(row.HorizonHours);
            foreach (var estimate in (Estimate?[])[row.WaitHours, row.AnsweredWithinHorizon, row.AnsweredWithinLimit, row.Answered])
                csv.Add(estimate?.Value).Add(estimate?.HalfWidth);
            foreach (var mean in (Estimate?[])[row.AcknowledgementHours, row.FirstReplyHours]) csv.Add(mean?.Value).Add(mean?.RestrictedTo);
            csv.Add(row.WorkingMeanHours?.Value);
            foreach (var hours in row.PartHours) csv.Add(hours);
            csv.End();
        }
    }

    /// <summary><c>endings.csv</c>: how many requests ended in each way, of all and of each procedure.</summary>
    public static void Endings(TextWriter writer, RunFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row("procedure", "outcome", "count_per_replication_requests", "count_half_width_requests", "of_sent_share", "of_sent_half_width_share");
        foreach (var row in figures.Endings)
            csv.Add(row.Procedure).Add(ValueNames.Of(row.Outcome)).Add(row.Count.Value).Add(row.Count.HalfWidth).Add(row.Share?.Value).Add(row.Share?.HalfWidth).End();
    }

    /// <summary><c>desks.csv</c>: a row per desk with officers.</summary>
    public static void Desks(TextWriter writer, RunFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row("agency", "desk", "officers", "utilisation_share", "utilisation_half_width_share", "queue_mean_requests", "queue_mean_half_width_requests",
            "wait_mean_hours", "wait_mean_half_width_hours", "overtime_hours", "queue_longest_requests");
        foreach (var desk in figures.Desks)
        {
            csv.Add(desk.Agency).Add(desk.Desk).Add(desk.Officers);
            foreach (var estimate in (Estimate?[])[desk.Utilisation, desk.MeanQueue, desk.MeanWaitHours]) csv.Add(estimate?.Value).Add(estimate?.HalfWidth);
            csv.Add(desk.OvertimeHours).Add(desk.LongestQueue).End();
        }
    }

    /// <summary><c>desk-load.csv</c>: a row per desk and period of the run.</summary>
    public static void DeskLoad(TextWriter writer, RunFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row("agency", "desk", "from_days", "length_days", "utilisation_share", "queue_mean_requests");
        foreach (var desk in figures.Desks)
            foreach (var period in desk.Periods)
                csv.Add(desk.Agency).Add(desk.Desk).Add(period.FromDays).Add(period.Days).Add(period.Utilisation).Add(period.MeanQueue).End();
    }

    /// <summary><c>where-time-goes.csv</c>: the time of all counted requests, by agency, desk, procedure, step and part.</summary>
    public static void WhereTimeGoes(TextWriter writer, RunFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row("agency", "desk", "procedure", "step", "part", "total_hours");
        foreach (var charge in figures.Charges)
            csv.Add(charge.Agency).Add(charge.Desk).Add(charge.Procedure).Add(charge.Step).Add(PartNames.Value(charge.Part)).Add(charge.Hours).End();
    }
}
