using ExchangeSim.Exercises.Rehearsing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Json;

namespace ExchangeSim.Reports.Exercises;

/// <summary>What a rehearsal found, as one JSON object. It is the same for any number of threads.</summary>
public static class RehearsalJson
{
    /// <summary>Writes it and a line end. Times are hours, shares run from 0 to 1.</summary>
    public static void Write(TextWriter writer, Rehearsal rehearsal)
    {
        var (planned, f) = (rehearsal.Planned, new RehearsalFindings(rehearsal));
        JsonText.Write(writer, new
        {
            Format = JsonFormat.Rehearsal, FormatVersion = JsonFormat.RehearsalVersion, Plan = planned.Plan.Id, Title = planned.Plan.Title.In("en"), Scenario = planned.Scenario.Id,
            FirstSeed = planned.Scenario.Seed, rehearsal.Seeds, f.RealMinutes, f.IsSound, f.IsDiscriminating,
            Seats = f.Seats.Select(seat => new { seat.Seat.Id, DecisionsPerMinute = seat.PerMinute, DecisionsPerMinuteAtMost = seat.Most }),
            Scores = f.Scores.Select(score => new { Player = RehearsalPage.Word(score.Player), P10 = score.Low, score.Median, P90 = score.High }),
            Objectives = planned.Plan.Objectives.Select(objective => new
            {
                objective.Id, IsReachable = !f.Unreachable.Contains(objective), Ratings = Ratings(f.Of(objective)),
                Tasks = objective.Targets.SelectMany(target => target.Tasks).Select(task => Of(f, task)),
            }),
            Injects = rehearsal.Injects.Select(inject => new { inject.Inject.Id, inject.Fires, Trouble = inject.Fires ? null : inject.Trouble.ToString() }),
            RefusedLeads = f.RefusedLeads.Select(lead => lead.Id),
        });
    }

    private static object Of(RehearsalFindings f, TargetTask task) => new
    {
        task.Id, Measure = task.Measure.Text, IsMeasured = !f.Unmeasured.Contains(task), Ratings = Ratings(f.Of(task)),
        Medians = Rehearsal.Players.ToDictionary(RehearsalPage.Word, player => InUnit(f.ValueOf(task, player), task.Measure.Figure.Unit)),
    };

    private static double? InUnit(double? value, FigureUnit unit) => unit == FigureUnit.Time ? value / 3_600_000 : value;

    private static Dictionary<string, Dictionary<string, double>> Ratings(IEnumerable<RatingShares> all) => all.ToDictionary(
        shares => RehearsalPage.Word(shares.Player), shares => Enum.GetValues<Rating>().Reverse().ToDictionary(RatingWords.Letter, rating => shares.Shares[(int)rating]));
}
