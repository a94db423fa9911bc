using ExchangeSim.Application.Work;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Simulators;

/// <summary>A place where replications are simulated: this process, or a cluster.</summary>
public interface ISimulator
{
    /// <summary>Prepares the place for one request.</summary>
    /// <param name="job">What is about to be simulated.</param>
    /// <param name="observer">Receives notices of the place.</param>
    /// <param name="stop">Cancelled when the request should end with what is done.</param>
    SimulationSession Open(SimulationJob job, IWorkObserver observer, CancellationToken stop);
}

/// <summary>What a session is opened for.</summary>
/// <param name="Kind">The kind of request, such as "run" or "compare".</param>
/// <param name="Texts">The texts of its scenarios, the scenario first; others may be read later.</param>
public sealed record SimulationJob(string Kind, IReadOnlyList<SourceText> Texts);
