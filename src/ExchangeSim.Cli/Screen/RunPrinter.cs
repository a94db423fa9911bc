using ExchangeSim.Application.Runs;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Screen;

/// <summary>Prints what a run gave.</summary>
internal static class RunPrinter
{
    /// <summary>Prints it, and answers with the exit code.</summary>
    internal static int Print(Terminal terminal, RunOutcome outcome, string format, bool quiet)
    {
        if (format == "json") JsonReport.Write(terminal.Out, outcome.Report);
        else if (format == "csv") RunCsv.Latency(terminal.Out, outcome.Report.Figures);
        else ConsoleReport.Write(terminal.Page(), outcome.Report with { Program = terminal.ProgramName }, outcome.Files);
        var code = Working.End(terminal, outcome.IsComplete);
        return IsDelivered(terminal, outcome.Delivery, quiet) ? code : ExitCode.Failed;
    }

    private static bool IsDelivered(Terminal terminal, OtlpDelivery? delivery, bool quiet)
    {
        if (delivery is null) return true;
        if (delivery.Failure is { } failure) terminal.Error.WriteLine($"error: {failure}");
        else if (!quiet) terminal.Error.WriteLine($"{Human.Of(delivery.Spans, "span")} sent{(delivery.Note is { } note ? "; " + note : "")}");
        return delivery.Failure is null;
    }
}
