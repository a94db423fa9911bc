using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Comparison;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>compare FILE</c>: how much shorter or longer requests take under each policy, for whom, how certainly, at what cost, and why.</summary>
public static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Workplace workplace)
    {
        var input = new ComparisonInput();
        var folder = new Option<string?>("--out", "-o") { Description = "Write every figure into this folder, as an HTML report, CSV and JSON", HelpName = "DIR" };
        var fresh = new Option<bool>("--fresh") { Description = "Drop the replications that an interrupted comparison left in DIR; without it the same comparison goes on from them" };
        var page = ReportFile.Option();
        var format = new Option<string>("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv|markdown" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "markdown");
        var command = new CommandWithExamples("compare", "Compare the policies of a scenario with the scenario as it stands, under the same random numbers.",
            "compare scenarios/vietnam-japan-2017.yaml", "compare FILE --policies second-officer,agreed-form --precision \"1 %\" --max-replications 100",
            "compare FILE --out results", "compare FILE --report comparison.html", "compare FILE --format json --quiet > comparison.json")
        { folder, fresh, page, format };
        input.AddTo(command);
        workplace.AddTo(command);
        command.SetAction(parsed =>
        {
            var unsettled = input.Read(parsed, terminal);
            using var work = workplace.Open(parsed, terminal);
            var plan = input.PlanOf(parsed, unsettled[0], work);
            var scenarios = input.Settle(parsed, unsettled, plan, work, terminal);
            var directory = parsed.GetValue(folder) is { } path ? OutputFolder.Prepare(path) : null;
            using var file = ReportFile.Begin(parsed.GetValue(page));
            using var keep = directory is null ? null : Keep(directory, parsed, plan, scenarios, parsed.GetValue(fresh), terminal);
            if (!parsed.GetValue(input.Quiet)) keep?.Tell(terminal);
            var figures = Comparisons.Run(scenarios, plan, work, terminal, parsed.GetValue(input.Quiet), keep);
            var report = new ComparisonReport(scenarios[0], figures)
            {
                Origin = ResultManifest.OriginOf(parsed, terminal), Traces = directory is null && file is null ? [] : Engine.Slowest(scenarios[0], plan, figures, work),
            };
            var written = directory is null ? [] : ResultManifest.Write(directory, parsed, terminal, Made.Of(figures), ComparisonFiles.Write(directory, report));
            written = [.. written, .. ReportFile.Write(file, writer => ComparisonWeb.Write(writer, report))];
            if (figures.IsComplete) keep?.Clear();
            Print(parsed.GetValue(format), report, written, terminal);
            return figures.IsComplete ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static KeptRuns Keep(string directory, ParseResult parsed, ComparisonPlan plan, IReadOnlyList<Scenario> scenarios, bool fresh, Terminal terminal) =>
        KeptRuns.In(directory, new KeptKey(
            "comparison", ResultManifest.CommandOf(parsed), ResultManifest.Build, [.. terminal.Texts.Known.Select(text => ResultManifest.HashOfText(text.Text))],
            [.. scenarios.Select(scenario => scenario.Policy)], [.. scenarios.Select(scenario => scenario.WarmUp.TotalHours)], [], plan.Seed), fresh);

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
