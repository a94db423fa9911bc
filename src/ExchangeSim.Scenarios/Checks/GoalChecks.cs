using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether goals are about requests that arise in the scenario.</summary>
internal static class GoalChecks
{
    private const string OtherWay = "name agencies of which one asks the other, or leave 'from' and 'to' out";

    internal static void Run(Draft draft, ProblemList problems)
    {
        var (sent, span) = (new SentRequests(draft), CountedSpan.Of(draft));
        Node? written = draft.Tree["goal"]?.Value;
        for (var i = 0; i < draft.Goals.Count; i++)
            if (FaultOf(draft.Goals[i].Metric, sent, span) is { } fault)
                problems.Error(written is Sequence list ? list.Items[i].Spot : draft.At("goal"), fault.Message, fault.Advice);
    }

    /// <summary>What is wrong with a figure of which nothing would ever be known, and what to write instead; null: nothing.</summary>
    internal static Fault? FaultOf(Metric metric, SentRequests sent, CountedSpan? span) => UnobservedOf(metric, span) ?? NeverSent(metric, sent);

    /// <summary>What is wrong with a figure of requests that are never sent; null: nothing.</summary>
    internal static Fault? NeverSent(Metric metric, SentRequests sent)
    {
        if (sent.Any(metric)) return null;
        var isOfWay = metric is { Crime: null, Urgency: null } and not { From: null, To: null } && sent.Any(metric with { From = null, To = null });
        return new Fault(0, $"no request{Of(metric.Procedure)}{Narrowed(metric)} ever {(isOfWay ? "goes" : "arises")}{Way(" from ", metric.From)}{Way(" to ", metric.To)}",
            isOfWay ? OtherWay : Instead(metric, sent));
    }

    // One narrowing is left out after the other, until requests are left; what these are is what may be written.
    private static string Instead(Metric metric, SentRequests sent)
    {
        if (metric.Crime is { } crime && metric with { Crime = null } is var ofAny && sent.Any(ofAny))
            return sent.Crimes(ofAny) is not { Count: > 0 } crimes ? "such requests are about no crime area; leave 'about' out"
                : (Words.Nearest(crime, crimes) is { } near ? $"did you mean '{near}'? " : "") + $"such requests are about {Or(crimes)}";
        if (metric.Urgency is not null && metric with { Urgency = null } is var anyUrgency && sent.Any(anyUrgency))
            return $"such requests are marked {Or(sent.Urgencies(anyUrgency).Select(Word))}";
        if (sent.Any(metric with { From = null, To = null })) return OtherWay;
        if (metric.Procedure is not null && metric with { Procedure = null } is var ofAll && sent.Any(ofAll))
            return $"write {Or(sent.Procedures(ofAll).Select(procedure => "of " + procedure))}, or add demand for it";
        return "ask for more requests: leave one of 'of', 'about', 'marked', 'from' and 'to' out";
    }

    /// <summary>What is wrong with a number of requests in a period of which a run observes nothing; null: nothing.</summary>
    internal static Fault? UnobservedOf(Metric metric, CountedSpan? span)
    {
        if (metric.Counted is not { } counted || span is null || span.Observes(counted)) return null;
        return new Fault(0, $"a run observes nothing of {counted.Period()}: what counts is sent {span.InWords()}", $"write {span.Near(counted)} in its place");
    }

    private static string Narrowed(Metric metric) =>
        (metric.Crime is { } crime ? $" about '{crime}'" : "") + (metric.Urgency is { } urgency ? $" marked '{Word(urgency)}'" : "");

    private static string Word(Urgency urgency) => SmallValues.Urgencies.First(one => one.Value == urgency).Word;

    private static string Or(IEnumerable<string> names) => string.Join(" or ", names);

    private static string Of(string? procedure) => procedure is null ? "" : $" of '{procedure}'";

    private static string Way(string word, string? agency) => agency is null ? "" : $"{word}'{agency}'";
}
