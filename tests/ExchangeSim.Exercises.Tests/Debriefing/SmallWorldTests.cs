using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Debriefing;

/// <summary>Figures that were worked out by hand. A request arrives after an hour, is decided after half an hour, searched for two hours, and its reply takes an hour.</summary>
public class SmallWorldTests
{
    private const long Hour = SmallWorld.Hour;

    [Fact]
    public void Waits_are_those_of_the_world()
    {
        var result = SmallWorld.Played("search", "search").Result;
        // The second is decided while the officer searches for the first, and waits until that is done at 3:30.
        Assert.Equal([Hour * 9 / 2, Hour * 6], result.Cases.Select(one => one.WaitWithin(result.Horizon)).Order());
        Assert.Equal(Hour * 21 / 4, result.MeanWait);
        Assert.Equal(100, result.Points);
    }

    [Fact]
    public void A_refusal_put_right_is_answered_after_four_hours_and_a_half_and_holds_up_the_other_by_an_hour_and_a_half()
    {
        var room = SmallWorld.Played("say-no", "search");
        var regret = Assert.Single(new Counterfactuals(room).RegretList());
        // Refused it counts the twenty hours of the exercise, answered four and a half; the second would have been answered after four and a half, too, and waits six.
        Assert.Equal(-(20 * Hour - Hour * 9 / 2) + Hour * 3 / 2, regret.WaitChange);
        var refused = regret.Changed.Single(request => request.Played.Key == regret.Decision.Open.Pending.Root);
        Assert.Equal((Outcome.Refused, Outcome.Answered), (refused.Played.Outcome, refused.Otherwise.Outcome));
        // One of two decisions right is less than the least that counts.
        Assert.Equal(100, regret.PointsChange);
        var task = Assert.Single(regret.Tasks);
        Assert.Equal((0.5, 1.0, Rating.Unable, Rating.Performed), (task.Played, task.Otherwise, task.PlayedRating, task.OtherwiseRating));
    }

    [Fact]
    public void Where_the_others_decide_as_they_did_the_second_is_refused_again_and_by_the_reference_it_is_answered()
    {
        var counterfactuals = new Counterfactuals(SmallWorld.Played("say-no", "say-no"));
        var first = counterfactuals.Taken[0];
        var frozen = counterfactuals.Of(first.Open.Id, first.Open.Pending.Reference);
        Assert.Equal(-(20 * Hour - Hour * 9 / 2), frozen.WaitChange);
        Assert.Single(frozen.Changed);
        // The second waits for the officer until 3:30, whenever it is decided before, and is answered after six hours.
        var reference = counterfactuals.Of(first.Open.Id, first.Open.Pending.Reference, OthersMode.Reference);
        Assert.Equal(-(20 * Hour - Hour * 9 / 2) - (20 * Hour - 6 * Hour), reference.WaitChange);
    }

    [Fact]
    public void Where_there_is_no_chance_every_other_future_changes_as_much()
    {
        var counterfactuals = new Counterfactuals(SmallWorld.Played("say-no", "search"));
        var refusal = counterfactuals.Taken[0];
        var effect = counterfactuals.InFutures(refusal.Open.Id, refusal.Open.Pending.Reference, 4);
        // The reference decides on the second within a minute after it has come, at 1:31: without the first it is answered after four hours and a minute, behind it after six.
        var expected = -(20 * Hour - Hour * 9 / 2) + (6 * Hour - (4 * Hour + Hour / 60));
        Assert.Equal((4, expected, expected, expected, 0), (effect.Futures, effect.Least, effect.Most, effect.WaitChange.Value, effect.WaitChange.HalfWidth));
    }

    [Fact]
    public void Rooms_side_by_side_differ_by_what_their_decisions_changed()
    {
        var compared = RoomsCompared.Of([(1, SmallWorld.Played("search", "search")), (2, SmallWorld.Played("say-no", "search"))]);
        Assert.Equal([100.0, 0.0], compared.Rooms.Select(room => room.Points));
        Assert.Equal([(2, 2, 0), (2, 1, 0)], compared.Rooms.Select(room => (room.Decisions, room.Right, room.Late)));
        // The first waits 15:30 longer in the second room, the second 1:30 less: seven hours on average.
        Assert.Equal(7 * Hour, compared.Rooms[1].Difference!.Value);
        Assert.Equal(-7 * Hour, compared.Rooms[0].Difference!.Value);
        Assert.Equal([Hour * 31 / 2, Hour * 3 / 2], compared.Cases.Select(one => one.Spread));
    }

