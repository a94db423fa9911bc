using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>A procedure as a diagram of two lanes: what the requesting agency does on the left, what the requested agency does on the right, messages as arrows between.</summary>
public static class ProcedurePage
{
    private const int Widest = 50;

    /// <summary>Writes the page.</summary>
    public static void Write(Page page, Procedure procedure)
    {
        page.Title($"{procedure.Id}: {procedure.Name ?? "a procedure"}");
        page.Line();
        page.Entry("channel", procedure.Channel is { } channel ? $"{channel}, unless an instrument chooses another" : "as each message says, unless an instrument chooses");
        if (procedure.Limits.Count > 0)
            page.Entry("limits", string.Join(", ", procedure.Limits.Select(l => $"{Say.Word(l.Key)} {Say.Time(l.Value)}")) + " to the final reply");
        foreach (var clock in procedure.Clocks) page.Entry("clock", $"{clock.Id}: {Say.Time(clock)}, then {clock.Then}");
        foreach (var fact in procedure.Facts)
            page.Entry("fact", fact.Id + ": " + (fact.Probability is { } p ? $"{p * 100:0.##} % of requests" : fact.Length is { } length ? Say.Time(length) : ""));
        page.Heading("Requesting agency".PadRight(LaneOf(page)) + "Requested agency");
        Diagram(page, procedure);
    }

    private static void Diagram(Page page, Procedure procedure)
    {
        var (graph, lane) = (new ProcedureGraph(procedure), LaneOf(page));
        for (var i = 0; i < procedure.Steps.Count; i++)
        {
            var step = procedure.Steps[i];
            var next = i + 1 < procedure.Steps.Count ? procedure.Steps[i + 1].Id : null;
            var indent = graph.SideOf(i) == Side.Requesting ? 0 : lane;
            page.Line();
            page.Line(step is SendStep send ? Message(send, lane) : new string(' ', indent) + "● " + step.Id);
            foreach (var line in Below(step, next)) foreach (var part in Cells.Wrap(line, lane - 6)) page.Line(new string(' ', indent) + "│ " + part);
        }
    }

    // Both lanes have room beside each other.
    private static int LaneOf(Page page) => Math.Min(Widest, page.Columns / 2);

    private static IEnumerable<string> Below(Step step, string? next)
    {
        if (step.Says is { } says) yield return says;
        foreach (var line in StepWords.Of(step)) yield return line;
        foreach (var line in StepWords.Clocks(step)) yield return line;
        if (step.Then is { } then && then != next) yield return $"→ {then}";
    }

    // An arrow from one lane to the other, with the channel on it.
    private static string Message(SendStep send, int lane)
    {
        var over = $" {send.Over ?? "agreed channel"} ";
        var toRight = send.To == Side.Requested;
        var label = toRight ? $"● {send.Id} " : $" {send.Id} ●";
        var line = new string('─', Math.Max(4, lane + 1 - Cells.Width(label) - Cells.Width(over) - 3));
        return toRight ? $"{label}──{over}{line}►" : $"◄{line}{over}──{label}";
    }
}
