using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Csv;

/// <summary><c>outcomes.csv</c>: the share that has ended in each way by a time since sending, a row for each point and outcome; at each time they sum to 1.</summary>
public static class OutcomesCsv
{
    /// <summary>The curves of a run (one policy), or of several policies; null is the scenario as it stands.</summary>
    public static void Write(TextWriter writer, IEnumerable<(string? Policy, IReadOnlyList<OutcomeCurve> Curves)> policies)
    {
        var csv = new CsvWriter(writer);
        csv.Row("policy_id", "procedure", "from", "to", "time_hours", "outcome", "share", "lower_share", "upper_share");
        foreach (var (policy, curves) in policies)
            foreach (var curve in curves)
                foreach (var point in curve.Points)
                    foreach (var outcome in Enum.GetValues<Outcome>())
                        csv.Add(policy).Add(curve.Procedure).Add(curve.From).Add(curve.To).Add(point.Hours).Add(ValueNames.Of(outcome))
                            .Add(point.Of(outcome).Share).Add(point.Of(outcome).Lower).Add(point.Of(outcome).Upper).End();
    }
}
