using ExchangeSim.Grains.Runs;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Hosting.Clients;

namespace ExchangeSim.Hosting.Runs;

/// <summary>The runs of a cluster, as a person looks at them.</summary>
/// <param name="client">The connection.</param>
/// <param name="notice">Receives notices, such as that the cluster does not answer and is asked again.</param>
/// <param name="stop">Cancelled when the user wants no more.</param>
public sealed class ClusterRuns(ClusterClient client, Action<string> notice, CancellationToken stop)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    // A list that was lost with its silo is whole again once every client has announced its run, which it does each second.
    private const int LooksForALostRun = 30;

    /// <summary>Writes all runs.</summary>
    /// <exception cref="ClusterException">The cluster is of another build.</exception>
    public void List(TextWriter output)
    {
        var runs = List();
        if (runs.Count == 0) output.WriteLine("no runs");
        foreach (var run in runs) RunText.Write(output, run, null);
    }

    /// <summary>Writes what is new of a run each second until it is over; answers whether it came to its end.</summary>
    /// <exception cref="ClusterException">The cluster has no such run, or is of another build.</exception>
    /// <exception cref="OperationCanceledException">The user wants no more.</exception>
    public bool Watch(string name, TextWriter output)
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        RunStatus? last = null;
        for (var missed = 0; ; missed++)
        {
            if (List().LastOrDefault(r => r.Name == name) is { } run)
            {
                RunText.Write(output, run, last);
                output.Flush();
                (last, missed) = (run, 0);
                if (run.State is RunState.Finished) return true;
                if (run.State is RunState.Stopped) return false;
            }
            else if (last is null || missed > LooksForALostRun) throw Unknown(name);
            timer.WaitForNextTickAsync(stop).AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Asks a run to end with what is done.</summary>
    /// <exception cref="ClusterException">The cluster has no such run, or is of another build.</exception>
    public void Cancel(string name)
    {
        if (!Ask(runs => runs.Cancel(name))) throw Unknown(name);
    }

    private IReadOnlyList<RunStatus> List() => Ask(async runs => RunStatus.ReadList(await runs.List()));

    private T Ask<T>(Func<IRunsGrain, Task<T>> ask)
    {
        try
        {
            var runs = client.Grains.GetGrain<IRunsGrain>(0);
            return Patience.Usual.Ask(() => ask(runs), "the cluster", text => notice($"cluster: {text}"), stop).GetAwaiter().GetResult();
        }
        catch (InvalidDataException other)
        {
            throw new ClusterException($"the cluster cannot be understood: {other.Message}");
        }
    }

    private static ClusterException Unknown(string name) => new($"the cluster has no run '{name}'; 'runs list' shows those it has");
}
