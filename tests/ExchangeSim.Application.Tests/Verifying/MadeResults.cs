using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Tests.Verifying;

/// <summary>A folder of results of any command, whole or stopped.</summary>
internal sealed class MadeResults : IDisposable
{
    private readonly OwnFolder _own = new();

    internal string Folder => _own.At("results");

    internal string At(string name) => Path.Combine(Folder, name);

    /// <summary>Makes results of a command by its name.</summary>
    /// <param name="command">The command; "search" is a sweep that searches.</param>
    /// <param name="stopAt">The share of the work after which the user stops it; null: it comes to its end.</param>
    /// <param name="stopBehind">The replications behind which the user stops it; null: it comes to its end.</param>
    internal void Make(string command, double? stopAt = null, int? stopBehind = null)
    {
        using var stop = new CancellationTokenSource();
        var context = SmallWorld.Context() with { Observer = new Stopper(stop, stopAt), Stop = stop.Token };
        if (stopBehind is { } last) context = context with { Simulator = new StoppedBehind(last, stop, context.Simulator) };
        var targets = new OutputTargets { Folder = Folder };
        switch (command)
        {
            case "run": new RunService(context).Run(new RunRequest { File = SmallWorld.File, Replications = 8 }, targets); break;
            case "compare": new CompareService(context).Compare(new CompareRequest { File = SmallWorld.File, Replications = 8 }, targets); break;
            case "sweep": new SweepService(context).Sweep(new SweepRequest { File = SmallWorld.File, Vary = ["agencies.japan.desks.ncb.officers=1..2"], Replications = 8 },
                targets); break;
            case "search": new SweepService(context).Search(new SearchRequest { File = SmallWorld.File, Find = "mean of all requests <= 1 min",
                By = "agencies.japan.desks.ncb.officers=1..2", Replications = 2 }, targets); break;
            case "resume":
                new SaveService(SmallWorld.Context()).Save(new SaveRequest { File = SmallWorld.File, Replications = 8, At = "2022-01-31", To = _own.At("state") });
                new ResumeService(context).Resume(new ResumeRequest { State = _own.At("state"), Policy = "second-officer" }, targets);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(command));
        }
    }

    internal Verification Verify() => new VerifyService(new RequestContext { Threads = 1 }).Verify(new VerifyRequest(Folder));

    public void Dispose() => _own.Dispose();

    // Between the last replication and what follows it nothing is reported that could stop it.
    private sealed class StoppedBehind(int last, CancellationTokenSource stop, ISimulator simulator) : ISimulator
    {
        public SimulationSession Open(SimulationJob job, IWorkObserver observer, CancellationToken token) => new Session(last, stop, simulator.Open(job, observer, token));

        private sealed class Session(int last, CancellationTokenSource stop, SimulationSession session) : SimulationSession
        {
            private int _over;

            public override CancellationToken Stop => session.Stop;

            public override Simulate For(Scenario scenario, IReadOnlyList<Change>? changes = null)
            {
                var simulate = session.For(scenario, changes);
                return (settings, watching, cancellation) =>
                {
                    var result = simulate(settings, watching, cancellation);
                    if (Interlocked.Increment(ref _over) == last) stop.Cancel();
                    return result;
                };
            }

            protected override void Dispose(bool disposing) => session.Dispose();
        }
    }

    private sealed class Stopper(CancellationTokenSource stop, double? at) : IWorkObserver
    {
        public void OnProgress(in WorkProgress progress)
        {
            if (progress.Share >= at) stop.Cancel();
        }

        public void OnWarning(string warning) { }

        public void OnNotice(string notice) { }
    }
}
