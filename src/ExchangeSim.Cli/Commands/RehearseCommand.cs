using System.CommandLine;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Exercises;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>rehearse PLAN</c>: plays an exercise with policies in all seats, before people do.</summary>
internal static class RehearseCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = PlanInput.File();
        var seeds = Numbers.Option("--seeds", "-n", $"Seeds that every kind of player plays (default: {RehearseRequest.UsualSeeds})", "N", 1, 1000);
        var (threads, quiet) = (CommonOptions.Threads(), CommonOptions.Quiet());
        var format = new Option<string>("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new CommandWithExamples("rehearse",
            "Play an exercise with policies in all seats: whether each objective can be reached and each inject fires, how busy the seats are, "
                + "and which ratings careless, reference and perfect players reach.",
            "rehearse first-lesson", "rehearse our-border.exercise.yaml --seeds 50", "rehearse first-lesson --format json")
        { file, seeds, threads, quiet, format };
        command.SetAction(parsed =>
        {
            var request = new RehearseRequest(parsed.GetRequiredValue(file), parsed.GetValue(seeds) ?? RehearseRequest.UsualSeeds);
            var rehearsal = Working.On(terminal, parsed.GetValue(quiet), parsed.GetValue(threads), new InProcessSimulator(),
                context => new RehearseService(context).Rehearse(request));
            if (parsed.GetValue(format) == "json") RehearsalJson.Write(terminal.Out, rehearsal);
            else RehearsalPage.Write(terminal.Page(), rehearsal);
            return Working.End(terminal, isComplete: true);
        });
        return command;
    }
}
