using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rehearsing;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Exercises.Tests.Rehearsing;

public class RehearsalTests
{
    private static readonly string Name = Path.Combine(Lesson.Folder, "first-lesson.exercise.yaml");

    // The first lesson with some text in place of other text.
    private static PlannedExercise Changed(params (string Old, string New)[] changes)
    {
        var text = changes.Aggregate(File.ReadAllText(Name), (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        return PlannedExercise.OfTexts([new SourceText(Name, text), .. Lesson.Planned.Sources.Skip(1)]);
    }

    private static RehearsalFindings Findings(PlannedExercise planned, int seeds = 2) => new(Rehearsal.Of(planned, seeds, threads: 2));

    [Fact]
    public void A_rehearsal_is_the_same_on_one_thread_and_on_several()
    {
        var one = Rehearsal.Of(Lesson.Planned, 2, threads: 1);
        var four = Rehearsal.Of(Lesson.Planned, 2, threads: 4);
        Assert.Equal(one.Plays.Select(play => (play.Player, play.Judged.Score, string.Join(' ', play.Decisions))),
            four.Plays.Select(play => (play.Player, play.Judged.Score, string.Join(' ', play.Decisions))));
    }

    [Fact]
    public void A_better_player_reaches_more_points_and_the_perfect_one_all()
    {
        var findings = Findings(Lesson.Planned, seeds: 6);
        Assert.True(findings.Scores[0].Median < findings.Scores[1].Median && findings.Scores[1].Median < findings.Scores[2].Median);
        Assert.Equal(100, findings.Scores[2].Median);
        Assert.True(findings.IsSound && findings.IsDiscriminating);
        Assert.Equal(10, findings.RealMinutes);
    }

    [Fact]
    public void An_objective_that_nobody_can_reach_is_found()
    {
        var findings = Findings(Changed(("share of decisions taken right >= 90 %", "wrong decisions >= 5")));
        Assert.Equal(["lawful-answers"], findings.Unreachable.Select(objective => objective.Id));
        Assert.False(findings.IsSound);
    }

    [Fact]
    public void A_task_that_nothing_happens_to_is_found()
    {
        var findings = Findings(Changed(("share of decisions taken right >= 90 %", "share of information marked very-urgent from laos answered >= 50 %")));
        Assert.Equal(["follow-the-file"], findings.Unmeasured.Select(task => task.Id));
    }

    [Fact]
    public void An_inject_that_comes_too_late_to_be_seen_is_found()
    {
        const string injects = "injects:\n  late: { after: 10 h, title: Late, text: Too late. }\n  soon: { after: 9 h, title: Soon, text: In time. }\n";
        var findings = Findings(Changed(("questions:", injects + "\nquestions:")));
        Assert.Equal([("late", InjectTrouble.TooLate)], findings.DeadInjects.Select(inject => (inject.Inject.Id, inject.Trouble)));
    }

    [Fact]
    public void A_lead_whose_right_request_can_be_sent_is_no_finding()
    {
        const string lead = "leads:\n  shop:\n    seat: hanoi\n    procedure: information\n    title: Shop\n    text: A shop.\n    right: { agency: laos }\n";
        var sound = Changed(("questions:", lead + "\nquestions:"));
        Assert.Empty(Findings(sound).RefusedLeads);
        var play = RehearsedPlay.Of(sound, 1, PlayerModel.Perfect);
        Assert.Equal(Lesson.Planned.Plan.Seats.Count, play.Decisions.Count);
        Assert.Empty(play.RefusedLeads);
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Rehearsal.Of(Lesson.Planned, 50, 1, _ => stop.Cancel(), stop.Token));
    }
}
