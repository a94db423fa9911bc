using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Demands;

/// <summary>Requests that are open already when the run starts.</summary>
public class OpeningStockTests
{
    private static OpeningStock Old(long requests, Distribution age, string? step = null) => new()
    {
        Id = "old", Procedure = "information", Step = step, Pairs = [new StockOfPair("asker", "answerer", [new AgedRequests(requests, age)])],
    };

    private static Scenario Of(Scenario scenario, params OpeningStock[] stock) => scenario with { OpenAtStart = stock };

    private static readonly Scenario Looking = Scenario(There(Work("look", "ncb", Hours(2), "reply")), [Desk("ncb", 1)]);

    private static string Told(Recorder run) => string.Join('\n', run.Trace.Where(s => s.Kind is TraceKind.Worked or TraceKind.Closed)
        .OrderBy(s => s.To).Select(s => $"{s.Kind} {s.From / Hour:0.#}-{s.To / Hour:0.#}"));

    [Fact]
    public void They_stand_at_the_first_step_of_the_requested_agency_when_the_run_starts()
    {
        var scenario = Of(Looking, Old(2, Hours(50)));
        Assert.Equal("Worked 0-2\nClosed 2-2\nWorked 2-4\nClosed 4-4", Told(Recorder.Run(scenario, Recorder.Traced(scenario))));
    }

    [Fact]
    public void They_are_before_what_arises_and_the_oldest_is_first()
    {
        var young = Old(1, Hours(5)) with { Id = "young" };
        var scenario = Of(Looking, young, Old(1, Hours(50))) with { Requests = [Listed("one", 0)], Length = Duration.FromHours(5) };
        var run = Recorder.Run(scenario);
        Assert.Equal([new StockEnding(0, Outcome.Answered, 1, 9 * Hour + 1000), new StockEnding(1, Outcome.Answered, 1, 52 * Hour + 1000)], run.Result.Stock);
        Assert.Equal(Outcome.Open, Assert.Single(run.Requests).Outcome);
    }

    [Fact]
    public void No_request_of_theirs_is_reported_and_no_time_of_theirs_is_charged_but_desks_work_on_them()
    {
        var run = Recorder.Run(Of(Looking, Old(3, new Exponential(90 * Hour))) with { Length = Duration.FromHours(5) });
        Assert.Empty(run.Requests);
        Assert.Empty(run.Result.Charges);
        Assert.Equal([(Outcome.Open, 1L), (Outcome.Answered, 2L)], run.Result.Stock.Select(ending => (ending.Outcome, ending.Requests)));
        Assert.Equal(5 * Hour, run.Result.Desks.Single(desk => desk.Agency == 1).Busy);
    }

