using ExchangeSim.Application.Faults;
using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>sweep FILE</c>: what the figures of a scenario do when they are moved, and how far one must be moved to meet a target.</summary>
public static class SweepCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Workplace workplace)
    {
        var input = new SweepInput();
        var folder = new Option<string?>("--out", "-o") { Description = "Write every figure into this folder, as CSV and JSON", HelpName = "DIR" };
        var fresh = new Option<bool>("--fresh") { Description = "Drop the runs that an interrupted sweep left in DIR; without it the same sweep goes on from them" };
        var format = new Option<string>("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv|markdown" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "markdown");
        var command = new CommandWithExamples("sweep", "Vary figures of a scenario and tell what that changes, or find the least with which a target is met.",
            "sweep scenarios/vietnam-laos-plan-2022.yaml --vary agencies.laos.desks.ncb.officers=1..3",
            "sweep FILE --vary \"demand.*.arrivals=x0.5..x1.5 by x0.25\" --response \"p90 of information\"",
            "sweep FILE --design one-at-a-time --vary procedures.*.steps.*.work --vary demand.*.arrivals --policy second-officer",
            "sweep FILE --find \"p90 of information <= 3 d\" --by agencies.laos.desks.ncb.officers=1..5")
        { folder, fresh, format };
        input.AddTo(command);
        workplace.AddTo(command);
        command.SetAction(parsed =>
        {
            var scenario = input.Read(parsed, terminal);
            using var work = workplace.Open(parsed, terminal);
            var directory = parsed.GetValue(folder) is { } path ? OutputFolder.Prepare(path) : null;
            using var keep = directory is null ? null : KeptRuns.In(directory, input.KeyOf(parsed, scenario, work, terminal), parsed.GetValue(fresh));
            if (!parsed.GetValue(input.Quiet)) keep?.Tell(terminal);
            return input.IsSearch(parsed) ? Search(parsed, input, scenario, work, parsed.GetValue(format), directory, keep, terminal)
                : Sweep(parsed, input, scenario, work, parsed.GetValue(format), directory, keep, terminal);
        });
        return command;
    }

    private static int Sweep(ParseResult parsed, SweepInput input, Scenario scenario, Work work, string? format, string? directory, KeptRuns? keep, Terminal terminal)
    {
        var (plan, runner) = (input.PlanOf(parsed, scenario, work), input.RunnerOf(parsed, scenario, work, terminal));
        var figures = Progress.Show(terminal, parsed.GetValue(input.Quiet), true, "sweeping", report => runner.Run(plan, (over, most) => report((double)over / most, -1), work.Stop, keep));
        work.End(figures.IsComplete);
        var written = directory is null ? [] : ResultManifest.Write(directory, parsed, terminal, SweepFiles.Made(figures), SweepFiles.Write(directory, figures));
        if (figures.IsComplete) keep?.Clear();
        if (format == "json") SweepJson.Write(terminal.Out, figures);
        else if (format == "csv") SweepCsv.Points(terminal.Out, figures);
        else if (format == "markdown") SweepMarkdown.Write(terminal.Out, figures);
        else SweepPage.Write(new Page(terminal.Out, terminal.StyledOut), scenario, figures, written);
        return End(figures.IsComplete, terminal);
    }

    private static int Search(ParseResult parsed, SweepInput input, Scenario scenario, Work work, string? format, string? directory, KeptRuns? keep, Terminal terminal)
    {
        if (format == "markdown") throw new InvalidRequestException("--find prints text, json or csv");
        var (plan, (search, by)) = (input.PlanOf(parsed, scenario, work), input.SearchOf(parsed, scenario, work, terminal));
        var found = Progress.Show(terminal, parsed.GetValue(input.Quiet), false, $"searching over {by.Path}", report => search.Run(plan, (_, tried) => report(tried, -1), work.Stop, keep));
        work.End(found.IsComplete);
        var searched = new SearchReport(scenario, input.PolicyOf(parsed, scenario), plan.Seed, by.Path, [.. by.Levels.Select(l => l.Text)], found);
        var written = directory is null ? [] : ResultManifest.Write(directory, parsed, terminal, SweepFiles.Made(searched), SweepFiles.Write(directory, searched));
        if (found.IsComplete) keep?.Clear();
        if (format == "json") SweepJson.Write(terminal.Out, searched);
        else if (format == "csv") SweepCsv.Search(terminal.Out, searched);
        else SearchPage.Write(new Page(terminal.Out, terminal.StyledOut), searched, written);
        return End(found.IsComplete, terminal);
    }

    private static int End(bool isComplete, Terminal terminal)
    {
        terminal.Out.Flush(); // or what follows might stand in the middle of it
        if (isComplete) return ExitCode.Done;
        terminal.Error.WriteLine("stopped before the end; the figures are of what was done");
        return ExitCode.Failed;
    }
}
