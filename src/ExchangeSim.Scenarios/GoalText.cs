using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Checks;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios;

/// <summary>Figures and goals of a scenario that was read, as people write them on a command line. The words are those of <c>goal:</c> in a scenario.</summary>
public static class GoalText
{
    /// <summary>A figure, or what is wrong with the text and what to write.</summary>
    public static (Metric? Metric, string? Fault) ParseMetric(string text, Scenario scenario)
    {
        var parsed = Metrics.Parse(text, NamesOf(scenario));
        return (parsed.Fault ?? GoalChecks.UnobservedOf(parsed.Value, CountedSpan.Of(scenario))) is { } fault ? (null, Words(fault)) : (parsed.Value, null);
    }

    /// <summary>A figure with its direction, or what is wrong with the text and what to write.</summary>
    public static (Goal? Goal, string? Fault) ParseGoal(string text, Scenario scenario)
    {
        var parsed = Metrics.ParseGoal(text, NamesOf(scenario));
        var fault = parsed.Fault ?? GoalChecks.FaultOf(parsed.Value.Metric, new SentRequests(scenario), CountedSpan.Of(scenario));
        return fault is null ? (parsed.Value, null) : (null, Words(fault));
    }

    /// <summary>What is wrong with a figure of requests that are sent in none of these scenarios, and what to write; null: nothing.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="scenarios">What is run, one or more; what is said of it is of the first.</param>
    public static string? NeverSent(Metric metric, IEnumerable<Scenario> scenarios)
    {
        Fault? first = null;
        foreach (var scenario in scenarios)
            if (GoalChecks.NeverSent(metric, new SentRequests(scenario)) is { } fault) first ??= fault;
            else return null;
        return first is null ? null : Words(first);
    }

    private static MetricNames NamesOf(Scenario scenario) => new(Among("procedure", [.. scenario.Procedures.Select(p => p.Id)]),
        Among("agency", [.. scenario.Agencies.Select(a => a.Id)]), Among("crime area", [.. scenario.Crimes.Select(crime => crime.Id)]));

    private static Func<string, Fault?> Among(string what, IReadOnlyList<string> known) => name => known.Contains(name) ? null
        : new Fault(0, $"the scenario has no {what} '{name}'", known.Count == 0 ? null
            : (Text.Words.Nearest(name, known) is { } near ? $"did you mean '{near}'? " : "") + $"it has {string.Join(", ", known)}");

    private static string Words(Fault fault) => fault.Advice is { } advice ? $"{fault.Message}; {advice}" : fault.Message;
}
