using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Work;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Application.Scenarios;

/// <summary>Applies to a scenario that was read what a request says of its end and its warm-up.</summary>
internal static class ScenarioSelection
{
    private const string ByTrial = "auto", None = "none";

    /// <summary>The scenario cut and with the warm-up that was asked for; one that is to be found by trial is still to be found.</summary>
    /// <exception cref="InvalidRequestException">One of them is no time, or outside the run.</exception>
    internal static Scenario Apply(Scenario scenario, IScenarioRun request, IWorkObserver observer)
    {
        if (request.WarmUp is { } warmUp && SimulatedTime.Doubt("warm-up", warmUp, scenario) is { } doubt) observer.OnWarning(doubt);
        return Cut(WarmUp(scenario, request.WarmUp), request.Until, observer);
    }

    /// <summary>The scenario with the warm-up that was asked for.</summary>
    internal static Scenario WarmUp(Scenario scenario, string? text)
    {
        if (text is null) return scenario;
        if (text.Trim() == ByTrial) return scenario with { WarmUp = Duration.Zero, WarmUpOrigin = WarmUpOrigin.ToBeFound };
        var warmUp = text.Trim() == None ? Duration.Zero : SimulatedTime.Parse("warm-up", text, scenario);
        if (warmUp < Duration.Zero) throw new InvalidRequestException("warm-up", $"{text} is before the scenario's start; it starts on {SimulatedTime.Text(scenario, 0)}");
        if (warmUp >= scenario.Length) throw new InvalidRequestException("warm-up", $"{text} is as long as the run, in which nothing would be counted");
        return scenario with { WarmUp = warmUp, WarmUpOrigin = WarmUpOrigin.Stated };
    }

    /// <summary>The scenario that ends no later than was asked for. That it ends sooner by itself is said.</summary>
    internal static Scenario Cut(Scenario scenario, string? until, IWorkObserver observer)
    {
        if (until is null) return scenario;
        var length = SimulatedTime.Parse("until", until, scenario);
        if (SimulatedTime.Doubt("until", until, scenario) is { } doubt) observer.OnWarning(doubt);
        if (length <= Duration.Zero) throw new InvalidRequestException("until", $"{until} is not after the scenario's start; it starts on {SimulatedTime.Text(scenario, 0)}");
        if (length <= scenario.WarmUp) throw new InvalidRequestException("until", $"{until} is inside the warm-up, in which nothing is counted");
        if (scenario.Length is not { } whole || length <= whole) return scenario with { Length = length };
        observer.OnWarning($"warning: --until {until} is after the end of the scenario, {SimulatedTime.Text(scenario, (long)whole.TotalMilliseconds)}, where the run ends");
        return scenario;
    }
}
