using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Run;

/// <summary>A run as text, the answer first: how long requests took, where the time went, what holds everything up.</summary>
public static class ConsoleReport
{
    /// <summary>Writes the report; <paramref name="written"/> are the files that hold the details.</summary>
    public static void Write(Page page, RunReport report, IReadOnlyList<string> written)
    {
        WriteFigures(page, report);
        WriteEnd(page, report, written);
    }

    /// <summary>Writes the figures.</summary>
    public static void WriteFigures(Page page, RunReport report)
    {
        Facts(page, report);
        AnswersSection.Write(page, report);
        SpreadSection.Write(page, report);
        LatencySection.Write(page, report);
        TimeSection.Write(page, report);
        DeskSection.Write(page, report);
        EndingsSection.Write(page, report);
        CalendarSection.Write(page, report);
        StockSection.Write(page, report);
        Notes(page, report.Figures);
    }

    /// <summary>Writes what follows the figures; <paramref name="written"/> are the files that hold the details.</summary>
    public static void WriteEnd(Page page, RunReport report, IReadOnlyList<string> written)
    {
        Files(page, written);
        Engine(page, report.Engine);
    }

    private static void Facts(Page page, RunReport report)
    {
        var figures = report.Figures;
        page.Title(figures.Title);
        if (report.Scenario.Question is { } question) page.Paragraph(question);
        page.Line();
        if (!figures.IsComplete) page.Entry("STOPPED", "The run was stopped before its end; the figures are of what was done until then.");
        var policy = report.Scenario.Policies.FirstOrDefault(p => p.Id == figures.Policy);
        page.Entry("policy", figures.Policy is null ? "none: the scenario as it stands" : $"{figures.Policy}: {policy?.Says}");
        var length = $"{Human.Of(figures.Replications, "replication")} of {Human.Number(figures.SimulatedDays)} days";
        page.Entry("simulated", $"{length}, seed {figures.Seed}");
        if (report.ResumedFrom is { } saved) page.Entry("resumed", $"from {saved}");
        page.Entry("fingerprint", figures.Fingerprint);
        page.Entry("warm-up", WarmUpWords.Of(figures.WarmUp));
        page.Entry("requests", Requests(figures.Requests));
    }

    private static string Requests(RequestCounts counts)
    {
        (long Count, string Words)[] endings =
        [
            (counts.Answered, "fully answered"), (counts.PartlyAnswered, "partly answered"), (counts.Refused, "refused"),
            (counts.Withdrawn, "withdrawn"), (counts.Lapsed, "lapsed"), (counts.Open, "still open at the end"),
        ];
        var parts = endings.Where(e => e.Count > 0).Select(e => $"{Human.Count(e.Count)} {e.Words}");
        var unsent = counts.Unsent > 0 ? $"; {Human.Count(counts.Unsent)} more arose and were never sent" : "";
        return $"{Human.Count(counts.Sent)} sent: {string.Join(", ", parts)}{unsent}";
    }

    private static void Notes(Page page, RunFigures figures)
    {
        if (figures.Notes.Count == 0) return;
        page.Heading("Notes");
        foreach (var note in figures.Notes) page.Entry("-", note.Text, 2);
    }

    private static void Files(Page page, IReadOnlyList<string> written)
    {
        page.Heading("Files");
        if (written.Count == 0) page.Paragraph("none written; --out DIR writes every figure and request, for spreadsheets, databases and programs", 2);
        foreach (var path in written) page.Line("  " + path);
    }

    private static void Engine(Page page, EngineFigures engine)
    {
        page.Line();
        page.Line($"{Human.Of(engine.Threads, "thread")}, {Human.Time(engine.Seconds / 3600)}, {Human.Count(engine.RequestsPerSecond)} requests/s, "
            + $"{Human.Count(engine.EventsPerSecond)} events/s, {Human.Count(engine.PeakMemoryMiB)} MiB");
    }
}
