using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether goals are about requests that arise in the scenario.</summary>
internal static class GoalChecks
{
    internal static void Run(Draft draft, Reach reach, ProblemList problems)
    {
        Node? written = draft.Tree["goal"]?.Value;
        for (var i = 0; i < draft.Goals.Count; i++)
            if (FaultOf(draft.Goals[i].Metric, reach, CountedSpan.Of(draft)) is { } fault)
                problems.Error(written is Sequence list ? list.Items[i].Spot : draft.At("goal"), fault.Message, fault.Advice);
    }

    /// <summary>What is wrong with a figure of which nothing would ever be known, and what to write instead; null: nothing.</summary>
    internal static Fault? FaultOf(Metric metric, Reach reach, CountedSpan? span)
    {
        if (UnobservedOf(metric, span) is { } unobserved) return unobserved;
        if (metric.Procedure is { } procedure && !reach.Pairs(procedure).Any())
            return new Fault(0, $"policies cannot be judged by '{procedure}': no request of it ever arises", $"judge them by {Used(reach)}, or add demand for it");
        var procedures = metric.Procedure is { } one ? [one] : reach.Procedures.Select(known => known.Id);
        var isThere = procedures.SelectMany(reach.Pairs).Any(pair => (metric.From ?? pair.From) == pair.From && (metric.To ?? pair.To) == pair.To);
        return isThere ? null : new Fault(0, $"no request{Of(metric.Procedure)} ever goes{Way(" from ", metric.From)}{Way(" to ", metric.To)}",
            "name agencies of which one asks the other, or leave 'from' and 'to' out");
    }

    /// <summary>What is wrong with a number of requests in a period of which a run observes nothing; null: nothing.</summary>
    internal static Fault? UnobservedOf(Metric metric, CountedSpan? span)
    {
        if (metric.Counted is not { } counted || span is null || span.Observes(counted)) return null;
        return new Fault(0, $"a run observes nothing of {counted.Period()}: what counts is sent {span.InWords()}", $"write {span.Near(counted)} in its place");
    }

    private static string Used(Reach reach) => string.Join(" or ", reach.Procedures.Select(one => one.Id).Where(id => reach.Pairs(id).Any()));

    private static string Of(string? procedure) => procedure is null ? "" : $" of '{procedure}'";

    private static string Way(string word, string? agency) => agency is null ? "" : $"{word}'{agency}'";
}
