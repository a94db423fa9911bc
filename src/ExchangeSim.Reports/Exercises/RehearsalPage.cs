using ExchangeSim.Exercises.Rehearsing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Exercises;

/// <summary>What a rehearsal found, as a page of text.</summary>
public static class RehearsalPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(Page page, Rehearsal rehearsal)
    {
        var (planned, findings) = (rehearsal.Planned, new RehearsalFindings(rehearsal));
        page.Title($"{planned.Plan.Id}: {planned.Plan.Title.In("en")}");
        page.Paragraph($"{Human.Of(rehearsal.Seeds, "seed")}, each with a careless, a reference and a perfect player in all seats; "
            + $"{Human.Number(findings.RealMinutes)} min at the planned speed");
        Loads(page, findings);
        Scores(page, findings);
        Tasks(page, planned.Plan, findings);
        Problems(page, findings);
    }

    private static void Loads(Page page, RehearsalFindings findings)
    {
        page.Heading("Seats", "decisions and questions in a real minute; one to two are a good pace");
        var table = new TextTable("seat", ">on average", ">at most", "");
        foreach (var seat in findings.Seats)
            table.Row(seat.Seat.Id, Human.Number(seat.PerMinute), Human.Number(seat.Most), seat.IsBusy ? "busy" : seat.IsQuiet ? "quiet" : "");
        page.Table(table);
    }

    private static void Scores(Page page, RehearsalFindings findings)
    {
        if (findings.Scores.Count == 0) return;
        page.Heading("Points of a hundred", "the middle player, and the band of eight in ten");
        var table = new TextTable("player", ">middle", ">band");
        foreach (var score in findings.Scores) table.Row(Word(score.Player), $"{score.Median:0}", $"{score.Low:0} – {score.High:0}");
        page.Table(table);
        page.Line(findings.IsDiscriminating ? "  clearly apart" : "  not clearly apart");
    }

    private static void Tasks(Page page, ExercisePlan plan, RehearsalFindings findings)
    {
        if (plan.Objectives.Count == 0) return;
        page.Heading("Tasks", "what was measured in the middle, with the share of plays rated P, S, M, U");
        var table = new TextTable("task", ">wanted", ">careless", "", ">reference", "", ">perfect", "");
        foreach (var objective in plan.Objectives)
        {
            table.Row(objective.Title.In("en"));
            foreach (var task in objective.Targets.SelectMany(target => target.Tasks)) table.Row([$"  {task.Id}", Wanted(task), .. Cells(findings, task)]);
        }
        page.Table(table);
    }

    private static IEnumerable<string> Cells(RehearsalFindings findings, TargetTask task) =>
        findings.Of(task).SelectMany(shares => new[] { Value(findings.ValueOf(task, shares.Player), task.Measure.Figure.Unit), string.Join(' ', Letters(shares)) });

    private static IEnumerable<string> Letters(RatingShares shares) =>
        shares.Shares.Select((share, rating) => (share, Letter: RatingWords.Letter((Rating)rating))).Where(one => one.share > 0).Reverse()
            .Select(one => one.share < 1 ? $"{one.Letter}{one.share * 100:0}" : one.Letter);

    private static string Wanted(TargetTask task) =>
        (task.Measure.Comparison switch { Model.Comparison.AtLeast => "≥ ", Model.Comparison.AtMost => "≤ ", _ => "" }) + Value(task.Measure.Value, task.Measure.Figure.Unit);

    internal static string Value(double? value, FigureUnit unit) => (value, unit) switch
    {
        (null, _) => "–",
        ({ } share, FigureUnit.Share) => Human.Share(share),
        ({ } time, FigureUnit.Time) => Human.Time(time / 3_600_000),
        ({ } count, _) => Math.Round(count, 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static void Problems(Page page, RehearsalFindings findings)
    {
        page.Heading("What to mend");
        foreach (var objective in findings.Unreachable) page.Entry("-", $"objective {objective.Id}: not even the perfect player reaches it without challenges", 2);
        foreach (var task in findings.Unmeasured) page.Entry("-", $"task {task.Id}: nothing happens that could be measured ({task.Measure.Text})", 2);
        foreach (var inject in findings.DeadInjects) page.Entry("-", $"inject {inject.Inject.Id}: {Why(inject.Trouble)}", 2);
        foreach (var lead in findings.RefusedLeads) page.Entry("-", $"lead {lead.Id}: its right request cannot be sent", 2);
        foreach (var seat in findings.Seats.Where(seat => seat.IsBusy))
            page.Entry("-", $"seat {seat.Seat.Id} is busy: slow the clock (speed), or lower the share of requests for people (for-people)", 2);
        foreach (var seat in findings.Seats.Where(seat => seat.IsQuiet))
            page.Entry("-", $"seat {seat.Seat.Id} is quiet: let more reach people (for-people), or let the clock run faster (speed)", 2);
        if (findings.Scores.Count > 0 && !findings.IsDiscriminating)
            page.Entry("-", "careless, reference and perfect players are not clearly apart: set the limits of some tasks otherwise, or add a task that tells them apart", 2);
        if (findings.IsSound) page.Paragraph("nothing: every objective can be reached, every task measures something, every inject fires, every lead can be sent, every seat has " +
            "enough to do and not too much" + (findings.Scores.Count > 0 ? ", players are clearly apart" : ""), 2);
    }

    private static string Why(InjectTrouble trouble) => trouble == InjectTrouble.TooLate ? "it is due when the exercise is over" : "what it fires has begun by itself before";

    internal static string Word(PlayerModel player) => player.ToString().ToLowerInvariant();
}
