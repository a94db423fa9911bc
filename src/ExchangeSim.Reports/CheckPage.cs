using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports;

/// <summary>What can be said of a scenario before it runs: loads, shortest times, steps that nobody reaches.</summary>
public static class CheckPage
{
    private const int MostDesks = 20;

    /// <summary>Writes the page.</summary>
    public static void Write(Page page, PreflightReport report)
    {
        Loads(page, report.DeskLoads);
        page.Heading("Shortest possible", "from sending to an answer, with open doors and empty desks");
        var shortest = new TextTable("procedure", ">at least");
        foreach (var row in report.ShortestLatencies) shortest.Row(row.Procedure, row.Hours is { } hours ? Human.Time(hours) : "no way leads to an answer");
        page.Table(shortest);
        Clocks(page, report.DrawnClocks);
        if (report.UnreachedSteps.Count > 0) page.Heading("Steps that no request comes to", "as the scenario stands; a policy may lead there");
        foreach (var procedure in report.UnreachedSteps.GroupBy(s => s.Procedure))
            page.Entry(procedure.Key, string.Join("; ", procedure.GroupBy(s => s.Why).Select(Together)), report.UnreachedSteps.Max(s => Cells.Width(s.Procedure)) + 2);
        if (report.Notes.Count > 0) page.Heading("Notes");
        foreach (var note in report.Notes) page.Entry("-", note, 2);
    }

    private static void Clocks(Page page, IReadOnlyList<DrawnClock> clocks)
    {
        if (clocks.Count == 0) return;
        page.Heading("Clocks of random length", "and how many run out, with open doors and empty desks");
        var table = new TextTable("procedure", "clock", ">on average", ">without end", ">run out");
        foreach (var clock in clocks)
            table.Row(clock.Procedure, clock.Clock, clock.NeverShare < 1 ? Human.Time(clock.MeanHours) : "", Human.Share(clock.NeverShare), Human.Share(clock.RanOutShare));
        page.Table(table);
    }

    private static string Together(IGrouping<string, UnreachedStep> steps) => $"{string.Join(", ", steps.Select(s => s.Step))}: {steps.Key}";

    private static void Loads(Page page, IReadOnlyList<DeskLoad> loads)
    {
        page.Heading("Load of the desks", "work asked of a desk against the hours of its officers, in an average week");
        var table = new TextTable("desk", ">asked", ">on duty", ">load", "");
        var asked = loads.Where(l => l.AskedHoursPerWeek > 0).ToList();
        foreach (var load in asked.Take(MostDesks))
            table.Row($"{load.Agency} {load.Desk}", $"{Human.Number(load.AskedHoursPerWeek)} h", $"{Human.Number(load.OnDutyHoursPerWeek)} h",
                double.IsFinite(load.Load) ? Human.Share(load.Load) : "∞", Verdict(load));
        page.Table(table);
        if (asked.Count > MostDesks) page.Paragraph($"… and {Human.Of(asked.Count - MostDesks, "desk")} with less load", 2);
        if (loads.Count > asked.Count) page.Paragraph($"… and {Human.Of(loads.Count - asked.Count, "desk")} that nothing is asked of", 2);
        Backlog(page, loads);
        var lost = loads.Count(l => l.CannotCope);
        var near = loads.Count(l => l.IsNearLimit);
        page.Paragraph((lost, near) switch
        {
            (0, 0) => "every desk can cope",
            (0, _) => $"{Human.Of(near, "desk")} can hardly cope, {(near == loads.Count ? "and there are no others" : "every other desk can")}",
            (_, 0) => $"{Human.Of(lost, "desk")} cannot cope",
            _ => $"{Human.Of(lost, "desk")} cannot cope, {Human.Of(near, "desk")} can hardly cope",
        }, 2);
    }

    private static void Backlog(Page page, IReadOnlyList<DeskLoad> loads)
    {
        foreach (var load in loads.Where(l => l.OpenHours > 0).OrderByDescending(l => l.OpenHours).Take(MostDesks))
            page.Paragraph($"{load.Agency} {load.Desk}: {Human.Number(load.OpenHours)} h of work on what is open at the start" + (load.OnDutyHoursPerWeek > 0
                ? $", {Human.Number(load.OpenHours / load.OnDutyHoursPerWeek)} weeks of its hours" : ""), 2);
    }

    private static string Verdict(DeskLoad load) => load.CannotCope ? "cannot cope: its queue grows without end" : load.IsNearLimit ? "can hardly cope" : "";
}
