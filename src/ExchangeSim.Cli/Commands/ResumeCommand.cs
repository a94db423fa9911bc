using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Saving;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>resume STATE</c>: goes on with a run that was saved, as it was or under another policy from there.</summary>
public static class ResumeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var state = new Argument<string>("STATE") { Description = "A file that save wrote", HelpName = "STATE" };
        var policy = new Option<string?>("--policy", "-p") { Description = "From the save on this policy of the scenario holds (default: the one it was saved under)", HelpName = "NAME" };
        var plain = new Option<bool>("--no-policy") { Description = "From the save on the scenario as it stands holds" };
        var (input, output) = (new RunInput(), new RunOutput());
        var command = new CommandWithExamples("resume", "Go on with a saved run, as it was or under another policy from there. As it was, it ends exactly as if it had never been stopped.",
            "resume june.state", "resume june.state --policy another-officer --out results")
        { state, policy, plain, input.Until };
        output.AddTo(command);
        foreach (var option in (Option[])[input.Threads, input.Quiet]) command.Add(option);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(plain) && parsed.GetValue(policy) is not null) throw new InvalidRequestException("--policy and --no-policy contradict each other");
            var file = StateFile.Open(parsed.GetRequiredValue(state));
            var own = terminal with { Texts = new ScenarioTexts(file.Info.Texts) };
            var wanted = parsed.GetValue(plain) ? null : parsed.GetValue(policy) ?? file.Info.Policy;
            var scenario = input.Cut(parsed, file.Info.Warm(ScenarioInput.Read(file.Info.File, wanted, own, parsed.GetValue(input.Quiet))));
            if (scenario.Length?.TotalMilliseconds <= file.Info.At) throw new InvalidRequestException("until", $"is not after the save, {SimulatedTime.Text(scenario, file.Info.At)}");
            var saved = wanted == file.Info.Policy ? null : CompiledScenario.Compile(file.Info.Warm(ScenarioInput.Read(file.Info.File, file.Info.Policy, own, quiet: true)));
            if (saved is not null && CompiledScenario.Compile(scenario).HindranceFrom(saved) is { } hindrance)
                throw new InvalidRequestException($"the run cannot go on under {Named(wanted)}: it differs from {Named(file.Info.Policy)} in {hindrance}, and the saved state depends on that");
            var plan = new RunPlan { Seed = file.Info.Seed, Replications = file.Info.Hashes.Count, Threads = input.ThreadsOf(parsed) };
            var note = $"Saved at {SimulatedTime.Text(scenario, file.Info.At)} under {Named(file.Info.Policy)}; from then on under {Named(wanted)}.";
            using var work = new SavedRuns(file, saved, terminal.Stop);
            return output.Produce(parsed, own, work, new RunOutput.Source(file.Info.File, scenario, plan, SameRun(file.Info, parsed, input), parsed.GetValue(input.Quiet))
            {
                Note = saved is null ? null : note,
            });
        });
        return command;
    }

    private static string Named(string? policy) => policy is null ? "the scenario as it stands" : $"the policy {policy}";

    // The requests up to the save are those of the run that was saved.
    private static string SameRun(StateInfo info, ParseResult parsed, RunInput input) =>
        (info.Policy is { } policy ? $" --policy {policy}" : "") + $" --seed {info.Seed}" + (parsed.GetValue(input.Until) is { } until ? $" --until \"{until}\"" : "");
}
