using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Saving;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>save FILE</c>: runs a scenario up to a date and writes the state of the run, to be gone on with.</summary>
public static class SaveCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new RunInput();
        var replications = Numbers.Option("--replications", "-r", "Independent repetitions (default: the scenario's)", "N", 1, (int)ushort.MaxValue);
        var at = new Option<string>("--at") { Description = "When to save: a date (UTC) or a simulated time: 2022-06-30, \"26 wk\"", HelpName = "TIME", Required = true };
        var to = new Option<string>("--to") { Description = "The file to write", HelpName = "STATE", Required = true };
        var command = new CommandWithExamples("save", "Run a scenario up to a date and save the state of the run; resume goes on from it, also under another policy.",
            "save scenarios/vietnam-laos-plan-2022.yaml --at 2022-06-30 --to june.state")
        { input.Scenario.File, input.Scenario.Policy, at, to, replications, input.Seed, input.WarmUp.Option, input.Threads, input.Quiet };
        command.SetAction(parsed =>
        {
            var scenario = input.Read(parsed, terminal);
            var plan = new RunPlan
            {
                Seed = input.SeedOf(parsed, scenario), Threads = input.ThreadsOf(parsed), Replications = parsed.GetValue(replications) ?? scenario.Replications,
            };
            var time = TimeOf(parsed.GetRequiredValue(at), scenario);
            var path = parsed.GetRequiredValue(to);
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) OutputFolder.Prepare(folder);
            using var writer = new StateWriter(path);
            var figures = writer.Run(scenario, plan, time, terminal, parsed.GetValue(input.Quiet));
            if (!figures.IsComplete) throw new OperationCanceledException(terminal.Stop);
            writer.Complete(new StateInfo(
                ResultManifest.Build, ResultManifest.Version, parsed.GetRequiredValue(input.Scenario.File), scenario.Policy, plan.Seed,
                (long)scenario.WarmUp.TotalMilliseconds, scenario.WarmUpOrigin, time, terminal.Texts.Known, []));
            terminal.Out.WriteLine($"{path}: {scenario.Title}, {SimulatedTime.Text(scenario, time)}, {Human.Of(plan.Replications, "replication")}, "
                + $"{Human.Of(figures.Requests.Sent, "request")} sent, {Human.Count(figures.Requests.Open)} open; go on with: exchangesim resume {path}");
            return ExitCode.Done;
        });
        return command;
    }

    private static long TimeOf(string text, Scenario scenario)
    {
        var time = SimulatedTime.Parse("at", text, scenario.Start);
        if (time <= Duration.Zero) throw new InvalidRequestException("at", $"{text} is not after the scenario's start; it starts on {scenario.Start:uuuu-MM-dd HH:mm}");
        if (time >= scenario.Length) throw new InvalidRequestException("at", $"{text} is not before the scenario's end; it ends on {scenario.Start + scenario.Length.Value:uuuu-MM-dd HH:mm}");
        return (long)time.TotalMilliseconds;
    }
}
