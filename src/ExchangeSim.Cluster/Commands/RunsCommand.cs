using ExchangeSim.Application.Faults;
using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cluster.Clients;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Grains.Silos;

namespace ExchangeSim.Cluster.Commands;

/// <summary><c>runs</c>: what a cluster is at.</summary>
internal static class RunsCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    // A list that was lost with its silo is whole again once every client has announced its run, which it does each second.
    private const int LooksForALostRun = 30;

    internal static Command Create(Terminal terminal)
    {
        var cluster = new ClusterInput { Address = { Required = true } };
        var name = new Argument<string>("NAME") { Description = "The run, as 'runs list' names it", HelpName = "NAME" };
        var list = new CommandWithExamples("list", "List the runs of a cluster.", "runs list --cluster localhost:30000");
        list.SetAction(parsed => With(parsed, cluster, terminal, runs =>
        {
            Print(List(runs, terminal), terminal);
            return ExitCode.Done;
        }));
        var watch = new CommandWithExamples("watch", "Follow a run until it is over.", "runs watch two-neighbours-1a2b-3c4d --cluster localhost:30000") { name };
        watch.SetAction(parsed => With(parsed, cluster, terminal, runs => Watch(runs, parsed.GetRequiredValue(name), terminal)));
        var cancel = new CommandWithExamples("cancel", "Ask a run to end with what is done.", "runs cancel two-neighbours-1a2b-3c4d --cluster localhost:30000") { name };
        cancel.SetAction(parsed => With(parsed, cluster, terminal, runs =>
            Ask(() => runs.Cancel(parsed.GetRequiredValue(name)), terminal) ? ExitCode.Done : throw Unknown(parsed.GetRequiredValue(name))));
        var command = new Command("runs", "List, watch or cancel the runs of a cluster.") { list, watch, cancel };
        foreach (var option in cluster.Options)
        {
            option.Recursive = true;
            command.Add(option);
        }
        return command;
    }

    private static int With(ParseResult parsed, ClusterInput cluster, Terminal terminal, Func<IRunsGrain, int> act)
    {
        using var client = cluster.Connect(parsed, terminal);
        try
        {
            return act(client.Grains.GetGrain<IRunsGrain>(0));
        }
        catch (InvalidDataException other)
        {
            throw new InvalidRequestException($"the cluster cannot be understood: {other.Message}");
        }
    }

    private static int Watch(IRunsGrain runs, string name, Terminal terminal)
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        RunStatus? last = null;
        for (var missed = 0; ; missed++)
        {
            if (List(runs, terminal).LastOrDefault(r => r.Name == name) is { } run)
            {
                RunText.Write(terminal.Out, run, last);
                terminal.Out.Flush();
                (last, missed) = (run, 0);
                if (run.State is RunState.Finished) return ExitCode.Done;
                if (run.State is RunState.Stopped) return ExitCode.Failed;
            }
            else if (last is null || missed > LooksForALostRun) throw Unknown(name);
            timer.WaitForNextTickAsync(terminal.Stop).AsTask().GetAwaiter().GetResult();
        }
    }

    private static IReadOnlyList<RunStatus> List(IRunsGrain runs, Terminal terminal) => RunStatus.ReadList(Ask(runs.List, terminal));

    private static T Ask<T>(Func<Task<T>> ask, Terminal terminal) =>
        Patience.Usual.Ask(ask, "the cluster", notice => terminal.Error.WriteLine($"cluster: {notice}"), terminal.Stop).GetAwaiter().GetResult();

    private static void Print(IReadOnlyList<RunStatus> runs, Terminal terminal)
    {
        if (runs.Count == 0) terminal.Out.WriteLine("no runs");
        foreach (var run in runs) RunText.Write(terminal.Out, run, null);
    }

    private static InvalidRequestException Unknown(string name) => new($"the cluster has no run '{name}'; 'runs list' shows those it has");
}
