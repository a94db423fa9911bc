using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Desks;

/// <summary>Who is taken next: one officer, work of two hours, a line of one hour.</summary>
public class QueueStories
{
    private static Scenario At(Desk desk, params ListedRequest[] requests) => Scenario(There(Work("look", "ncb", Hours(2), "reply")), [desk], 1) with { Requests = requests };

    private static string Order(Scenario scenario)
    {
        var names = scenario.Requests.ToDictionary(r => StableHash.Of($"request/{r.Id}"), r => r.Id);
        return string.Join(' ', Recorder.Run(scenario).Requests.OrderBy(r => r.ClosedAt).Select(r => $"{names[r.Key]}@{r.ClosedAt / Hour:0.##}"));
    }

    private static readonly ListedRequest[] Mixed =
        [Listed("a", 0), Listed("b", 0.1), Listed("c", 0.2, Urgency.Urgent), Listed("d", 0.3, Urgency.VeryUrgent), Listed("e", 0.4, Urgency.Urgent)];

    [Fact]
    public void First_come_first_served_looks_at_no_urgency() => Assert.Equal("a@4 b@6 c@8 d@10 e@12", Order(At(Desk("ncb", 1), Mixed)));

    [Fact]
    public void By_urgency_the_most_urgent_goes_first_and_ties_by_arrival() =>
        Assert.Equal("a@4 d@6 c@8 e@10 b@12", Order(At(Desk("ncb", 1) with { Discipline = QueueDiscipline.ByUrgency }, Mixed)));

    [Fact]
    public void By_time_limit_the_earliest_limit_goes_first_and_those_without_last()
    {
        var scenario = At(Desk("ncb", 1) with { Discipline = QueueDiscipline.ByTimeLimit }, Listed("a", 0), Listed("b", 0.1), Listed("c", 0.2, Urgency.Urgent),
            Listed("d", 0.3, Urgency.VeryUrgent), Listed("e", 0.4));
        var limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Duration.FromHours(24), [Urgency.VeryUrgent] = Duration.FromHours(2) };
        Assert.Equal("a@4 d@6 b@8 e@10 c@12", Order(scenario with { Procedures = [scenario.Procedures[0] with { Limits = limits }] }));
    }

    [Theory]
    [InlineData(QueueDiscipline.ByUrgency)]
    [InlineData(QueueDiscipline.FirstComeFirstServed)]
    public void Urgent_work_takes_the_officer_and_the_interrupted_goes_on_afterwards(QueueDiscipline discipline)
    {
        var scenario = At(Desk("ncb", 1) with { UrgentInterrupts = true, Discipline = discipline }, Listed("one", 0), Listed("waits", 0.1), Listed("van", 1, Urgency.VeryUrgent));
        Assert.Equal("""
            0:00 arisen at asker
            0:00-1:00 sent submit at answerer
            1:00-2:00 worked look at answerer.ncb
            2:00-4:00 rested look at answerer.ncb
            4:00-5:00 worked look at answerer.ncb
            5:00-6:00 sent reply at asker
            6:00 closed answered (Answered) at asker
            """, Story.Of(scenario));
        Assert.Equal("van@5 one@6 waits@8", Order(scenario));
    }

    [Fact]
    public void Work_that_ends_when_the_urgent_arrives_is_not_interrupted() => Assert.Equal(
        "one@4 van@6", Order(At(Desk("ncb", 1) with { UrgentInterrupts = true }, Listed("one", 0), Listed("van", 2, Urgency.Urgent))));

    [Fact]
    public void Equally_urgent_work_is_not_interrupted() => Assert.Equal(
        "one@4 van@6", Order(At(Desk("ncb", 1) with { UrgentInterrupts = true }, Listed("one", 0, Urgency.Urgent), Listed("van", 1, Urgency.Urgent))));

    [Fact]
    public void Urgent_work_that_came_overnight_interrupts_at_the_opening()
    {
        var desk = Desk("ncb", 1, Daily(9, 17)) with { UrgentInterrupts = true, Discipline = QueueDiscipline.ByUrgency };
        var scenario = At(desk, Listed("one", 15.5), Listed("van", 20, Urgency.Urgent)) with { Length = Duration.FromDays(3) };
        Assert.Equal("van@36 one@37.5", Order(scenario)); // the routine piece has 1½ hours left when the van, waiting since 21:00, takes its officer at 33:00
    }

    [Fact]
    public void A_faster_desk_needs_less_time() => Assert.Equal("a@3.6", Order(At(Desk("ncb", 1) with { Speed = 1.25 }, Listed("a", 0))));

    [Fact]
    public void Officers_sent_by_an_inject_serve_while_it_lasts_and_those_who_leave_finish_what_they_have()
    {
        var scenario = At(Desk("ncb", 1), Listed("a", 0), Listed("b", 0), Listed("c", 0), Listed("d", 0), Listed("e", 0)) with
        {
            Injects = [new Inject { Id = "relief", At = Monday.Plus(Duration.FromHours(2)), Lasts = Duration.FromHours(3), Effects = [new Staffing("answerer", "ncb", 1)] }],
        };
        var run = Recorder.Run(scenario);
        Assert.Equal("a@4 b@5 c@6 d@7 e@9", Order(scenario)); // a 1 to 3, b 2 to 4, c 3 to 5, d 4 to 6; the second officer is gone at 5, and e gets the first at 6
        Assert.Equal(12 * Hour, run.Result.Desks.Single(d => d.Agency == 1).OnDuty); // nine hours and three
    }

    [Fact]
    public void All_officers_called_away_leave_the_desk_empty_until_they_return()
    {
        var scenario = At(Desk("ncb", 1), Listed("a", 0), Listed("b", 0)) with
        {
            Injects = [new Inject { Id = "summit", At = Monday.Plus(Duration.FromHours(2)), Lasts = Duration.FromHours(5), Effects = [new Staffing("answerer", "ncb", -1)] }],
        };
        Assert.Equal("a@4 b@10", Order(scenario));
    }
}
