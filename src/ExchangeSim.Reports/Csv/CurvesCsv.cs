using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Csv;

/// <summary><c>curves.csv</c>: the share closed over time, a row per point. Between two points the share stays as at the earlier one.</summary>
public static class CurvesCsv
{
    /// <summary>The curves of a run (one policy), or of several policies; null is the scenario as it stands.</summary>
    public static void Write(TextWriter writer, IEnumerable<(string? Policy, IReadOnlyList<LatencyCurve> Curves)> policies)
    {
        var csv = new CsvWriter(writer);
        csv.Row("policy_id", "procedure", "time_hours", "closed_share", "closed_lower_share", "closed_upper_share");
        foreach (var (policy, curves) in policies)
            foreach (var curve in curves)
                foreach (var point in curve.Points)
                    csv.Add(policy).Add(curve.Procedure).Add(point.Hours).Add(point.Share).Add(point.Lower).Add(point.Upper).End();
    }
}
