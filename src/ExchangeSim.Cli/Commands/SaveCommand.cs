using System.CommandLine;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>save FILE</c>: runs a scenario up to a date and writes the state of the run, from which it can continue.</summary>
internal static class SaveCommand
{
    internal static Command Create(Terminal terminal)
    {
        var (input, replications, utc) = (new RunInput(), CommonOptions.Replications(), CommonOptions.Utc());
        var at = new Option<string>("--at") { Description = "When to save: a date, in the scenario's zone, or a simulated time: 2022-06-30, \"2022-06-30 12:00 UTC\", \"26 wk\"",
            HelpName = "TIME", Required = true };
        var to = new Option<string>("--to") { Description = "The file to write", HelpName = "STATE", Required = true };
        var command = new CommandWithExamples("save", "Run a scenario up to a date and save the state of the run, to resume it later, also under another policy.",
            "save scenarios/vietnam-laos-plan-2022.yaml --at 2022-06-30 --to june.state")
        { input.Scenario.File, input.Scenario.Policy, at, to, replications, input.Seed, input.WarmUp, input.Threads, input.Quiet, utc };
        command.SetAction(parsed =>
        {
            var request = new SaveRequest
            {
                File = parsed.GetRequiredValue(input.Scenario.File), Policy = parsed.GetValue(input.Scenario.Policy), Seed = parsed.GetValue(input.Seed),
                    Replications = parsed.GetValue(replications),
                WarmUp = parsed.GetValue(input.WarmUp), At = parsed.GetRequiredValue(at), To = parsed.GetRequiredValue(to),
            };
            var saved = Working.On(terminal, parsed.GetValue(input.Quiet), parsed.GetValue(input.Threads), new InProcessSimulator(), context => new SaveService(context)
                .Save(request));
            var page = terminal.Page();
            page.Paragraph($"{request.To}: {saved.Scenario.Title}, {SimulatedTime.Text(saved.Scenario, saved.At, parsed.GetValue(utc))}, " +
                $"{Human.Of(saved.Figures.Replications, "replication")}, "
                + $"{Human.Of(saved.Figures.Requests.Sent, "request")} sent, {Human.Count(saved.Figures.Requests.Open)} open");
            page.Paragraph("go on with:");
            page.Command($"{terminal.ProgramName} resume {request.To}", 2);
            return ExitCode.Done;
        });
        return command;
    }
}
