using System.CommandLine;
using ExchangeSim.Application.Simulators;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Where <c>run</c>, <c>compare</c>, <c>sweep</c> and <c>trace</c> simulate: in this process. Another program may offer other places.</summary>
public class SimulatorInput
{
    /// <summary>The options by which the user chooses a place.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>The place that was chosen.</summary>
    public virtual ISimulator Choose(ParseResult parsed) => new InProcessSimulator();

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        foreach (var option in Options) command.Add(option);
    }
}
