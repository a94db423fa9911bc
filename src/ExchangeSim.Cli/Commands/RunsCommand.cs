using System.CommandLine;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Runs;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>runs</c>: what a cluster is at.</summary>
internal static class RunsCommand
{
    internal static Command Create(Terminal terminal)
    {
        var cluster = new ClusterInput { Address = { Required = true } };
        var name = new Argument<string>("NAME") { Description = "The run, as 'runs list' names it", HelpName = "NAME" };
        var list = new CommandWithExamples("list", "List the runs of a cluster.", "runs list --cluster localhost:30000");
        list.SetAction(parsed => With(parsed, cluster, terminal, runs =>
        {
            runs.List(terminal.Out);
            return ExitCode.Done;
        }));
        var watch = new CommandWithExamples("watch", "Follow a run until it is over.", "runs watch two-neighbours-1a2b-3c4d --cluster localhost:30000") { name };
        watch.SetAction(parsed => With(parsed, cluster, terminal, runs => runs.Watch(parsed.GetRequiredValue(name), terminal.Out) ? ExitCode.Done : ExitCode.Failed));
        var cancel = new CommandWithExamples("cancel", "Ask a run to end with what is done.", "runs cancel two-neighbours-1a2b-3c4d --cluster localhost:30000") { name };
        cancel.SetAction(parsed => With(parsed, cluster, terminal, runs =>
        {
            runs.Cancel(parsed.GetRequiredValue(name));
            return ExitCode.Done;
        }));
        var command = new Command("runs", "List, watch or cancel the runs of a cluster.") { list, watch, cancel };
        foreach (var option in cluster.Options)
        {
            option.Recursive = true;
            command.Add(option);
        }
        return command;
    }

    private static int With(ParseResult parsed, ClusterInput cluster, Terminal terminal, Func<ClusterRuns, int> act)
    {
        using var client = cluster.Connect(parsed, terminal);
        return act(new ClusterRuns(client, terminal.Say, terminal.Stop));
    }
}
