using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Queueing;

/// <summary>Queues whose answers are known. Work takes an hour on average; times are hours.</summary>
public class AnalyticAnswers
{
    private static readonly Distribution OneHour = new Exponential(Hour);
    private static readonly Duration WarmUp = Duration.FromHours(1000);

    private static Scenario Queue(double perHour, long requests, Distribution work, Desk desk) =>
        Scenario(There(Work("work", "ncb", work, "reply")), [desk]) with { Demands = [Demand(perHour, requests)], WarmUp = WarmUp };

    private static Scenario Classes(Desk desk)
    {
        var scenario = Queue(0.8, 20_000, OneHour, desk with { Discipline = QueueDiscipline.ByUrgency });
        return scenario with { Demands = [scenario.Demands[0] with { VeryUrgent = 0.2, Urgent = 0.3 }] };
    }

    private static double Mean(Recorder run, LatencyPart part, Urgency? urgency = null) =>
        run.Requests.Where(r => urgency is null || r.Urgency == urgency).Average(r => r.Parts[part]) / Hour;

    private static double AtDesk(Recorder run, Urgency? urgency = null) =>
        Mean(run, LatencyPart.Queueing, urgency) + Mean(run, LatencyPart.Work, urgency) + Mean(run, LatencyPart.Suspended, urgency);

    /// <summary>Probability of waiting with c officers and an offered load a (Erlang C).</summary>
    private static double ErlangC(int c, double a)
    {
        var b = 1d;
        for (var i = 1; i <= c; i++) b = a * b / (i + a * b);
        return b / (1 - a / c * (1 - b));
    }

    [Fact]
    public void One_officer_keeps_requests_as_long_as_M_M_1_says()
    {
        var runs = Replications.Of(Queue(0.8, 20_000, OneHour, Desk("ncb", 1)));
        Replications.Agree("time at the desk", 1 / (1 - 0.8), runs, run => AtDesk(run));
        Replications.Agree("utilisation", 0.8, runs, run => (double)run.Result.Desks[1].Busy / run.Result.Desks[1].OnDuty);
        Replications.Agree("queue", 0.8 * 0.8 / 0.2, runs, run => run.Result.Desks[1].QueueArea / run.Result.Desks[1].Observed);
    }

    [Fact]
    public void Three_officers_make_requests_wait_as_M_M_c_and_Erlang_C_say()
    {
        var runs = Replications.Of(Queue(2.4, 20_000, OneHour, Desk("ncb", 3)));
        Replications.Agree("probability of waiting", ErlangC(3, 2.4), runs, run => run.Requests.Count(r => r.Parts[LatencyPart.Queueing] > 0) / (double)run.Requests.Count);
        Replications.Agree("wait", ErlangC(3, 2.4) / (3 - 2.4), runs, run => Mean(run, LatencyPart.Queueing));
    }

    [Fact]
    public void Work_of_any_law_makes_requests_wait_as_Pollaczek_and_Khinchine_say()
    {
        var runs = Replications.Of(Queue(0.6, 20_000, new Lognormal(Hour, 1.2), Desk("ncb", 1)));
        Replications.Agree("wait", 0.6 * (1 + 1.44) / (2 * (1 - 0.6)), runs, run => Mean(run, LatencyPart.Queueing));
    }

    [Fact]
    public void Urgent_work_waits_as_Cobham_says_where_it_does_not_interrupt()
    {
        var runs = Replications.Of(Classes(Desk("ncb", 1))); // loads 0.16, 0.24, 0.40; work left in hand on arrival 0.8 h
        Replications.Agree("very urgent", 0.8 / 0.84, runs, run => Mean(run, LatencyPart.Queueing, Urgency.VeryUrgent));
        Replications.Agree("urgent", 0.8 / (0.84 * 0.6), runs, run => Mean(run, LatencyPart.Queueing, Urgency.Urgent));
        Replications.Agree("routine", 0.8 / (0.6 * 0.2), runs, run => Mean(run, LatencyPart.Queueing, Urgency.Routine));
    }

    [Fact]
    public void Urgent_work_that_interrupts_knows_nothing_of_the_rest()
    {
        var runs = Replications.Of(Classes(Desk("ncb", 1) with { UrgentInterrupts = true }));
        Replications.Agree("very urgent", 1 + 0.16 / 0.84, runs, run => AtDesk(run, Urgency.VeryUrgent));
        Replications.Agree("urgent", 1 / 0.84 + 0.4 / (0.84 * 0.6), runs, run => AtDesk(run, Urgency.Urgent));
        Replications.Agree("routine", 1 / 0.6 + 0.8 / (0.6 * 0.2), runs, run => AtDesk(run, Urgency.Routine));
    }

    [Fact]
    public void Desks_in_series_keep_requests_as_long_as_each_alone_would()
    {
        var desks = Enumerable.Range(0, 4).Select(i => $"desk-{i}").ToArray();
        var steps = desks.Select((desk, i) => Work($"work-{i}", desk, OneHour, i == 3 ? "reply" : $"work-{i + 1}")).ToArray<Step>();
        var scenario = Scenario(There(steps), [.. desks.Select(desk => Desk(desk, 2))]) with { Demands = [Demand(1.4, 12_000)], WarmUp = WarmUp };
        Replications.Agree("time at four desks", 4 * (1 + ErlangC(2, 1.4) / (2 - 1.4)), Replications.Of(scenario), run => AtDesk(run));
    }

    [Fact]
    public void Little_holds_exactly_for_a_desk_that_has_served_all()
    {
        var scenario = Queue(1.5, 5_000, OneHour, Desk("ncb", 5, Daily(8, 17))) with { WarmUp = Duration.Zero };
        var desk = Recorder.Run(scenario).Result.Desks[1];
        Assert.Equal(5_000, desk.Started);
        Assert.Equal(desk.TotalWait, desk.QueueArea); // the mean queue is arrivals per time × mean wait, closed hours included
        Assert.True(desk.TotalWait > 0);
    }
}
