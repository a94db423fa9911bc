using System.CommandLine;
using ExchangeSim.Cli;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cluster.Clients;
using ExchangeSim.Cluster.Commands;

namespace ExchangeSim.Cluster;

/// <summary>The command line with silos: the same commands, plus <c>silo</c> and <c>runs</c>, and <c>run</c> and <c>compare</c> on a cluster.</summary>
public static class Program
{
    /// <summary>Runs a command line in this process's terminal.</summary>
    public static int Main(string[] args)
    {
        using var interruption = new Interruption();
        return Run(args, Terminal.OfProcess(interruption.Token));
    }

    /// <summary>Runs a command line and answers with its exit code.</summary>
    public static int Run(string[] args, Terminal terminal) => Cli.Program.Run(Tree(terminal), args, terminal);

    /// <summary>All commands.</summary>
    internal static RootCommand Tree(Terminal terminal)
    {
        var tree = CommandTree.Build(terminal, new ClusterSimulatorInput());
        tree.Add(SiloCommand.Create(terminal));
        tree.Add(RunsCommand.Create(terminal));
        return tree;
    }
}
