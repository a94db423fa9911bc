using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Otlp;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>run FILE</c>: simulates and tells how long requests took.</summary>
public static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Workplace workplace)
    {
        var input = new RunInput();
        var replications = Numbers.Option("--replications", "-r", "Independent repetitions (default: the scenario's)", "N", 1, (int)ushort.MaxValue);
        var folder = new Option<string?>("--out", "-o") { Description = "Write every figure and every request into this folder, as files that other programs open", HelpName = "DIR" };
        var without = new LogChoice();
        var page = ReportFile.Option();
        var endpoint = new OtlpChoice();
        var format = Format();
        var command = new CommandWithExamples("run", "Simulate a scenario and tell how long requests took, where the time went and what holds them up.",
            "run scenarios/vietnam-laos-plan-2022.yaml", "run FILE --policy second-officer --out results", "run FILE --report run.html", "run FILE --otlp http://localhost:4318", "run FILE --replications 20 --format json --quiet > run.json")
        { input.Scenario.File, replications, folder, page, without.Option, format };
        endpoint.AddTo(command);
        input.AddTo(command);
        workplace.AddTo(command);
        command.SetAction(parsed =>
        {
            var scenario = input.Read(parsed, terminal);
            using var work = workplace.Open(parsed, terminal);
            var plan = new RunPlan { Seed = input.SeedOf(parsed, scenario), Threads = parsed.GetValue(input.Threads) ?? work.Processors, Replications = parsed.GetValue(replications) ?? scenario.Replications };
            var leftOut = without.Of(parsed);
            var directory = parsed.GetValue(folder) is { } path ? OutputFolder.Prepare(path) : null;
            using var file = ReportFile.Begin(parsed.GetValue(page));
            using var otlp = endpoint.Open(parsed, scenario, plan.Seed, terminal);
            using var logs = Logs(scenario, plan.Replications, directory, leftOut, otlp);
            var (figures, engine) = Engine.Run(scenario, plan, logs, work, terminal, parsed.GetValue(input.Quiet));
            var report = new RunReport(parsed.GetRequiredValue(input.Scenario.File), scenario, figures, engine)
            {
                SameRunOptions = input.SameRunOptions(parsed), Origin = ResultManifest.OriginOf(parsed, terminal),
                Traces = directory is null && file is null ? [] : Engine.Slowest(scenario, plan, figures, work),
            };
            var logged = logs?.Complete(report) ?? [];
            var written = directory is null ? [] : ResultManifest.Write(directory, parsed, terminal, Made.Of(figures), [.. RunFiles.Write(directory, report), .. logged]);
            written = [.. written, .. ReportFile.Write(file, writer => RunWeb.Write(writer, report))];
            Print(parsed.GetValue(format), report, written, terminal);
            return OtlpChoice.Tell(otlp, terminal, parsed.GetValue(input.Quiet)) && figures.IsComplete ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Option<string> Format()
    {
        var format = new Option<string>("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        return format;
    }

    private static RunLogs? Logs(Scenario scenario, int replications, string? directory, IReadOnlyCollection<string> leftOut, OtlpLog? otlp)
    {
        IRequestLog[] logs = [.. directory is null ? [] : LogFiles.In(directory, scenario, leftOut), .. otlp is null ? (IRequestLog[])[] : [otlp]];
        return logs.Length == 0 ? null : new RunLogs(scenario, replications, directory, logs);
    }

    private static void Print(string? format, RunReport report, IReadOnlyList<string> written, Terminal terminal)
    {
        if (format == "json") JsonReport.Write(terminal.Out, report);
        else if (format == "csv") RunCsv.Latency(terminal.Out, report.Figures);
        else ConsoleReport.Write(new Page(terminal.Out, terminal.StyledOut), report, written);
        terminal.Out.Flush(); // or what follows might stand in the middle of it
        if (!report.Figures.IsComplete) terminal.Error.WriteLine("stopped before the end; the figures are of what was done");
    }
}
