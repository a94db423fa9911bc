using System.CommandLine;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Runs;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>run FILE</c>: simulates and measures how long requests take.</summary>
internal static class RunCommand
{
    internal static Command Create(Terminal terminal, SimulatorInput simulator)
    {
        var (input, output) = (new RunInput(), new OutputInput());
        var replications = CommonOptions.Replications();
        var command = new CommandWithExamples("run", "Simulate a scenario: how long requests take, where the time goes and what holds them up.",
            "run scenarios/vietnam-laos-plan-2022.yaml", "run FILE --policy second-officer --out results", "run FILE --report run.html",
                "run FILE --report run.pdf --charts pictures", "run FILE --report run.html --language fr", "run FILE --otlp http://localhost:4318",
                "run FILE --replications 20 --format json --quiet > run.json")
        { input.Scenario.File, replications };
        output.AddTo(command);
        input.AddTo(command);
        simulator.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = new RunRequest
            {
                File = parsed.GetRequiredValue(input.Scenario.File), Policy = parsed.GetValue(input.Scenario.Policy), Seed = parsed.GetValue(input.Seed),
                Replications = parsed.GetValue(replications), Until = parsed.GetValue(input.Until), WarmUp = parsed.GetValue(input.WarmUp), Without = output.WithoutOf(parsed),
                With = output.WithOf(parsed), DecimalComma = output.IsDecimalComma(parsed), Language = output.LanguageOf(parsed),
            };
            var quiet = parsed.GetValue(input.Quiet);
            if (!quiet)
            {
                output.WarnOfIdle(parsed, terminal);
                simulator.WarnOfIdle(parsed, terminal);
            }
            var parts = Working.Begin(terminal, quiet, parsed.GetValue(input.Threads), simulator.Choose(parsed), context => new RunService(context)
                .RunInParts(request, output.TargetsOf(parsed)));
            return RunPrinter.Print(terminal, parts, output.PrintOf(parsed, quiet));
        });
        return command;
    }
}
