using System.CommandLine;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Results;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>compare FILE</c>: what each policy does for the goal, for whom, how certainly, at what cost, and why.</summary>
internal static class CompareCommand
{
    internal static Command Create(Terminal terminal, SimulatorInput simulator)
    {
        var input = new ComparisonInput();
        var folder = new Option<string?>("--out", "-o") { Description = "Write every figure into this folder, as an HTML report, CSV and JSON", HelpName = "DIR" };
        var fresh = new Option<bool>("--fresh") { Description = "Start again; without it, an interrupted comparison resumes from the replications that it left in DIR" };
        var (report, charts, language) = (CommonOptions.Report(), CommonOptions.Charts(), LanguageInput.One("report"));
        var format = new Option<string>("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv|markdown" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "markdown");
        var csv = new CsvInput(folder, format);
        var command = new CommandWithExamples("compare", "Compare the policies of a scenario with the scenario as it stands, under the same random numbers.",
            "compare scenarios/vietnam-japan-2017.yaml", "compare FILE --policies second-officer,agreed-form --precision \"1 %\" --max-replications 100",
            "compare FILE --goal \"share answered within 180 d of extradition, more is better\"", "compare FILE --out comparison",
                "compare FILE --report comparison.html --charts pictures", "compare FILE --report comparison.html --language vi",
                "compare --from june.state --policies another-officer",
                "compare FILE --format json --quiet > comparison.json")
        { folder, fresh, report, charts, language, format, csv.DecimalComma };
        input.AddTo(command);
        simulator.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = input.RequestOf(parsed) with { DecimalComma = csv.IsDecimalComma(parsed), Language = LanguageInput.Of(parsed, language) };
            if (!parsed.GetValue(input.Quiet))
            {
                IdleOptions.Without(parsed, terminal, [fresh], folder);
                IdleOptions.Without(parsed, terminal, [language], report, folder, charts);
                simulator.WarnOfIdle(parsed, terminal);
            }
            var targets = new OutputTargets { Folder = parsed.GetValue(folder), Report = parsed.GetValue(report), Charts = parsed.GetValue(charts),
                Fresh = parsed.GetValue(fresh) };
            terminal.StopWords.KeepsReplicationsOf(targets.Folder);
            var outcome = Working.On(terminal, parsed.GetValue(input.Quiet), parsed.GetValue(input.Threads), simulator.Choose(parsed), context => new CompareService(context)
                .Compare(request, targets));
            Print(parsed.GetRequiredValue(format), CsvForm.Of(request.DecimalComma), outcome, terminal);
            return Working.End(terminal, outcome.IsComplete, outcome.WriteFailure, goesOn: targets.Folder is not null);
        });
        return command;
    }

    private static void Print(string format, CsvForm form, CompareOutcome outcome, Terminal terminal)
    {
        if (format == "json") ComparisonJson.Write(terminal.Out, outcome.Report.Figures);
        else if (format == "csv") CsvWriter.Write(terminal.Out, ComparisonTables.Differences, outcome.Report.Figures, form);
        else if (format == "markdown") ComparisonMarkdown.Write(terminal.Out, outcome.Report.Figures);
        else ComparisonPage.Write(terminal.Page(), outcome.Report, outcome.Files);
    }
}
