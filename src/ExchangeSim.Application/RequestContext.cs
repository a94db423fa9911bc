using ExchangeSim.Application.Browsers;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Model;

namespace ExchangeSim.Application;

/// <summary>What a request works with besides its own fields: where texts come from, where it simulates, who is informed, and when it should stop. None of it changes a
/// figure.</summary>
public sealed record RequestContext
{
    /// <summary>Where scenarios are read from.</summary>
    public ScenarioTexts Texts { get; init; } = new();
    /// <summary>Where replications are simulated.</summary>
    public ISimulator Simulator { get; init; } = new InProcessSimulator();
    /// <summary>Receives progress, warnings and notices.</summary>
    public IWorkObserver Observer { get; init; } = SilentObserver.Instance;
    /// <summary>Threads to work on, at least 1; null: as many as the place has.</summary>
    public int? Threads { get; init; }
    /// <summary>Cancelled when the request should end with what is done.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Files that the request itself was read from, or what it works with, such as certificates. None of them is overwritten.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Finds the browser that draws charts and prints reports; null: there is none.</summary>
    internal Func<HeadlessBrowser?> Browser { get; init; } = InstalledBrowser.Find;

    /// <summary>All files that are read, with some more.</summary>
    internal InputFiles InputsAnd(IEnumerable<string> more) => new([.. Inputs, .. Texts.Files, .. more]);

    /// <summary>Reads a scenario with a policy, or with none.</summary>
    /// <param name="file">Its file, or the name of a text that is known.</param>
    /// <param name="policy">The policy laid over it; null: none.</param>
    /// <param name="warn">Whether the observer is told of problems that are no errors.</param>
    /// <exception cref="InvalidScenarioException">It has errors.</exception>
    public Scenario Read(string file, string? policy = null, bool warn = true)
    {
        var result = Texts.Read(file, policy);
        if (result.Scenario is null) throw new InvalidScenarioException(result.Problems);
        if (warn) foreach (var warning in result.Problems) Observer.OnWarning(warning.ToString());
        return result.Scenario;
    }
}
