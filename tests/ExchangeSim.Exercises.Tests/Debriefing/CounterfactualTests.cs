using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Debriefing;

public class CounterfactualTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Played_once_more_with_nothing_replaced_everything_ends_as_it_did(int seed)
    {
        using var room = Lesson.Played(Lesson.Started(), seed);
        room.World.Stop(); // reports what is open at the end
        var ends = room.World.Register.Requests.Select(request => RequestEnd.Of(request, room.Planned.Scenario));
        Assert.Equal(ends, new Counterfactuals(Lesson.Planned, room.Log).Played);
    }

    // On a calm clock several decide at one time; whose request comes first to the next desk depends on who was first.
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void Decisions_of_one_time_are_played_again_in_the_order_in_which_they_were_taken(int seed)
    {
        using var room = Lesson.Started(seed: (ulong)seed);
        var together = 0;
        for (var real = 1L; room.World.Time < room.Planned.End; real += 5 * Lesson.Second)
        {
            room.Tick(real);
            var open = room.World.Open.Where(open => !open.IsQuestion).ToList();
            if (open.Count is 0 or 1 && room.World.Time < room.Planned.End - Lesson.Hour && room.World.Open.All(one => one.Until > room.World.Time + Lesson.Hour)) continue;
            together += open.Count > 1 ? 1 : 0;
            foreach (var one in Enumerable.Reverse(open)) // as they came up, the other way round
                Assert.Null(room.Take(new Decide(one.Seat, one.Id, RoomChoices.Of(room, one)[one.Pending.Reference]), room.At(one.Seat)!.Id, real));
        }
        Assert.True(together > 0, "never two at one time");
        room.World.Stop();
        var ends = room.World.Register.Requests.Select(request => RequestEnd.Of(request, room.Planned.Scenario));
        Assert.Equal(ends, new Counterfactuals(Lesson.Planned, room.Log).Played);
    }

    [Fact]
    public void With_the_reference_for_the_others_what_had_come_up_and_still_waited_is_decided_by_it_at_once()
    {
        var found = 0;
        foreach (var seed in Enumerable.Range(1, 12))
        {
            using var room = Lesson.Played(Lesson.Started(seed: (ulong)seed), seed);
            var played = new PlayedRoom(Lesson.Planned, room.Log);
            var people = played.Taken.Where(one => one is { By: DecidedBy.Person, Open.IsQuestion: false }).ToList();
            foreach (var (one, waited) in people.SelectMany(one => people.Where(other => other.Open.Pending.Since < one.At && other.At > one.At).Select(other => (one, other))))
            {
                var instead = DecisionName.CasesOf(Lesson.Planned, one.Open)[one.Choice];
                using var life = new OtherLife(Lesson.Planned, new RecordedLife(played),
                    LifeChanges.Of(DecisionName.Of(Lesson.Planned, one.Open), instead, OthersMode.Reference, one.At));
                life.AdvanceTo(Lesson.Planned.End);
                var then = life.World.Taken.Single(taken => DecisionName.Of(Lesson.Planned, taken.Open) == DecisionName.Of(Lesson.Planned, waited.Open));
                Assert.Equal((one.At, true), (then.At, then.IsReference));
                found += waited.IsReference ? 0 : 1;
            }
        }
        Assert.True(found > 0, "nobody decided against the file while another decision waited");
    }

    // What its withdrawal ended, and what the end of the plan left open, is decided by nobody in the other life either.
    [Fact]
    public void Decisions_that_nobody_took_are_taken_by_nobody_when_it_is_played_once_more()
    {
        using var room = Lesson.Started();
        var decision = room.WithOwnDecision();
        Assert.Null(room.Take(new WithdrawRequest(decision.Seat, room.World.FileOf(decision.Pending.Root)), room.At(decision.Seat)!.Id));
        room.World.AdvanceTo(room.Planned.End);
        Assert.NotEmpty(room.World.FellAway);
        Assert.NotEmpty(room.World.Open);
        room.World.Stop();
        var ends = room.World.Register.Requests.Select(request => RequestEnd.Of(request, room.Planned.Scenario));
        Assert.Equal(ends, new Counterfactuals(room.Planned, room.Log).Played);
    }

    // It is nobody's decision then, either: a person in its place would come earlier, and be judged by it.
    [Fact]
    public void What_nobody_decided_put_in_its_own_place_changes_nothing()
    {
        using var room = Lesson.Started();
        Assert.Null(room.Take(new LeaveSeat("anna"), "anna"));
        room.World.AdvanceTo(room.Planned.End);
        var counterfactuals = new Counterfactuals(Lesson.Planned, room.Log);
        var left = counterfactuals.Taken.Where(one => one is { By: not DecidedBy.Person, Choice: >= 0 }).ToList();
        Assert.NotEmpty(left);
        foreach (var one in left)
        {
            var again = counterfactuals.Of(one.Open.Id, one.Choice);
            Assert.All(again.Requests, request => Assert.Equal(request.Played, request.Otherwise));
        }
    }

    [Fact]
    public void A_refusal_put_right_gives_the_answer_that_was_refused()
    {
        using var room = Lesson.Started();
        for (var real = 1L; room.World.Taken.Count == 0; real += Lesson.Second)
        {
            room.Tick(real);
            // The first request that may be answered is refused; nothing else is decided by people.
            foreach (var open in room.World.Open.Where(open => RoomChoices.Of(room, open)[open.Pending.Reference] == "search").Take(1).ToList())
                Assert.Null(room.Take(new Decide(open.Seat, open.Id, "say-no"), room.At(open.Seat)!.Id));
            if (room.World.Taken.Count > 0 && room.World.Taken[0].IsReference) break;
        }
        Lesson.Played(room, 0, every: Room.LongestGap);
        var regrets = new Counterfactuals(Lesson.Planned, room.Log).RegretList();
        var refusal = regrets.First(regret => RoomChoicesOf(room, regret.Decision.Choice, regret) == "say-no");
        var change = refusal.Changed.First(request => request.Played.Key == refusal.Decision.Open.Pending.Root);
        Assert.Equal((Outcome.Refused, Outcome.Answered), (change.Played.Outcome, change.Otherwise.Outcome));
        Assert.True(change.WaitChange(refusal.Horizon) < 0);
        Assert.Contains(change, refusal.Changed);
    }

    private static string RoomChoicesOf(Room room, int choice, Counterfactual regret) => RoomChoices.Of(room, regret.Decision.Open)[choice];

    [Fact]
    public void A_decision_that_did_not_come_up_or_a_case_that_is_not_there_is_refused()
    {
        using var room = Lesson.Played(Lesson.Started(), 3);
        var counterfactuals = new Counterfactuals(Lesson.Planned, room.Log);
        Assert.Throws<ArgumentException>(() => counterfactuals.Of("hanoi-99", 0));
        Assert.Throws<ArgumentException>(() => counterfactuals.Of(counterfactuals.Taken[0].Open.Id, 9));
    }

    // Data given without a permitted purpose come quickly: by time alone this would stand at the end of the list.
    [Fact]
    public void A_breach_comes_first_although_putting_it_right_makes_the_request_wait()
    {
        foreach (var seed in Enumerable.Range(1, 30))
        {
            using var room = Lesson.Started(seed: (ulong)seed);
            var breached = false;
            for (var real = 1L; room.World.Time < room.Planned.End; real += Lesson.Second)
            {
                room.Tick(real);
                foreach (var open in room.World.Open.Where(open => !open.IsQuestion).ToList())
                {
                    var (choices, isFirst) = (RoomChoices.Of(room, open), !breached && RoomChoices.Of(room, open)[open.Pending.Reference] == "say-no");
                    breached |= isFirst;
                    var choice = isFirst ? "search" : choices.Contains("say-no") ? "say-no" : choices[open.Pending.Reference];
                    Assert.Null(room.Take(new Decide(open.Seat, open.Id, choice), room.At(open.Seat)!.Id, real));
                }
            }
            if (!breached) continue;
            var list = new Counterfactuals(Lesson.Planned, room.Log).RegretList();
            Assert.True(list[0].IsBreach && list[0].WaitChange > 0, "the breach should come first");
            Assert.Single(list, one => one.IsBreach);
            return;
        }
        Assert.Fail("no file forbids to answer");
    }

    [Fact]
    public void The_regret_list_begins_with_what_cost_most_and_leaves_out_what_the_scenario_would_have_done()
    {
        using var room = Lesson.Played(Lesson.Started(), 4);
        var counterfactuals = new Counterfactuals(Lesson.Planned, room.Log);
        var list = counterfactuals.RegretList();
        Assert.NotEmpty(list);
        Assert.Equal(list.OrderByDescending(one => one.IsBreach).ThenBy(one => one.WaitChange).Select(one => one.Decision.Open.Id), list.Select(one => one.Decision.Open.Id));
        Assert.Equal(counterfactuals.Taken.Count(taken => !taken.IsReference), list.Count);
    }
}
