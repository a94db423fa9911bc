using System.CommandLine;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Application.Templates;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>new NAME</c>: a small commented scenario, or an exercise, to start from.</summary>
internal static class NewCommand
{
    internal static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The file to write, with or without its ending", HelpName = "NAME" };
        var exercise = new Option<bool>("--exercise") { Description = "Write an exercise instead" };
        var scenario = new Option<string?>("--scenario") { Description = "With --exercise: play this scenario, with a seat at all desks of each agency", HelpName = "FILE" };
        var agencies = new Option<string[]>("--agencies") { Description = "With --scenario: seats for these agencies only", HelpName = "A,B,…" };
        var command = new CommandWithExamples("new", "Write a small commented scenario, or an exercise, to start from.",
            "new our-border", "new plans/our-border.yaml", "new our-border --exercise", "new two-desks --exercise --scenario asean-somtc-2017 --agencies vietnam,laos")
        { name, exercise, scenario, agencies };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(exercise) && parsed.GetValue(scenario) is not null) throw new InvalidRequestException("--scenario goes together with --exercise");
            var file = parsed.GetValue(exercise)
                ? NewExercise.Write(Working.ContextOf(terminal), parsed.GetRequiredValue(name), parsed.GetValue(scenario),
                    CommonOptions.Names(parsed.GetValue(agencies), "agencies"))
                : NewScenario.Write(parsed.GetRequiredValue(name));
            terminal.Out.WriteLine(VisibleText.Of($"{file} is written; change it, and then: {terminal.ProgramName} check {file}"));
            return ExitCode.Done;
        });
        return command;
    }
}
