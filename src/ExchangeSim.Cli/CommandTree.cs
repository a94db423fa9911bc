using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ExchangeSim.Cli.Commands;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli;

/// <summary>All commands.</summary>
public static class CommandTree
{
    /// <summary>The commands, writing to the given terminal. Each command has options of its own, also where several take the same.</summary>
    public static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Simulates how national police agencies answer one another's requests: how long they take, where the time goes, and what would shorten it.")
        {
            RunCommand.Create(terminal, new SimulatorInput()), CompareCommand.Create(terminal, new SimulatorInput()), SweepCommand.Create(terminal, new SimulatorInput()), CheckCommand.Create(terminal), ShowCommand.Create(terminal),
            TraceCommand.Create(terminal, new SimulatorInput()), SaveCommand.Create(terminal), ResumeCommand.Create(terminal), VerifyCommand.Create(terminal),
            SiloCommand.Create(terminal), RunsCommand.Create(terminal), GenerateCommand.Create(terminal), SchemaCommand.Create(terminal), CompletionCommand.Create(terminal),
        };
        root.SetAction(_ =>
        {
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = terminal.Error });
            return ExitCode.BadInput;
        });
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return root;
    }

    /// <summary>The commands above and including the one that was given, each followed by a space, without the program's name.</summary>
    internal static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)}{result.Command.Name} " : "";
}
