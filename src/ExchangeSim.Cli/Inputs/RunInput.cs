using System.CommandLine;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The options that say which run of a scenario is meant; <c>run</c> and <c>trace</c> share them.</summary>
internal sealed class RunInput
{
    internal ScenarioInput Scenario { get; } = new();

    internal Option<ulong?> Seed { get; } = CommonOptions.Seed();

    internal Option<int?> Threads { get; } = CommonOptions.Threads();

    internal Option<string?> Until { get; } = CommonOptions.Until();

    internal Option<string?> WarmUp { get; } = CommonOptions.WarmUp();

    internal Option<bool> Quiet { get; } = CommonOptions.Quiet();

    /// <summary>Adds the options to a command that has the file already: the order of arguments is the command's.</summary>
    internal void AddTo(Command command)
    {
        command.Add(Scenario.Policy);
        foreach (var option in (Option[])[Seed, Threads, Until, WarmUp, Quiet]) command.Add(option);
    }
}