    [Fact]
    public void Their_age_counts_in_conditions_and_in_the_order_by_time_limit()
    {
        var decide = new DecideStep
        {
            Id = "old-one", By = new Place(Side.Requested, "ncb"), Cases = [new Case("refuse", null, new OpenLongerThan(40 * Hour)), new Case("look", null, null)],
        };
        var scenario = Scenario(There(decide, Work("look", "ncb", Hours(2), "reply"), Close("refuse", Outcome.Refused, "too-late")), [Desk("ncb", 1)]);
        var run = Recorder.Run(Of(scenario, Old(1, Hours(50)), Old(1, Hours(30)) with { Id = "young" }));
        Assert.Equal([(0, Outcome.Refused), (1, Outcome.Answered)], run.Result.Stock.Select(ending => (ending.Stock, ending.Outcome)));

        var limited = Looking with
        {
            Procedures = [Looking.Procedures[0] with
            {
                Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Duration.FromHours(60), [Urgency.Urgent] = Duration.FromHours(20) },
            }],
            Agencies = [Looking.Agencies[0], Agency("answerer", Desk("ncb", 1, Daily(8, 16)) with { Discipline = QueueDiscipline.ByTimeLimit })],
            Requests = [Listed("one", 0, Urgency.Urgent)],
        };
        // Due at 60 − 50 = 10 o'clock, the listed one at 20, and 60 − 30 = 30.
        run = Recorder.Run(Of(limited, Old(1, Hours(50)), Old(1, Hours(30)) with { Id = "young" }));
        Assert.Equal([60 * Hour + 1000, 44 * Hour + 1000], run.Result.Stock.Select(ending => ending.Age));
        Assert.Equal(12, run.Requests.Single().ClosedAt / Hour, 1e-2);
    }

    [Fact]
    public void A_clock_that_was_started_on_their_way_has_run_for_their_age()
    {
        var procedure = Looking.Procedures[0];
        var started = procedure with
        {
            Steps = [((SendStep)procedure.Steps[0]) with { StartsClock = "papers" }, .. procedure.Steps.Skip(1), Close("lapsed", Outcome.Lapsed)],
            Clocks = [new Clock("papers", Duration.FromHours(51), "lapsed")],
        };
        var run = Recorder.Run(Of(Looking with { Procedures = [started] }, Old(1, Hours(50)), Old(1, Hours(60)) with { Id = "late" }, Old(1, Hours(1)) with { Id = "young" }));
        Assert.Equal([new StockEnding(0, Outcome.Lapsed, 1, 51 * Hour), new StockEnding(1, Outcome.Lapsed, 1, 60 * Hour), new StockEnding(2, Outcome.Answered, 1, 4 * Hour + 1000)],
            run.Result.Stock);
    }

    [Fact]
    public void A_clock_that_is_drawn_has_not_run_out_before_the_start()
    {
        var procedure = Looking.Procedures[0];
        var started = procedure with
        {
            Steps = [((SendStep)procedure.Steps[0]) with { StartsClock = "interest" }, .. procedure.Steps.Skip(1), Close("withdrawn", Outcome.Withdrawn)],
            Clocks = [Clock.Random("interest", new Uniform(0, 100 * Hour), "withdrawn")],
        };
        // Those of 98 hours have at most two left, and the work takes three.
        var run = Recorder.Run(Of(Looking with { Procedures = [started] }, Old(20, Hours(98)), Old(1, Hours(200)) with { Id = "beyond" }));
        Assert.Equal((Outcome.Withdrawn, 20L), (run.Result.Stock[0].Outcome, run.Result.Stock[0].Requests));
        Assert.Equal(20 * 99.0, run.Result.Stock[0].Age / Hour, 20 * 0.6 * 4 / Math.Sqrt(20));
        Assert.Equal(new StockEnding(1, Outcome.Withdrawn, 1, 200 * Hour), run.Result.Stock[1]);
    }

    [Fact]
    public void At_a_step_of_the_requesting_agency_they_stand_there()
    {
        var scenario = Of(Looking, Old(1, Hours(50), "submit"), Old(1, Hours(50), "reply") with { Id = "coming" });
        Assert.Equal([2 * Hour + 2000, 1000.0], Recorder.Run(scenario).Result.Stock.Select(ending => ending.Age - 50 * Hour));
    }

    [Fact]
    public void What_arises_in_the_run_is_drawn_as_without_them()
    {
        var scenario = Looking with { Demands = [Demand(1)], Length = Duration.FromDays(20), Agencies = [Looking.Agencies[0], Agency("answerer", Desk("ncb", 9))] };
        var (with, without) = (Recorder.Run(Of(scenario, Old(40, Hours(50)))), Recorder.Run(scenario));
        Assert.Equal(without.Requests.Select(request => (request.Key, request.SentAt)).Order(), with.Requests.Select(request => (request.Key, request.SentAt)).Order());
    }

    [Fact]
    public void A_hostile_host_has_the_same_of_them()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var (world, settings) = (CompiledScenario.Compile(WideScenario.Of(seed)), new RunSettings { Seed = (ulong)seed });
            Assert.Equal(Recorder.Run(world, settings).Figures(), Recorder.Run(world, settings, new HostileHost(world, settings, seed: 3)).Figures());
        }
    }

    [Fact]
    public void None_of_them_is_lost_and_none_is_counted_twice()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var world = WideScenario.Of(seed);
            var run = Recorder.Run(world);
            Assert.Equal(world.OpenAtStart.Select((stock, i) => (i, stock.Requests)).Where(pair => pair.Requests > 0),
                run.Result.Stock.GroupBy(ending => ending.Stock).Select(group => (group.Key, group.Sum(ending => ending.Requests))));
        }
    }
}
