using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>What a scenario says about a procedure and its steps.</summary>
internal static class ProcedureFacts
{
    internal static IEnumerable<ScenarioFact> Of(Scenario scenario, Procedure procedure)
    {
        var thing = ScenarioFacts.Named("procedure", procedure.Name, procedure.Id);
        return
        [
            .. ScenarioFacts.About("", thing, ("channel", procedure.Channel is { } channel ? ScenarioFacts.ChannelOf(scenario, channel) : "as each message says"),
                ("horizon of a wait for an answer", procedure.Horizon is { } horizon ? Say.Time(horizon) : "the scenario's")),
            .. procedure.Limits.Select(limit => new ScenarioFact("", thing, $"time limit, {Say.Word(limit.Key)}", [Say.Time(limit.Value)])),
            .. procedure.Clocks.Select(clock => new ScenarioFact("", thing, $"clock {clock.Id}", [$"{Say.Time(clock)}, then {clock.Then}"])),
            .. procedure.Facts.Select(fact => new ScenarioFact("", thing, $"fact {fact.Id}",
                [fact.Probability is { } share ? $"{ScenarioFacts.PerCent(share)} of requests" : fact.Length is { } length ? Say.Time(length) : "not said"])),
            .. procedure.Steps.Select(step => new ScenarioFact("", thing, $"step {step.Id}", [.. Lines(scenario, step)])),
        ];
    }

    private static IEnumerable<string> Lines(Scenario scenario, Step step)
    {
        foreach (var line in StepWords.Of(step).Concat(StepWords.Clocks(step))) yield return line;
        if (SideOf(step) is { } side) yield return $"on the {Say.Word(side)} side";
        if (step is SendStep send)
            yield return $"sends to the {Say.Word(send.To)} side over {(send.Over is { } over ? ScenarioFacts.ChannelOf(scenario, over) : "the channel that is agreed")}";
        if (step.Then is { } then) yield return $"then {then}";
    }

    private static Side? SideOf(Step step) => step switch { WorkStep work => work.At.Side, DecideStep decide => decide.By.Side, _ => null };
}
