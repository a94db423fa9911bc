using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Commands;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli;

/// <summary>All commands.</summary>
public static class CommandTree
{
    private static readonly (string Name, Func<Terminal, Command> Create)[] Commands =
    [
        ("run", terminal => RunCommand.Create(terminal, new SimulatorInput())),
        ("compare", terminal => CompareCommand.Create(terminal, new SimulatorInput())),
        ("sweep", terminal => SweepCommand.Create(terminal, new SimulatorInput())),
        ("check", CheckCommand.Create),
        ("show", ShowCommand.Create),
        ("trace", terminal => TraceCommand.Create(terminal, new SimulatorInput())),
        ("save", SaveCommand.Create),
        ("resume", ResumeCommand.Create),
        ("verify", VerifyCommand.Create),
        ("serve", ServeCommand.Create),
        ("rehearse", RehearseCommand.Create),
        ("injects", InjectsCommand.Create),
        ("papers", PapersCommand.Create),
        ("debrief", DebriefCommand.Create),
        ("new", NewCommand.Create),
        ("scenarios", ScenariosCommand.Create),
        ("generate", GenerateCommand.Create),
        ("silo", SiloCommand.Create),
        ("runs", RunsCommand.Create),
        ("schema", SchemaCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    /// <summary>The commands, writing to the given terminal.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="first">The first word of a command line that is to be parsed: where it is a command, the others are left out, because making them takes time; null:
    /// all.</param>
    public static RootCommand Build(Terminal terminal, string? first = null)
    {
        var root = new RootCommand("Simulates how national police agencies answer one another's requests: how long they take, where the time goes, and what would shorten it.");
        var wanted = Commands.Where(command => command.Name == first).ToArray();
        foreach (var (_, create) in wanted.Length > 0 ? wanted : Commands) root.Add(create(terminal));
        root.SetAction(_ =>
        {
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = terminal.Error });
            return ExitCode.BadInput;
        });
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new HelpWithExamples((HelpAction)option.Action!, terminal.ProgramName);
        return root;
    }

    /// <summary>The commands above and including the one that was given, each followed by a space, without the program's name.</summary>
    internal static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)}{result.Command.Name} " : "";
}
