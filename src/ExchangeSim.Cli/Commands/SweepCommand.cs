using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>sweep FILE</c>: what the figures of a scenario do when they are moved, and how far one must be moved to meet a target.</summary>
internal static class SweepCommand
{
    internal static Command Create(Terminal terminal, SimulatorInput simulator)
    {
        var input = new SweepInput();
        var folder = new Option<string?>("--out", "-o") { Description = "Write every figure into this folder, as CSV and JSON", HelpName = "DIR" };
        var fresh = new Option<bool>("--fresh") { Description = "Start again; without it, an interrupted sweep resumes from the runs that it left in DIR" };
        var (report, charts, language) = (CommonOptions.Report(), CommonOptions.Charts(), LanguageInput.One("report"));
        var format = new Option<string>("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv|markdown" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "markdown");
        var csv = new CsvInput(folder, format);
        var command = Described();
        foreach (var option in (Option[])[folder, fresh, report, charts, language, format, csv.DecimalComma]) command.Add(option);
        input.AddTo(command);
        simulator.AddTo(command);
        command.SetAction(parsed =>
        {
            var targets = new OutputTargets
                { Folder = parsed.GetValue(folder), Report = parsed.GetValue(report), Charts = parsed.GetValue(charts), Fresh = parsed.GetValue(fresh) };
            var (comma, said) = (csv.IsDecimalComma(parsed), LanguageInput.Of(parsed, language));
            var (place, quiet, threads, chosen) = (simulator.Choose(parsed), parsed.GetValue(input.Quiet), parsed.GetValue(input.Threads), parsed.GetRequiredValue(format));
            if (!quiet)
            {
                WarnOfIdle(parsed, terminal, input, simulator, fresh, folder);
                IdleOptions.Without(parsed, terminal, [language], report, charts);
            }
            terminal.StopWords.KeepsReplicationsOf(targets.Folder);
            if (!input.IsSearch(parsed))
            {
                var sweep = input.SweepOf(parsed) with { DecimalComma = comma, Language = said };
                var swept = Working.On(terminal, quiet, threads, place, context => new SweepService(context).Sweep(sweep, targets));
                Print(chosen, CsvForm.Of(comma), swept, terminal);
                return Working.End(terminal, swept.IsComplete, swept.WriteFailure, goesOn: targets.Folder is not null);
            }
            var search = input.SearchOf(parsed) with { DecimalComma = comma, Language = said };
            if (chosen == "markdown") throw new InvalidRequestException("--find prints text, json or csv");
            var found = Working.On(terminal, quiet, threads, place, context => new SweepService(context).Search(search, targets));
            Print(chosen, CsvForm.Of(comma), found, terminal);
            return Working.End(terminal, found.IsComplete, found.WriteFailure, goesOn: targets.Folder is not null);
        });
        return command;
    }

    private static CommandWithExamples Described() => new("sweep", "Vary figures of a scenario and show the effect, or find the least that meets a target.",
            "sweep scenarios/vietnam-laos-plan-2022.yaml --vary agencies.laos.desks.ncb.officers=1..3",
            "sweep FILE --vary \"demand.*.arrivals=x0.5..x1.5 by x0.25\" --response \"p90 of information\"",
            "sweep FILE --design one-at-a-time --vary procedures.*.steps.*.work --vary demand.*.arrivals --policy second-officer",
            "sweep FILE --vary agencies.laos.desks.ncb.officers=1..3 --report sweep.html --language fr",
            "sweep FILE --find \"p90 of information <= 3 d\" --by agencies.laos.desks.ncb.officers=1..5");

    private static void WarnOfIdle(ParseResult parsed, Terminal terminal, SweepInput input, SimulatorInput simulator, Option<bool> fresh, Option<string?> folder)
    {
        IdleOptions.Without(parsed, terminal, [fresh], folder);
        input.WarnOfIdle(parsed, terminal);
        simulator.WarnOfIdle(parsed, terminal);
    }

    private static void Print(string format, CsvForm form, SweepOutcome outcome, Terminal terminal)
    {
        if (format == "json") SweepJson.Write(terminal.Out, outcome.Figures);
        else if (format == "csv") CsvWriter.Write(terminal.Out, SweepTables.Points(outcome.Figures), outcome.Figures, form);
        else if (format == "markdown") SweepMarkdown.Write(terminal.Out, outcome.Figures);
        else SweepPage.Write(terminal.Page(), outcome.Scenario, outcome.Figures, outcome.Files);
    }

    private static void Print(string format, CsvForm form, SearchOutcome outcome, Terminal terminal)
    {
        if (format == "json") SweepJson.Write(terminal.Out, outcome.Report);
        else if (format == "csv") CsvWriter.Write(terminal.Out, SweepTables.Search(outcome.Report), outcome.Report, form);
        else SearchPage.Write(terminal.Page(), outcome.Report, outcome.Files);
    }
}
