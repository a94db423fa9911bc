using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using System.CommandLine;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.WarmUps;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Cli.Inputs;

/// <summary><c>--warm-up</c>: what is left out at the beginning, where it is not to be what the scenario says; and finding it where it is to be found.</summary>
public sealed class WarmUpInput
{
    private const string ByTrial = "auto", None = "none";

    /// <summary>The option.</summary>
    public Option<string?> Option { get; } = new("--warm-up")
    {
        Description = "Do not count requests that arise earlier: \"4 wk\", none, or auto: found by trial, MSER-5 (default: as the scenario says)", HelpName = "TIME|auto|none",
    };

    /// <summary>The scenario with the warm-up that was asked for; what is to be found is still to be found.</summary>
    public Scenario Of(ParseResult parsed, Scenario scenario)
    {
        if (parsed.GetValue(Option) is not { } text) return scenario;
        if (text.Trim() == ByTrial) return scenario with { WarmUp = Duration.Zero, WarmUpOrigin = WarmUpOrigin.ToBeFound };
        var warmUp = text.Trim() == None ? Duration.Zero : SimulatedTime.Parse("warm-up", text, scenario.Start);
        if (warmUp < Duration.Zero) throw new InvalidRequestException("warm-up", $"{text} is before the scenario's start; it starts on {scenario.Start:uuuu-MM-dd HH:mm}");
        if (warmUp >= scenario.Length) throw new InvalidRequestException("warm-up", $"{text} is as long as the run, in which nothing would be counted");
        return scenario with { WarmUp = warmUp, WarmUpOrigin = WarmUpOrigin.Stated };
    }

    /// <summary>Runs the trials where a warm-up is to be found.</summary>
    public static IReadOnlyList<Scenario> Find(IReadOnlyList<Scenario> scenarios, ulong seed, int threads, Work work, Terminal terminal, bool quiet)
    {
        if (scenarios.All(scenario => scenario.WarmUpOrigin != WarmUpOrigin.ToBeFound)) return scenarios;
        return Progress.Show(terminal, quiet, false, "finding the warm-up", _ => WarmUpFinder.Resolve(scenarios, seed, threads, work.Stop, scenario => work.For(scenario)));
    }
}
