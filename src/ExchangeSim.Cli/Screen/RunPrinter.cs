using System.Runtime.ExceptionServices;
using ExchangeSim.Application.Runs;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Screen;

/// <summary>What is printed of a run.</summary>
/// <param name="Format">text, json, csv or markdown.</param>
/// <param name="Logs">Which files of requests are written.</param>
/// <param name="AreWritten">Whether there is a folder for them.</param>
/// <param name="Quiet">Whether only results are.</param>
/// <param name="InUtc">Whether times are in UTC.</param>
internal sealed record RunPrint(string Format, LogChoice Logs, bool AreWritten, bool Quiet, bool InUtc = false);

/// <summary>Prints what a run gave.</summary>
internal static class RunPrinter
{
    /// <summary>Prints it, and answers with the exit code. The figures come before the large files are written: who stops a run, and has little time, sees them.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="parts">The run: what it gave when the figures are there, and when all is written.</param>
    /// <param name="print">What to print, and how.</param>
    internal static int Print(Terminal terminal, IEnumerator<RunOutcome> parts, RunPrint print)
    {
        using (parts)
        {
            var unheard = Figures(terminal, Shown(parts.Current, print, terminal), print);
            Advise(terminal, parts.Current.Report.Figures, print);
            while (parts.MoveNext())
            {
                // Only the last has all files.
            }
            unheard?.Throw();
            var outcome = parts.Current;
            if (print.Format == "text") ConsoleReport.WriteEnd(terminal.Page(), outcome.Report, outcome.Files);
            var code = Working.End(terminal, outcome.IsComplete);
            return IsDelivered(terminal, outcome.Delivery, print.Quiet) ? code : ExitCode.Failed;
        }
    }

    // How many events there were is known by now, and what is large is still to be written.
    private static void Advise(Terminal terminal, RunFigures figures, RunPrint print)
    {
        if (print is { AreWritten: true, Quiet: false } && LargeFiles.Advice(print.Logs, figures.Events, figures.Replications) is { } advice) terminal.Say(advice);
    }

    // Nobody may be reading any more, as behind "| head": the files are written all the same.
    private static ExceptionDispatchInfo? Figures(Terminal terminal, RunReport report, RunPrint print)
    {
        try
        {
            if (print.Format == "json") JsonReport.Write(terminal.Out, report);
            else if (print.Format == "csv") CsvWriter.Write(terminal.Out, RunTables.Latency, report.Figures, print.Logs.Csv);
            else if (print.Format == "markdown") RunMarkdown.Write(terminal.Out, report);
            else ConsoleReport.WriteFigures(terminal.Page(), report);
            terminal.Out.Flush();
            return null;
        }
        catch (IOException refusal)
        {
            return ExceptionDispatchInfo.Capture(refusal);
        }
    }

    // On the screen a save has its time, and notes have theirs, in the zone that is asked for; files have the scenario's.
    private static RunReport Shown(RunOutcome outcome, RunPrint print, Terminal terminal)
    {
        var report = outcome.Report with { Program = terminal.ProgramName };
        if (outcome.SavedAt is not { } saved) return report;
        var notes = report.Figures.Notes.Select(note => note.Form == NoteForms.Saved ? saved.Note(print.InUtc)! : note);
        return report with { ResumedFrom = saved.Text(print.InUtc), Figures = report.Figures with { Notes = [.. notes] } };
    }

    private static bool IsDelivered(Terminal terminal, OtlpDelivery? delivery, bool quiet)
    {
        if (delivery is null) return true;
        if (delivery.Failure is { } failure) terminal.Say($"error: {failure}");
        else if (!quiet) terminal.Say($"{Human.Of(delivery.Spans, "span")} sent{(delivery.Note is { } note ? "; " + note : "")}");
        return delivery.Failure is null;
    }
}
