using System.Text.Json.Nodes;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Application.Work;

namespace ExchangeSim.Application.Tests.Verifying;

/// <summary>A folder of results that anybody may have changed, and beside it what nobody may touch.</summary>
internal sealed class HostileFolder : IDisposable
{
    private readonly OwnFolder _own = new();

    internal HostileFolder()
    {
        File.WriteAllText(_own.At("outside.txt"), "mine");
        new RunService(SmallWorld.Context()).Run(new RunRequest { File = SmallWorld.File, Replications = 1, Without = ["requests", "sqlite", "xes", "ocel"] },
            new OutputTargets { Folder = Results });
        Written = File.ReadAllText(Manifest);
    }

    internal string Results => _own.At("results");

    internal string Manifest => Path.Combine(Results, Application.Results.Manifest.FileName);

    /// <summary>The manifest as it was written.</summary>
    internal string Written { get; }

    internal string At(string name) => Path.Combine(Results, name);

    internal string Beside(string name) => _own.At(name);

    internal IReadOnlyList<string> Content() => _own.Content();

    /// <summary>Writes the manifest with a change.</summary>
    internal void Change(Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(Written)!;
        change(manifest);
        File.WriteAllText(Manifest, manifest.ToJsonString());
    }

    /// <summary>Verifies the folder.</summary>
    /// <param name="simulate">Whether what can be simulated is; otherwise the place of simulation refuses, after everything before it.</param>
    internal Verification Verify(bool simulate = true) =>
        new VerifyService(new RequestContext { Threads = 1, Simulator = simulate ? new InProcessSimulator() : new Refusing() }).Verify(new VerifyRequest(Results));

    public void Dispose() => _own.Dispose();

    private sealed class Refusing : ISimulator
    {
        public SimulationSession Open(SimulationJob job, IWorkObserver observer, CancellationToken stop) => throw new Faults.InvalidRequestException("nothing is simulated here");
    }
}