    [Fact]
    public void Means_of_two_rooms_differ_by_the_difference_that_stands_beside_them_also_where_other_cases_came_up()
    {
        // In the second nobody sits in Vientiane, whose cases reach people in the first alone.
        PlayedRoom Played(params string[] seats)
        {
            using var room = Lesson.NewRoom();
            foreach (var seat in seats)
            {
                room.Take(new JoinRoom(seat, seat), seat);
                room.Take(new TakeSeat(seat, seat), seat);
            }
            room.Take(new StartClock());
            Lesson.Played(room, 1);
            return new PlayedRoom(room.Planned, room.Log);
        }

        var (one, other) = (Played("hanoi", "vientiane"), Played("hanoi"));
        var compared = RoomsCompared.Of([(1, one), (2, other)]);
        Assert.NotEqual(one.Result.Cases.Where(end => end.ReachedPeople).Select(end => end.Id), other.Result.Cases.Where(end => end.ReachedPeople).Select(end => end.Id));
        Assert.True(compared.SameCases > 1);
        Assert.Equal(compared.Rooms[0].MeanWait!.Value - compared.Rooms[1].MeanWait!.Value, compared.Rooms[0].Difference!.Value, 0.5);
    }

    [Fact]
    public void A_room_that_has_not_begun_shortens_the_comparison_of_the_others_by_nothing_and_has_no_figures()
    {
        using var lobby = Lesson.NewRoom(SmallWorld.Planned());
        var played = new[] { (1, SmallWorld.Played("search", "search")), (2, SmallWorld.Played("say-no", "search")) };
        var (without, compared) = (RoomsCompared.Of(played), RoomsCompared.Of([.. played, (3, new PlayedRoom(SmallWorld.Planned(), lobby.Log, 0))]));
        Assert.Equal(without.Horizon, compared.Horizon);
        Assert.Equal(without.Rooms, compared.Rooms.Take(2));
        Assert.Equal((null, null, null), (compared.Rooms[2].Points, compared.Rooms[2].MeanWait, compared.Rooms[2].Difference));
        Assert.All(compared.Cases, one => Assert.Null(one.Ends[2]));
    }

    [Fact]
    public void A_slower_wire_makes_an_answered_request_wait_two_hours_longer()
    {
        var room = SmallWorld.Played("search", "search");
        var tried = PolicyTrial.Of(room, SmallWorld.Planned("slow-wire"), 3);
        Assert.Equal((2.0 * Hour, 0), (tried.Frozen.AgainstPlayed!.Value, tried.Frozen.AgainstPlayed.HalfWidth));
        Assert.Equal((2.0 * Hour, 0, 3), (tried.WaitOverSeeds!.Value, tried.WaitOverSeeds.HalfWidth, tried.Seeds));
        Assert.Equal((2, 2), (tried.Played.Answered, tried.Frozen.Answered));
    }

    [Fact]
    public void A_policy_that_changes_nothing_gives_what_was_played_exactly()
    {
        var room = SmallWorld.Played("say-no", "search");
        var tried = PolicyTrial.Of(room, SmallWorld.Planned("same-wire"), 1);
        Assert.Equal(tried.Played with { AgainstPlayed = tried.Frozen.AgainstPlayed }, tried.Frozen);
        Assert.Equal((0, 0), (tried.Frozen.AgainstPlayed!.Value, tried.WaitOverSeeds!.Value));
        Assert.Equal(tried.WithoutPolicy.MeanWait, tried.Reference.MeanWait);
    }

    [Fact]
    public void A_room_that_is_ended_early_is_judged_there_and_a_decision_otherwise_goes_on_to_the_end_of_the_plan()
    {
        var room = SmallWorld.Played("say-no", "search", until: 3 * Hour);
        Assert.Equal((3 * Hour, 3 * Hour), (room.EndedAt, room.Result.Horizon));
        var regret = Assert.Single(new Counterfactuals(room).RegretList());
        Assert.Equal((20 * Hour, -(20 * Hour - Hour * 9 / 2) + Hour * 3 / 2), (regret.Horizon, regret.WaitChange));
        Assert.Equal(DecidedBy.Person, regret.Decision.By);
    }

    // What the scenario goes on with after the end is another thing than how a request ended.
    [Fact]
    public void What_was_answered_after_the_exercise_was_ended_was_open_at_its_end_in_every_part()
    {
        var room = SmallWorld.Played("search", "search", until: 5 * Hour);
        var ends = new Counterfactuals(room).Played;
        Assert.Equal([9 * Hour / 2, 13 * Hour / 2], ends.Select(end => end.ClosedAt!.Value).Order());
        var by = ends.Select(end => end.By(room.EndedAt)).OrderBy(end => end.SentAt).ToList();
        Assert.Equal([(Outcome.Answered, 9 * Hour / 2), (Outcome.Open, null)], by.Select(end => (end.Outcome, end.ClosedAt)));
        Assert.Equal(by.Select(end => (end.Key, end.Outcome, end.ClosedAt)).Order(), room.Result.Cases.Select(one => (one.Request!.Value, one.Outcome, one.EndedAt)).Order());
        Assert.Equal(by.Select(end => end.ClosedAt).Order(), ExchangeSim.Exercises.Debriefing.Timeline.Of(room).Answers.Select(answer => answer.KnownAt).Order());
        Assert.Equal(-1, ends[0].By(0).SentAt);
    }
}
