using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Which switches are on when, injects with a condition left aside.</summary>
internal sealed class SwitchTimeline(Scenario scenario)
{
    private readonly ILookup<string, (Inject Inject, bool On)> _turns = scenario.Injects
        .OrderBy(inject => inject.At ?? Instant.MaxValue) // keeps the order of those that begin together
        .SelectMany(inject => inject.Effects.OfType<SwitchTurned>().Select(turned => (turned.Switch, Inject: inject, turned.On)))
        .ToLookup(turn => turn.Switch, turn => (turn.Inject, turn.On), StringComparer.Ordinal);

    /// <summary>Whether a switch is on at a time (milliseconds from the start), by the start or by an inject at a stated time; of several injects under way the
    /// last that began decides, of those that began together the last in the scenario.</summary>
    internal bool IsOn(string name, double time)
    {
        var isOn = scenario.Switches[name];
        if (!_turns.Contains(name)) return isOn;
        var at = scenario.Start + Duration.FromMilliseconds(time);
        foreach (var (inject, on) in _turns[name])
            if (ScenarioIndex.IsOn(inject, at)) isOn = on;
        return isOn;
    }

    /// <summary>What can be said of a switch over the whole run.</summary>
    internal Possibility DuringRun(string name)
    {
        var atStart = scenario.Switches[name];
        return _turns[name].Any(turn => turn.On != atStart) ? Possibility.Either : Possibilities.Of(atStart);
    }
}
