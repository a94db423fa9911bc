using System.Globalization;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Exercises;

/// <summary>How the rooms of an exercise were performed, as a page of text.</summary>
public static class DebriefPage
{
    // Whatever the language of the papers: a terminal speaks English, and half of a page in another language is no page.
    private const string English = "en";

    /// <summary>Writes the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="planned">What was played.</param>
    /// <param name="rooms">Its rooms as they were left.</param>
    public static void Write(Page page, PlannedExercise planned, IReadOnlyList<Room> rooms)
    {
        page.Title($"{planned.Plan.Id}: {planned.Plan.Title.In(English)}");
        foreach (var room in rooms)
        {
            var judged = Judgement.Of(room);
            var decisions = room.World.Taken.Where(taken => !taken.Open.IsQuestion).ToList();
            page.Heading($"Room {room.Header.Room}", $"fingerprint {room.World.Fingerprint().ToString("x16", CultureInfo.InvariantCulture)}");
            page.Paragraph($"{Human.Of(Attendance.In(room).Count, "person", "people")}; {Human.Of(decisions.Count, "decision")}: "
                + $"{decisions.Count(taken => taken.By == DecidedBy.Person)} by people, "
                + $"{decisions.Count(taken => taken.By == DecidedBy.Person && taken.IsReference)} of them as the file bore out; "
                + $"{(judged.Score is { } score ? $"{Human.Number(score)} points of 100" : "no points: nothing was observed")}{NotObserved(judged)}", 2);
            Tasks(page, judged);
        }
    }

    private static void Tasks(Page page, Judgement judged)
    {
        if (judged.Objectives.Count == 0) return;
        var table = new TextTable("task", "rating", ">measured", "measure");
        foreach (var objective in judged.Objectives)
        {
            table.Row(objective.Objective.Title.In(English), RatingWords.LetterOr(objective.Rating));
            foreach (var task in objective.Targets.SelectMany(target => target.Tasks))
                table.Row($"  {task.Task.Title.In(English)}", RatingWords.LetterOr(task.Rating),
                    RehearsalPage.Value(task.Measured.Value, task.Task.Measure.Figure.Unit), task.Task.Measure.Text);
        }
        page.Table(table);
    }

    private static string NotObserved(Judgement judged) => judged.Tasks.Count(task => task.Rating is null) is > 0 and var count && judged.Score is not null
        ? $"; {Human.Of(count, "task")} not observed, which {(count == 1 ? "does" : "do")} not count" : "";
}
