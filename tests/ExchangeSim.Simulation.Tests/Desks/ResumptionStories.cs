using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Desks;

/// <summary>Who goes on first with what was laid down: work of two hours unless it says otherwise, a line of one hour.</summary>
public class ResumptionStories
{
    private static Scenario At(Desk desk, double work, params ListedRequest[] requests) =>
        Scenario(There(Work("look", "ncb", Hours(work), "reply")), [desk], 1) with { Requests = requests, Length = Duration.FromDays(6) };

    private static string Order(Scenario scenario)
    {
        var names = scenario.Requests.ToDictionary(r => StableHash.Of($"request/{r.Id}"), r => r.Id);
        return string.Join(' ', Recorder.Run(scenario).Requests.OrderBy(r => r.ClosedAt).ThenBy(r => r.ArisenAt).Select(r => $"{names[r.Key]}@{r.ClosedAt / Hour:0.##}"));
    }

    private static readonly Desk Interrupted = Desk("ncb", 2) with { UrgentInterrupts = true };

    [Theory]
    [InlineData(QueueDiscipline.FirstComeFirstServed)]
    [InlineData(QueueDiscipline.ByUrgency)]
    [InlineData(QueueDiscipline.ByTimeLimit)]
    public void Of_two_interrupted_pieces_the_last_to_come_is_laid_down_first_and_the_first_to_come_resumes_first(QueueDiscipline discipline) =>
        // b is laid down at 2:00 with an hour left, a at 2:06 with 54 minutes; the first officer free, at 4:00, goes on with a, the second at 4:06 with b; c waits until 4:54.
        Assert.Equal("x@5 y@5.1 a@5.9 b@6.1 c@7.9", Order(At(Interrupted with { Discipline = discipline }, 2,
            Listed("a", 0), Listed("b", 0), Listed("c", 0.5), Listed("x", 1, Urgency.Urgent), Listed("y", 1.1, Urgency.VeryUrgent))));

    [Fact]
    public void Urgent_work_is_laid_down_only_for_what_is_more_urgent_still() =>
        // x takes the officer of a at 1:30, y at 2:30 that of x, which came after b; x resumes at 3:00, when b is done, and a at 4:00.
        Assert.Equal("b@4 x@5 y@5.5 a@6.5", Order(At(Interrupted, 2, Listed("a", 0), Listed("b", 0, Urgency.Urgent), Listed("x", 0.5, Urgency.Urgent),
            Listed("y", 1.5, Urgency.VeryUrgent))));

    [Fact]
    public void Work_that_began_in_the_same_millisecond_is_interrupted_too() =>
        Assert.Equal("x@4 a@6", Order(At(Desk("ncb", 1) with { UrgentInterrupts = true }, 2, Listed("a", 0), Listed("x", 0, Urgency.Urgent))));

    [Fact]
    public void What_is_handed_over_at_the_end_of_a_shift_goes_before_what_waits_also_when_the_next_shift_begins_at_that_moment()
    {
        var desk = Desk("ncb", 2, Daily(8, 16)) with { EndOfShift = EndOfShift.HandOver, Shifts = [new Shift("early", 2, Daily(8, 16)), new Shift("late", 1, Daily(16, 22))] };
        // a and b come at 14:00 and 14:30 for four hours, c waits from 15:00. The late officer goes on with a at 16:00, with b at 18:00 until 20:30, then c.
        Assert.Equal("a@19 b@21.5 c@35.5".Split(' '), Order(At(desk, 4, Listed("c", 14), Listed("a", 13), Listed("b", 13.5))).Split(' '));
    }

    [Fact]
    public void After_a_cut_the_surplus_officer_ends_the_piece_in_hand_suspension_included_and_leaves()
    {
        var scenario = At(Desk("ncb", 2, Daily(9, 17)), 4, Listed("a", 14), Listed("b", 14), Listed("c", 14.5)) with
        {
            Injects = [new Inject { Id = "away", At = Monday.Plus(Duration.FromHours(16)), Effects = [new Staffing("answerer", "ncb", -1)] }],
        };
        // a and b rest over night from 17:00 with two hours left and end at 11:00 (35:00); c gets the officer who stays.
        Assert.Equal("a@36 b@36 c@40", Order(scenario));
    }

    [Fact]
    public void A_branch_that_is_no_longer_awaited_leaves_the_queue_at_once()
    {
        var fork = new ForkStep { Id = "fork", Branches = ["long", "short"], JoinAt = "met" };
        var scenario = Scenario(There(fork, Work("long", "ncb", Hours(3), "met"), new WaitStep { Id = "short", Time = Hours(1), Then = "met" },
            new JoinStep { Id = "met", Join = Join.Any, Then = "reply" }), [Desk("ncb", 1)], 1) with
        {
            Requests = [Listed("a", 0), Listed("b", 0.5)], Length = Duration.FromHours(10),
        };
        // a's branch is with the officer from 1:00 to 4:00; b's waits from 1:30 until its fork is over at 2:30.
        Assert.Equal(1 * Hour, Recorder.Run(scenario).Result.Desks.Single(d => d.Agency == 1).QueueArea);
    }
}
