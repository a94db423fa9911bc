using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Exercises.Tests.Judging;

public class JudgementTests
{
    private static readonly string Name = Path.Combine(Lesson.Folder, "first-lesson.exercise.yaml");

    // The first lesson with one task for each measure.
    private static PlannedExercise With(params string[] measures) => With(Lesson.Planned, measures);

    private static PlannedExercise With(PlannedExercise planned, params string[] measures)
    {
        var text = planned.Sources[0].Text;
        var own = text[..text.IndexOf("\nobjectives:", StringComparison.Ordinal)] + "\nquestions: [What else?]\n"
            + (text.IndexOf("\nleads:", StringComparison.Ordinal) is >= 0 and var leads ? text[leads..] : "");
        var tasks = string.Concat(measures.Select((measure, number) => $"          t{number}: {{ title: Task, measure: \"{measure}\" }}\n"));
        return PlannedExercise.OfTexts([new SourceText(Name,
            $"{own}\nobjectives:\n  all:\n    title: All\n    targets:\n      all:\n        title: All\n        tasks:\n{tasks}"), .. planned.Sources.Skip(1)]);
    }

    // Everybody decides as soon as it is seen, by a rule.
    private static Room Played(PlannedExercise planned, Func<OpenDecision, int, int> choose)
    {
        var room = Lesson.Started(planned);
        var number = 0;
        for (var real = 1L; room.World.Time < room.Planned.End; real += 1000)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.ToList())
                Assert.Null(room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[choose(open, number++)]), room.At(open.Seat)!.Id, real));
        }
        return room;
    }

    private static IReadOnlyList<FigureValue> Values(Room room) => [.. Judgement.Of(new JudgedPlay(room.Planned, room.World, [])).Tasks.Select(task => task.Measured)];

    private static readonly PlannedExercise All = With(
        "share of decisions taken right >= 90 %", "wrong decisions = 0", "refusals without a ground = 0", "breaches = 0", "complaints = 0",
        "share of information from laos answered within 8 h >= 50 %", "share of information acknowledged within 10 min = 100 %", "mean of information <= 6 h",
            "information refused <= 6",
        "time from register to reply <= 8 h", "decisions that nobody took = 0", "share of decisions taken within 10 min >= 90 %",
            "share of decisions by hanoi taken right >= 90 %");

    [Fact]
    public void Who_follows_the_file_has_nothing_wrong_and_figures_are_those_of_the_requests()
    {
        using var room = Played(All, (open, _) => open.Pending.Reference);
        var values = Values(room);
        Assert.Equal([1, 0, 0, 0, null], values.Take(5).Select(value => value.Value)); // no choice of the first lesson brings a complaint
        var closed = room.World.Register.Requests.Where(request => request.Closed is { Outcome: not Outcome.Open }).Select(request => request.Closed!.Value).ToList();
        Assert.Equal(6, closed.Count);
        var fromLaos = closed.Where(one => one.Requesting == 1).ToList();
        Assert.Equal((fromLaos.Count(one => one.Outcome == Outcome.Answered) / 3.0, 3), (values[5].Value, values[5].Of));
        Assert.Equal(1, values[6].Value);
        Assert.Equal(closed.Average(one => one.ClosedAt - one.SentAt), values[7].Value);
        Assert.Equal(closed.Count(one => one.Outcome == Outcome.Refused), values[8].Value);
        Assert.InRange(values[9].Value!.Value, 1, 8 * Lesson.Hour);
        Assert.Equal([0, 1, 1], values.Skip(10).Select(value => value.Value));
    }

    [Fact]
    public void A_wrong_refusal_and_a_breach_are_found_with_the_moments_that_show_them()
    {
        // The first question that is answered by searching is refused, and the first that asks for a refusal is searched.
        var (refused, given) = (false, false);
        using var room = Played(All, (open, _) =>
        {
            var cases = ((DecideStep)All.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step]).Cases.Select(one => one.Then).ToList();
            if (cases[open.Pending.Reference] == "search" && !refused) { refused = true; return cases.IndexOf("say-no"); }
            if (cases[open.Pending.Reference] is "say-no" or "clarify" && !given) { given = true; return cases.IndexOf("search"); }
            return open.Pending.Reference;
        });
        Assert.True(refused && given);
        var tasks = Judgement.Of(new JudgedPlay(All, room.World, [])).Tasks.ToList();
        Assert.Equal([2, 1, 1], tasks.Skip(1).Take(3).Select(task => task.Measured.Value));
        Assert.Equal([Rating.MajorChallenges, Rating.MajorChallenges, Rating.MajorChallenges], tasks.Skip(1).Take(3).Select(task => task.Proposed!.Value));
        var moment = Assert.Single(tasks[2].Measured.Moments);
        var shown = room.World.Taken.Single(taken => taken.Open.Id == moment.Decision);
        Assert.Equal((false, shown.At, shown.Open.Pending.Root, shown.Open.Seat), (moment.IsGood, moment.At, moment.Request!.Value, moment.Seat));
    }

    [Fact]
    public void A_decision_that_nobody_took_is_counted_and_none_of_the_others()
    {
        using var room = Lesson.Started(All);
        room.Take(new JumpClock(All.End));
        room.Tick(2);
        var values = Values(room);
        Assert.Equal(room.World.Taken.Count, values[10].Value);
        Assert.Equal((null, 0.0), (values[0].Value, values[11].Value));
        // Who decided nothing has shown nothing of how lawfully they decide.
        Assert.All(values.Skip(1).Take(4), value => Assert.Equal((null, 0), (value.Value, value.Of)));
        Assert.All(Judgement.Of(room).Tasks.Take(5), task => Assert.Null(task.Rating));
    }

    [Fact]
    public void A_breach_that_no_decision_offered_is_not_observed_and_does_not_count()
    {
        // Only where the file bears out a search is anything decided: there a search is right, and no other choice is a breach.
        using var room = Lesson.Started(All);
        for (var real = 1L; room.World.Time < All.End; real += 1000)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.Where(open => RoomChoices.Of(room, open)[open.Pending.Reference] == "search").ToList())
                Assert.Null(room.Take(new Decide(open.Seat, open.Id, "search"), room.At(open.Seat)!.Id, real));
        }
        var judged = Judgement.Of(room);
        var tasks = judged.Tasks.ToList();
        Assert.Equal((1.0, 0.0, null), (tasks[0].Measured.Value, tasks[2].Measured.Value, tasks[3].Measured.Value));
        Assert.Equal((Rating.Performed, null), (tasks[2].Rating, tasks[3].Rating));
        Assert.Equal(tasks.Where(task => task.Rating is not null).Average(task => RatingRules.Points(task.Rating!.Value)), judged.Score);
    }

    [Fact]
    public void How_soon_people_decide_is_not_observed_while_time_stands_for_them()
    {
        using var room = Lesson.NewRoom(All);
        Assert.Null(room.Take(new JoinRoom("anna", "anna"), "anna"));
        Assert.Null(room.Take(new TakeSeat("anna", "hanoi"), "anna"));
        Assert.Null(room.Take(new SetClock(Mode: ClockMode.Calm)));
        Assert.Null(room.Take(new StartClock()));
        for (var real = 1L; room.World.Time < All.End; real += 5_000)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.ToList()) Assert.Null(room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[open.Pending.Reference]), "anna", real));
        }
        Assert.NotEmpty(room.World.Taken);
        var values = Values(room);
        Assert.Equal((1.0, null, null), (values[0].Value, values[10].Value, values[11].Value));
        var played = new ExchangeSim.Exercises.Debriefing.PlayedRoom(All, room.Log);
        Assert.Equal(Judgement.Of(room).Score, played.Result.Points);
        using var again = new ExchangeSim.Exercises.Debriefing.OtherLife(All, new ExchangeSim.Exercises.Debriefing.RecordedLife(played),
            ExchangeSim.Exercises.Debriefing.LifeChanges.None);
        again.AdvanceTo(All.End);
        Assert.Equal(played.Result.Points, ExchangeSim.Exercises.Debriefing.PlayResult.Of(All, again.World).Points);
    }

    // Only Vientiane has somebody, or nobody has, or somebody who leaves again before anything came up.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_lay_at_a_seat_where_nobody_sat_is_not_observed(bool leaves)
    {
        var planned = With(WideLesson.Planned, "share of leads by hanoi sent right >= 75 %", "share of leads by hanoi sent within 3 h >= 90 %",
            "asked laos out of boat before 2022-03-08", "asked laos by hanoi", "decisions that nobody took = 0");
        using var room = Lesson.NewRoom(planned);
        Assert.Null(room.Take(new JoinRoom("binh", "Bình"), "binh"));
        Assert.Null(room.Take(new TakeSeat("binh", "vientiane"), "binh"));
        if (leaves) Assert.Null(room.Take(new LeaveSeat("binh"), "binh"));
        Assert.Null(room.Take(new StartClock()));
        room.Take(new JumpClock(planned.End));
        room.Tick(2);
        var tasks = Judgement.Of(room).Tasks.ToList();
        Assert.All(tasks.Take(4), task => Assert.Equal((null, null), (task.Measured.Value, task.Rating)));
        Assert.Equal(leaves, tasks[4].Rating is null);
        var state = new MemoryStream();
        room.World.Save(state);
        state.Position = 0;
        room.World.Restore(state);
        Assert.Equal(tasks.Select(task => task.Rating), Judgement.Of(room).Tasks.Select(task => task.Rating));
    }

    [Fact]
    public void Who_sat_there_and_sent_nothing_has_shown_that()
    {
        using var room = Lesson.Started(With(WideLesson.Planned, "share of leads sent right >= 75 %"));
        room.Take(new JumpClock(room.Planned.End));
        room.Tick(2);
        Assert.Equal((0.0, Rating.Unable), (Judgement.Of(room).Tasks.Single().Measured.Value, Judgement.Of(room).Tasks.Single().Rating));
    }

    [Fact]
    public void What_was_not_there_is_not_rated()
    {
        var planned = With("extradition lapsed = 0".Replace("extradition", "information", StringComparison.Ordinal),
            "share of information marked very-urgent from laos answered >= 50 %");
        using var room = Played(planned, (open, _) => open.Pending.Reference);
        var tasks = Judgement.Of(new JudgedPlay(planned, room.World, [])).Tasks.ToList();
        Assert.Equal((0.0, Rating.Performed), (tasks[0].Measured.Value, tasks[0].Rating));
        Assert.Equal((null, null, 0), (tasks[1].Measured.Value, tasks[1].Rating, tasks[1].Measured.Of));
    }

    [Fact]
    public void A_rating_that_was_given_in_the_room_is_in_its_log_and_counts_and_only_the_evaluator_gives_it()
    {
        using var room = Played(All, (open, _) => open.Pending.Reference);
        Assert.Equal(Refusal.InstructorOnly, room.Take(new RateTask("t1", Rating.Unable), "anna"));
        Assert.Equal(Refusal.UnknownTask, room.Take(new RateTask("t99", Rating.Unable)));
        Assert.Equal(Refusal.NoText, room.Take(new Observe(" ")));
        Assert.Null(room.Take(new RateTask("t1", Rating.Unable)));
        Assert.Null(room.Take(new RateTask("t1", Rating.MajorChallenges, "late talk")));
        Assert.Null(room.Take(new Observe("They asked each other first.", "t1", "hanoi")));
        using var again = ExchangeSim.Exercises.Replays.Replay.Whole(All, ExchangeSim.Exercises.Logs.RoomLog.Parse(room.Log.ToText()));
        var judged = Judgement.Of(again).Tasks.ElementAt(1);
        Assert.Equal((Rating.MajorChallenges, "late talk"), (judged.Rating, judged.Given!.Words));
    }

    [Fact]
    public void An_observation_is_tied_to_a_request_whose_number_is_chosen_from_those_that_reached_a_seat()
    {
        using var room = Played(All, (open, _) => open.Pending.Reference);
        var requests = EvaluationView.Of(room).Requests;
        Assert.NotEmpty(requests);
        Assert.Equal(requests.Count, requests.Select(one => one.Reference).Distinct().Count());
        Assert.Contains(room.World.Taken, taken => requests.Any(one => one.File == room.World.FileOf(taken.Open.Pending.Root)));
        Assert.Equal(Refusal.UnknownFile, room.Take(new Observe("About nothing.", File: "nothing")));
        Assert.Null(room.Take(new Observe("They asked at once.", File: requests[0].File)));
        Assert.Equal(requests[0].Reference, EvaluationView.Of(room).Observations[^1].Reference);
    }

    [Fact]
    public void An_observation_of_an_earlier_log_names_no_request()
    {
        var earlier = ExchangeSim.Exercises.Logs.RoomLog.CommandOf("""{"do":"observe","text":"Calm."}""");
        Assert.Equal(new Observe("Calm."), earlier);
    }

    [Fact]
    public void The_evaluators_rating_stands_in_place_of_the_proposal()
    {
        using var room = Played(All, (open, _) => open.Pending.Reference);
        var given = new Dictionary<string, GivenRating> { ["t1"] = new(Rating.SomeChallenges, "late talk", "eva", 5) };
        var judged = Judgement.Of(new JudgedPlay(All, room.World, []), given);
        var task = judged.Tasks.ElementAt(1);
        Assert.Equal((Rating.Performed, Rating.SomeChallenges), (task.Proposed, task.Rating));
    }
}
