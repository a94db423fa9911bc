using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Screen;

/// <summary>The usual help, followed by examples where a command has some.</summary>
internal sealed class HelpWithExamples(HelpAction usual, string program) : SynchronousCommandLineAction
{
    // Longer lines are hard to read. A terminal that seems to be narrower does not know how wide it is.
    private const int Widest = 110, Narrowest = 60;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.MaxWidth = Console.IsOutputRedirected || Console.WindowWidth < Narrowest ? Page.Narrow : Math.Min(Console.WindowWidth, Widest);
        usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not CommandWithExamples { Examples.Count: > 0 } command) return ExitCode.Done;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        var page = new Page(output, columns: usual.MaxWidth);
        foreach (var example in command.Examples) page.Command($"{program} {example}", indent: 2);
        output.WriteLine();
        return ExitCode.Done;
    }
}

/// <summary>A command with examples of its use, written without the program's name.</summary>
public sealed class CommandWithExamples(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>The examples.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
