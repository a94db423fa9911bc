using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Cli.Runs;

/// <summary>Where <c>run</c>, <c>compare</c>, <c>sweep</c> and <c>trace</c> simulate: in this process. Another program may offer other places.</summary>
public class Workplace
{
    /// <summary>The options by which the user chooses a place.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>Gets ready for a command whose scenarios have been read.</summary>
    public virtual Work Open(ParseResult parsed, Terminal terminal) => new(terminal.Stop);

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        foreach (var option in Options) command.Add(option);
    }
}

/// <summary>The replications of one command at work, in this process.</summary>
/// <param name="stop">Cancelled when the command should end with what is done.</param>
public class Work(CancellationToken stop) : IDisposable
{
    /// <summary>Cancelled when the command should end with what is done.</summary>
    public virtual CancellationToken Stop { get; } = stop;

    /// <summary>How many threads there are to work on.</summary>
    public virtual int Processors => Environment.ProcessorCount;

    /// <summary>How many there are now, where their number changes; otherwise null.</summary>
    public virtual Func<int>? Room => null;

    /// <summary>What runs replications of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="changes">What was laid over its text besides a policy.</param>
    public virtual Simulate For(Scenario scenario, IReadOnlyList<Change>? changes = null)
    {
        var compiled = CompiledScenario.Compile(scenario);
        return (settings, observer, cancellation) =>
        {
            using var run = new SimulationRun(compiled, settings, observer);
            return run.Finish(cancellation);
        };
    }

    /// <summary>All of it is over.</summary>
    /// <param name="isComplete">Whether nothing was stopped.</param>
    public virtual void End(bool isComplete) { }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the place.</summary>
    protected virtual void Dispose(bool disposing) { }
}
