using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>compare FILE</c>: how much shorter or longer requests take under each policy, for whom, how certainly, at what cost, and why.</summary>
public static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new ComparisonInput();
        var folder = new Option<string?>("--out", "-o") { Description = "Write every figure into this folder, as CSV and JSON", HelpName = "DIR" };
        var format = new Option<string>("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv|markdown" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "markdown");
        var command = new CommandWithExamples("compare", "Compare the policies of a scenario with the scenario as it stands, under the same random numbers.",
            "compare scenarios/vietnam-japan-2017.yaml", "compare FILE --policies second-officer,agreed-form --precision \"1 %\" --max-replications 100",
            "compare FILE --out results", "compare FILE --format json --quiet > comparison.json")
        { folder, format };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var scenarios = input.Read(parsed, terminal);
            var directory = parsed.GetValue(folder) is { } path ? OutputFolder.Prepare(path) : null;
            var figures = Comparisons.Run(scenarios, input.PlanOf(parsed, scenarios[0]), terminal, parsed.GetValue(input.Quiet));
            var report = new ComparisonReport(scenarios[0], figures);
            var written = directory is null ? [] : ResultManifest.Write(directory, parsed, terminal, Made.Of(figures), ComparisonFiles.Write(directory, report));
            Print(parsed.GetValue(format), report, written, terminal);
            return figures.IsComplete ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(string? format, ComparisonReport report, IReadOnlyList<string> written, Terminal terminal)
    {
        if (format == "json") ComparisonJson.Write(terminal.Out, report.Figures);
        else if (format == "csv") ComparisonCsv.Differences(terminal.Out, report.Figures);
        else if (format == "markdown") ComparisonMarkdown.Write(terminal.Out, report.Figures);
        else ComparisonPage.Write(new Page(terminal.Out, terminal.StyledOut), report, written);
        terminal.Out.Flush(); // or what follows might stand in the middle of it
        if (!report.Figures.IsComplete) terminal.Error.WriteLine("stopped before the end; the figures are of what was done");
    }
}
