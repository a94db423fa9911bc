using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Simulators;

/// <summary>The replications of one request at work in one place.</summary>
public abstract class SimulationSession : IDisposable
{
    /// <summary>Cancelled when the request should end with what is done.</summary>
    public abstract CancellationToken Stop { get; }

    /// <summary>How many threads there are to work on.</summary>
    public virtual int Processors => Environment.ProcessorCount;

    /// <summary>How many there are now, where their number changes; otherwise null.</summary>
    public virtual Func<int>? Room => null;

    /// <summary>What runs replications of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="changes">What was laid over its text besides a policy.</param>
    public abstract Simulate For(Scenario scenario, IReadOnlyList<Change>? changes = null);

    /// <summary>All replications are over.</summary>
    /// <param name="isComplete">Whether nothing was stopped.</param>
    public virtual void End(bool isComplete) { }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the place.</summary>
    protected virtual void Dispose(bool disposing) { }
}
