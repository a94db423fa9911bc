using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Runs;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>run FILE</c>: simulates and tells how long requests took.</summary>
public static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Workplace workplace)
    {
        var (input, output) = (new RunInput(), new RunOutput());
        var replications = Numbers.Option("--replications", "-r", "Independent repetitions (default: the scenario's)", "N", 1, (int)ushort.MaxValue);
        var command = new CommandWithExamples("run", "Simulate a scenario and tell how long requests took, where the time went and what holds them up.",
            "run scenarios/vietnam-laos-plan-2022.yaml", "run FILE --policy second-officer --out results", "run FILE --report run.html", "run FILE --otlp http://localhost:4318", "run FILE --replications 20 --format json --quiet > run.json")
        { input.Scenario.File, replications };
        output.AddTo(command);
        input.AddTo(command);
        workplace.AddTo(command);
        command.SetAction(parsed =>
        {
            var unsettled = input.ReadUnsettled(parsed, terminal);
            using var work = workplace.Open(parsed, terminal);
            var scenario = input.Settle(parsed, unsettled, work, terminal);
            var plan = new RunPlan
            {
                Seed = input.SeedOf(parsed, scenario), Threads = parsed.GetValue(input.Threads) ?? work.Processors, Room = parsed.GetValue(input.Threads) is null ? work.Room : null,
                Replications = parsed.GetValue(replications) ?? scenario.Replications,
            };
            return output.Produce(parsed, terminal, work, new RunOutput.Source(
                parsed.GetRequiredValue(input.Scenario.File), scenario, plan, input.SameRunOptions(parsed), parsed.GetValue(input.Quiet)));
        });
        return command;
    }
}
