using System.CommandLine;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>injects PLAN</c>: the list of injects as a table, out of a plan and back into it.</summary>
internal static class InjectsCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = PlanInput.File();
        var from = new Option<string?>("--from") { Description = "Put the injects of this list in place of the plan's own", HelpName = "FILE.csv" };
        var command = new CommandWithExamples("injects", "Print the list of injects of an exercise as CSV, or take it back from a file that was edited in a spreadsheet.",
            "injects vietnam-laos-review > injects.csv", "injects our-border.exercise.yaml --from injects.csv")
        { file, from };
        command.SetAction(parsed =>
        {
            var (plan, list) = (parsed.GetRequiredValue(file), parsed.GetValue(from));
            if (list is null) terminal.Out.Write(InjectLists.Csv(Working.ContextOf(terminal), plan));
            else terminal.Out.WriteLine($"{plan} has {InjectLists.Take(Working.ContextOf(terminal), plan, list)} injects now");
            return ExitCode.Done;
        });
        return command;
    }
}
