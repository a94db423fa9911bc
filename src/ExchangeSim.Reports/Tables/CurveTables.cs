using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Tables;

/// <summary>The tables of curves, of a run (one policy) or of several policies; null is the scenario as it stands.</summary>
internal static class CurveTables
{
    /// <summary>The share closed over time, a row per point. Between two points the share stays as at the earlier one.</summary>
    internal static readonly ResultTable<IEnumerable<(string? Policy, IReadOnlyList<LatencyCurve> Curves)>> Closed = new("curves", "The share closed over time.",
    [
        Word("policy", "the policy; empty: as things stand"), Word("procedure_name", "all: of all together"), Number("time_hours", "time since sending"),
        Number("closed_share", "share closed by then"), Number("closed_lower_share", "lower end of its 95 % band"), Number("closed_upper_share", "upper end"),
    ], (rows, policies) =>
    {
        foreach (var (policy, curves) in policies)
            foreach (var curve in curves)
                foreach (var point in curve.Points)
                    rows.Add(policy).AddOf(curve.Procedure).Add(point.Hours).Add(point.Share).Add(point.Lower).Add(point.Upper).End();
    });

    /// <summary>The share that has ended in each way by a time since sending, a row for each point and outcome; at each time they sum to 1.</summary>
    internal static readonly ResultTable<IEnumerable<(string? Policy, IReadOnlyList<OutcomeCurve> Curves)>> Outcomes = new("outcomes",
        "The share that has ended in each way by a time since sending (Aalen and Johansen); at each time the outcomes sum to 1.",
    [
        Word("policy", "the policy; empty: as things stand"), Word("procedure_name", "all: of all together"), Word("from_agency", "who asks; all: of all together"),
        Word("to_agency", "who is asked; all: of all together"), Number("time_hours", "time since sending"), Word("outcome", "open: not yet"), Number("share", "by then"),
        Number("lower_share", "lower end of its 95 % band"), Number("upper_share", "upper end"),
    ], (rows, policies) =>
    {
        foreach (var (policy, curves) in policies)
            foreach (var curve in curves)
                foreach (var point in curve.Points)
                    foreach (var outcome in Enum.GetValues<Outcome>())
                        rows.Add(policy).AddOf(curve.Procedure).AddOf(curve.From).AddOf(curve.To).Add(point.Hours).Add(ValueNames.Of(outcome))
                            .Add(point.Of(outcome).Share).Add(point.Of(outcome).Lower).Add(point.Of(outcome).Upper).End();
    });

    /// <summary>A table of what another thing has of it.</summary>
    internal static ResultTable<TOuter> Of<TOuter, T>(this ResultTable<T> table, Func<TOuter, T> part) =>
        new(table.Name, table.Says, table.Columns, (rows, of) => table.Rows(rows, part(of)));
}
