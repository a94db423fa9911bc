using System.CommandLine;
using ExchangeSim.Cli.Inputs;
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

namespace ExchangeSim.Cli.Runs;

/// <summary>Where the results of a run go, which <c>run</c> and <c>resume</c> share: the options, and what they ask for.</summary>
public sealed class RunOutput
{
    private readonly Option<string?> _folder = new("--out", "-o") { Description = "Write every figure and every request into this folder, as files that other programs open", HelpName = "DIR" };
    private readonly LogChoice _without = new();
    private readonly Option<string?> _page = ReportFile.Option();
    private readonly OtlpChoice _endpoint = new();
    private readonly Option<string> _format = new("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong("text", "json", "csv");
        foreach (var option in (Option[])[_folder, _page, _without.Option, _format]) command.Add(option);
        _endpoint.AddTo(command);
    }

    /// <summary>Runs, writes and prints.</summary>
    public int Produce(ParseResult parsed, Terminal terminal, Work work, Source source)
    {
        var (scenario, plan, leftOut) = (source.Scenario, source.Plan, _without.Of(parsed));
        var directory = parsed.GetValue(_folder) is { } path ? OutputFolder.Prepare(path) : null;
        using var file = ReportFile.Begin(parsed.GetValue(_page));
        using var otlp = _endpoint.Open(parsed, scenario, plan.Seed, terminal);
        using var logs = Logs(scenario, plan.Replications, directory, leftOut, otlp);
        var (figures, engine) = Engine.Run(scenario, plan, logs, work, terminal, source.IsQuiet);
        if (source.Note is { } note) figures = figures with { Notes = [note, .. figures.Notes] };
        var report = new RunReport(source.File, scenario, figures, engine)
        {
            SameRunOptions = source.SameRunOptions, Origin = ResultManifest.OriginOf(parsed, terminal),
            Traces = directory is null && file is null ? [] : Engine.Slowest(scenario, plan, figures, work),
        };
        var logged = logs?.Complete(report) ?? [];
        var written = directory is null ? [] : ResultManifest.Write(directory, parsed, terminal, Made.Of(figures), [.. RunFiles.Write(directory, report), .. logged]);
        written = [.. written, .. ReportFile.Write(file, writer => RunWeb.Write(writer, report))];
        Print(parsed.GetValue(_format), report, written, terminal);
        return OtlpChoice.Tell(otlp, terminal, source.IsQuiet) && figures.IsComplete ? ExitCode.Done : ExitCode.Failed;
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

    /// <summary>What is run.</summary>
    /// <param name="File">The scenario's file.</param>
    /// <param name="Scenario">The scenario.</param>
    /// <param name="Plan">How often.</param>
    /// <param name="SameRunOptions">The options that make another command mean the same run.</param>
    /// <param name="IsQuiet">No progress.</param>
    public sealed record Source(string File, Scenario Scenario, RunPlan Plan, string SameRunOptions, bool IsQuiet)
    {
        /// <summary>What a reader must know besides.</summary>
        public string? Note { get; init; }
    }
}
