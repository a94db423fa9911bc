using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>A procedure as a diagram of two lanes: what the requesting agency does on the left, what the requested agency does on the right, messages as arrows between.</summary>
public static class ProcedurePage
{
    private const int Lane = 50;

    /// <summary>Writes the page.</summary>
    public static void Write(Page page, Procedure procedure)
    {
        page.Title($"{procedure.Id}: {procedure.Name ?? "a procedure"}");
        page.Line();
        page.Entry("channel", procedure.Channel is { } channel ? $"{channel}, unless an instrument chooses another" : "as each message says, unless an instrument chooses");
        if (procedure.Limits.Count > 0)
            page.Entry("limits", string.Join(", ", procedure.Limits.Select(l => $"{Say.Word(l.Key)} {Say.Time(l.Value)}")) + " to the final reply");
        foreach (var clock in procedure.Clocks) page.Entry("clock", $"{clock.Id}: {Say.Time(clock.Limit)}, then {clock.Then}");
        foreach (var fact in procedure.Facts)
            page.Entry("fact", fact.Id + ": " + (fact.Probability is { } p ? $"{p * 100:0.##} % of requests" : fact.Length is { } length ? Say.Time(length) : ""));
        page.Heading("Requesting agency".PadRight(Lane) + "Requested agency");
        Diagram(page, procedure);
    }

    private static void Diagram(Page page, Procedure procedure)
    {
        var graph = new ProcedureGraph(procedure);
        for (var i = 0; i < procedure.Steps.Count; i++)
        {
            var step = procedure.Steps[i];
            var next = i + 1 < procedure.Steps.Count ? procedure.Steps[i + 1].Id : null;
            var indent = graph.SideOf(i) == Side.Requesting ? 0 : Lane;
            page.Line();
            page.Line(step is SendStep send ? Message(send) : new string(' ', indent) + "● " + step.Id);
            foreach (var line in Below(step, next)) foreach (var part in Cells.Wrap(line, Lane - 6)) page.Line(new string(' ', indent) + "│ " + part);
        }
    }

    private static IEnumerable<string> Below(Step step, string? next)
    {
        if (step.Says is { } says) yield return says;
        foreach (var line in StepWords.Of(step)) yield return line;
        foreach (var line in StepWords.Clocks(step)) yield return line;
        if (step.Then is { } then && then != next) yield return $"→ {then}";
    }

    // An arrow from one lane to the other, with the channel on it.
    private static string Message(SendStep send)
    {
        var over = $" {send.Over ?? "agreed channel"} ";
        var toRight = send.To == Side.Requested;
        var label = toRight ? $"● {send.Id} " : $" {send.Id} ●";
        var line = new string('─', Math.Max(4, Lane + 1 - Cells.Width(label) - Cells.Width(over) - 3));
        return toRight ? $"{label}──{over}{line}►" : $"◄{line}{over}──{label}";
    }
}
