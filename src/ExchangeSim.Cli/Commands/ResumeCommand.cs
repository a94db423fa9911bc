using System.CommandLine;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>resume STATE</c>: continues a run that was saved, as it was or under another policy from there.</summary>
internal static class ResumeCommand
{
    internal static Command Create(Terminal terminal)
    {
        var state = new Argument<string>("STATE") { Description = "A file that save wrote", HelpName = "STATE" };
        var policy = new Option<string?>("--policy", "-p") { Description = "The policy that holds from the save on (default: the one it was saved under)", HelpName = "NAME" };
        var plain = new Option<bool>("--no-policy") { Description = "No policy holds from the save on" };
        var scenario = new Option<string?>("--scenario")
        {
            Description = "Take the policies from this file, which may have other ones than when the run was saved; all else in it has to be as it was", HelpName = "FILE",
        };
        var (until, utc, threads, quiet, output) = (CommonOptions.Until(), CommonOptions.Utc(), CommonOptions.Threads(), CommonOptions.Quiet(), new OutputInput());
        var command = new CommandWithExamples("resume", "Resume a saved run, unchanged or under another policy. Unchanged, it ends exactly as if it had never been stopped.",
            "resume june.state", "resume june.state --policy another-officer --out results",
            "resume june.state --scenario FILE --policy a-policy-added-since")
        { state, policy, plain, scenario, until, utc };
        output.AddTo(command);
        command.Add(threads);
        command.Add(quiet);
        command.SetAction(parsed =>
        {
            var request = new ResumeRequest
            {
                State = parsed.GetRequiredValue(state), Scenario = parsed.GetValue(scenario),
                    Policy = parsed.GetValue(policy), NoPolicy = parsed.GetValue(plain), Until = parsed.GetValue(until),
                    Without = output.WithoutOf(parsed), With = output.WithOf(parsed), DecimalComma = output.IsDecimalComma(parsed),
                    Language = output.LanguageOf(parsed),
            };
            var isQuiet = parsed.GetValue(quiet);
            if (!isQuiet) output.WarnOfIdle(parsed, terminal);
            var parts = Working.Begin(terminal, isQuiet, parsed.GetValue(threads), new InProcessSimulator(), context => new ResumeService(context)
                .ResumeInParts(request, output.TargetsOf(parsed)));
            return RunPrinter.Print(terminal, parts, output.PrintOf(parsed, isQuiet, parsed.GetValue(utc)));
        });
        return command;
    }
}
