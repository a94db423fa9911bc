using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ExchangeSim.Cli.Commands;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli;

/// <summary>All commands. Another program may take the tree and add its own.</summary>
public static class CommandTree
{
    /// <summary>The commands, writing to the given terminal.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="simulator">Where to simulate; null: in this process.</param>
    public static RootCommand Build(Terminal terminal, SimulatorInput? simulator = null)
    {
        simulator ??= new SimulatorInput();
        var root = new RootCommand("Simulates how national police agencies answer one another's requests: how long they take, where the time goes, and what would shorten it.")
        {
            RunCommand.Create(terminal, simulator), CompareCommand.Create(terminal, simulator), SweepCommand.Create(terminal, simulator), CheckCommand.Create(terminal), ShowCommand.Create(terminal),
            TraceCommand.Create(terminal, simulator), SaveCommand.Create(terminal), ResumeCommand.Create(terminal), VerifyCommand.Create(terminal),
            GenerateCommand.Create(terminal), SchemaCommand.Create(terminal), CompletionCommand.Create(terminal),
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
