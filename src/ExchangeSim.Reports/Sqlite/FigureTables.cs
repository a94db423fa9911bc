using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Run;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>The figures of a run as tables.</summary>
internal static class FigureTables
{
    /// <summary>Writes them. How the machine fared is not among them, so that the same run gives the same file.</summary>
    internal static void Write(SqliteFile file, RunReport report)
    {
        Run(file.Into("run", 2), report);
        var latency = file.Into("latency", 30);
        foreach (var row in report.Figures.Latency)
        {
            latency.Add(row.Procedure).Add(row.From).Add(row.To).Add(row.Count).Add(row.Censored);
            latency.Add(row.MeanHours?.Value).Add(row.MeanHours?.HalfWidth).Add(row.MeanHours?.RestrictedTo);
            foreach (var estimate in (Estimate?[])[row.MedianHours, row.P90Hours, row.P99Hours]) latency.Add(estimate?.Value).Add(estimate?.HalfWidth);
            latency.Add(row.WithinLimit?.Value).Add(row.WithinLimit?.HalfWidth).Add(row.HorizonHours);
            foreach (var estimate in (Estimate?[])[row.WaitHours, row.AnsweredWithinHorizon, row.AnsweredWithinLimit, row.Answered])
                latency.Add(estimate?.Value).Add(estimate?.HalfWidth);
            foreach (var mean in (Estimate?[])[row.AcknowledgementHours, row.FirstReplyHours]) latency.Add(mean?.Value).Add(mean?.RestrictedTo);
            latency.Add(row.WorkingMeanHours?.Value).End();
        }
        Endings(file, report.Figures);
        var desks = file.Into("desk_load", 11);
        foreach (var desk in report.Figures.Desks)
        {
            desks.Add(desk.Agency).Add(desk.Desk).Add(desk.Officers);
            foreach (var estimate in (Estimate?[])[desk.Utilisation, desk.MeanQueue, desk.MeanWaitHours]) desks.Add(estimate?.Value).Add(estimate?.HalfWidth);
            desks.Add(desk.OvertimeHours).Add(desk.LongestQueue).End();
        }
        var spent = file.Into("time_spent", 6);
        foreach (var charge in report.Figures.Charges)
            spent.Add(charge.Agency).Add(charge.Desk).Add(charge.Procedure).Add(charge.Step).Add(PartNames.Value(charge.Part)).Add(charge.Hours).End();
    }

    private static void Endings(SqliteFile file, RunFigures figures)
    {
        var endings = file.Into("endings", 6);
        foreach (var row in figures.Endings)
            endings.Add(row.Procedure).Add(ValueNames.Of(row.Outcome)).Add(row.Count.Value).Add(row.Count.HalfWidth).Add(row.Share?.Value).Add(row.Share?.HalfWidth).End();
        var outcomes = file.Into("outcomes", 8);
        foreach (var curve in figures.Outcomes)
            foreach (var point in curve.Points)
                foreach (var outcome in Enum.GetValues<Outcome>())
                    outcomes.Add(curve.Procedure).Add(curve.From).Add(curve.To).Add(point.Hours).Add(ValueNames.Of(outcome))
                        .Add(point.Of(outcome).Share).Add(point.Of(outcome).Lower).Add(point.Of(outcome).Upper).End();
    }

    private static void Run(SqliteInsert table, RunReport report)
    {
        var figures = report.Figures;
        (string Name, string? Value)[] texts =
        [
            ("scenario", figures.Scenario), ("title", figures.Title), ("question", report.Scenario.Question), ("policy", figures.Policy),
            ("start_utc", report.Scenario.Start.ToString()), ("fingerprint", figures.Fingerprint), ("seed", figures.Seed.ToString(CultureInfo.InvariantCulture)),
            ("notes", string.Join('\n', figures.Notes)),
        ];
        foreach (var (name, value) in texts) table.Add(name).Add(value).End();
        table.Add("replications").Add(figures.Replications).End();
        table.Add("simulated_days").Add(figures.SimulatedDays).End();
        table.Add("is_complete").Add(figures.IsComplete ? 1 : 0).End();
        table.Add("events").Add(figures.Events).End();
    }
}
