using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using System.CommandLine;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The options that say which run of a scenario is meant; <c>run</c> and <c>trace</c> share them.</summary>
public sealed class RunInput
{
    /// <summary>The scenario.</summary>
    public ScenarioInput Scenario { get; } = new();

    /// <summary>The seed.</summary>
    public Option<ulong?> Seed { get; } = Numbers.Option("--seed", "-s", "Seed of all random draws (default: the scenario's)", "N", 0UL, ulong.MaxValue);

    /// <summary>The threads.</summary>
    public Option<int?> Threads { get; } = Numbers.Option("--threads", "-j", "Threads to work on (default: all processors); the figures do not depend on it", "N", 1, 1024);

    /// <summary>The end.</summary>
    public Option<string?> Until { get; } = new("--until") { Description = "Stop at a date (UTC) or after a simulated time: 2022-06-30, \"26 wk\"", HelpName = "TIME" };

    /// <summary>The warm-up.</summary>
    public WarmUpInput WarmUp { get; } = new();

    /// <summary>No progress, no warnings.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Show results only: no progress, no warnings" };

    /// <summary>Adds the options to a command that has the file already: the order of arguments is the command's.</summary>
    public void AddTo(Command command)
    {
        command.Add(Scenario.Policy);
        foreach (var option in (Option[])[Seed, Threads, Until, WarmUp.Option, Quiet]) command.Add(option);
    }

    /// <summary>Reads the scenario, cuts it at <c>--until</c>, and sees to its warm-up.</summary>
    public Scenario Read(ParseResult parsed, Terminal terminal)
    {
        using var here = new Work(terminal.Stop);
        return Settle(parsed, ReadUnsettled(parsed, terminal), here, terminal);
    }

    /// <summary>Reads the scenario and cuts it at <c>--until</c>; a warm-up that is to be found is still to be found.</summary>
    public Scenario ReadUnsettled(ParseResult parsed, Terminal terminal) => Cut(parsed, WarmUp.Of(parsed, Scenario.Read(parsed, terminal, parsed.GetValue(Quiet))));

    /// <summary>Finds its warm-up, if that is to be found.</summary>
    public Scenario Settle(ParseResult parsed, Scenario scenario, Work work, Terminal terminal) =>
        WarmUpInput.Find([scenario], SeedOf(parsed, scenario), parsed.GetValue(Threads) ?? work.Processors, work, terminal, parsed.GetValue(Quiet))[0];

    /// <summary>Cuts a scenario at <c>--until</c>.</summary>
    public Scenario Cut(ParseResult parsed, Scenario scenario)
    {
        if (parsed.GetValue(Until) is not { } until) return scenario;
        var length = SimulatedTime.Parse("until", until, scenario.Start);
        if (length <= Duration.Zero) throw new InvalidRequestException("until", $"{until} is not after the scenario's start; it starts on {scenario.Start:uuuu-MM-dd HH:mm}");
        if (length <= scenario.WarmUp) throw new InvalidRequestException("until", $"{until} is inside the warm-up, in which nothing is counted");
        return scenario with { Length = scenario.Length is { } whole && whole < length ? whole : length };
    }

    /// <summary>The seed that was asked for, or the scenario's.</summary>
    public ulong SeedOf(ParseResult parsed, Scenario scenario) => parsed.GetValue(Seed) ?? scenario.Seed;

    /// <summary>The threads that were asked for, or as many as there are processors.</summary>
    public int ThreadsOf(ParseResult parsed) => parsed.GetValue(Threads) ?? Environment.ProcessorCount;

    /// <summary>The options that make another command mean the same run, each preceded by a space.</summary>
    public string SameRunOptions(ParseResult parsed)
    {
        var policy = parsed.GetValue(Scenario.Policy) is { } p ? $" --policy {p}" : "";
        var seed = parsed.GetValue(Seed) is { } s ? $" --seed {s}" : "";
        var warmUp = parsed.GetValue(WarmUp.Option) is { } w ? $" --warm-up \"{w}\"" : "";
        return policy + seed + (parsed.GetValue(Until) is { } until ? $" --until \"{until}\"" : "") + warmUp;
    }
}
