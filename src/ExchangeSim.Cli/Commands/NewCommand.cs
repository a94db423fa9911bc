using System.CommandLine;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>new NAME</c>: a small commented scenario to start from.</summary>
internal static class NewCommand
{
    internal static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The file to write, with or without .yaml", HelpName = "NAME" };
        var command = new CommandWithExamples("new", "Write a small commented scenario to start from.", "new our-border", "new plans/our-border.yaml") { name };
        command.SetAction(parsed =>
        {
            var file = NewScenario.Write(parsed.GetRequiredValue(name));
            terminal.Out.WriteLine(VisibleText.Of($"{file} is written; change it, and then: {terminal.ProgramName} check {file}"));
            return ExitCode.Done;
        });
        return command;
    }
}
