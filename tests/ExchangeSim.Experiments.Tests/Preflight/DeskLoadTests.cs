using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Preflight;

public class DeskLoadTests
{
    private static readonly Procedure Plain = Sketch.Procedure(
        Sketch.Submit("look-up"), Sketch.Work("look-up", new Exponential(1.5 * Sketch.Hour), "reply"), Sketch.Reply, Sketch.Answered);

    private static DeskLoad LoadOf(Scenario scenario, string agency = "laos", string desk = "ncb") =>
        PreflightCheck.Of(scenario).DeskLoads.Single(load => load.Agency == agency && load.Desk == desk);

    private static Scenario LaosHas(params Desk[] desks) =>
        Sketch.Scenario(Plain) with { Agencies = [Sketch.Agency("vietnam"), Sketch.Agency("laos", desks)] };

    [Fact]
    public void A_load_is_rate_times_work_over_officers()
    {
        var load = LoadOf(LaosHas(Sketch.Desk("ncb", 2)));
        Assert.Equal(168 * 1.5, load.AskedHoursPerWeek, 1e-6);
        Assert.Equal(168 * 2, load.OnDutyHoursPerWeek, 1e-6);
        Assert.Equal((0.75, false, false), (Math.Round(load.Load, 9), load.CannotCope, load.IsNearLimit));
    }

    [Fact]
    public void Officers_on_leave_are_not_on_duty()
    {
        var load = LoadOf(LaosHas(Sketch.Desk("ncb", 2) with { OnLeave = 0.1 }));
        Assert.Equal(168 * 2 * 0.9, load.OnDutyHoursPerWeek, 1e-6);
        Assert.Equal(0.75 / 0.9, load.Load, 1e-9);
    }

    [Fact]
    public void A_desk_that_is_closed_for_half_of_the_time_has_half_of_its_hours()
    {
        var scenario = LaosHas(Sketch.Desk("ncb", 2), Sketch.Desk("court", 1));
        scenario = scenario with
        {
            Injects = [new Inject { Id = "closed", At = scenario.Start, Lasts = scenario.Length!.Value / 2, Effects = [new DeskClosed("laos", "ncb")] }],
        };
        Assert.Equal(168, LoadOf(scenario).OnDutyHoursPerWeek, 1e-6);
        Assert.Equal(168, LoadOf(scenario, desk: "court").OnDutyHoursPerWeek, 1e-6);
    }

    [Fact]
    public void A_desk_to_which_an_inject_gives_other_hours_for_half_of_the_time_has_those()
    {
        var scenario = LaosHas(Sketch.Desk("ncb", 2), Sketch.Desk("court", 1));
        var hours = new WeeklyHours { Openings = [.. Enumerable.Range(1, 7).Select(day => new Opening((IsoDayOfWeek)day, new LocalTime(6, 0), new LocalTime(18, 0)))] };
        scenario = scenario with
        {
            Injects = [new Inject { Id = "half-days", At = scenario.Start, Lasts = scenario.Length!.Value / 2, Effects = [new DeskHours("laos", "ncb", hours)] }],
        };
        Assert.Equal(2 * (84 + 42), LoadOf(scenario).OnDutyHoursPerWeek, 1e-6);
        Assert.Equal(168, LoadOf(scenario, desk: "court").OnDutyHoursPerWeek, 1e-6);
    }

    [Theory]
    [InlineData(1.10, false, false)]
    [InlineData(1.20, true, false)]
    [InlineData(1.50, false, true)]
    public void A_desk_that_can_hardly_or_not_cope_is_told_apart(double perHour, bool isNear, bool cannot)
    {
        var load = LoadOf(LaosHas(Sketch.Desk("ncb", 2)) with { Demands = [Sketch.Demand(perHour)] });
        Assert.Equal((isNear, cannot), (load.IsNearLimit, load.CannotCope));
    }

    [Fact]
    public void Work_on_what_is_open_at_the_start_is_told_in_hours_from_where_it_stands()
    {
        OpeningStock Old(string? step) => new()
        {
            Id = "old", Procedure = Plain.Id, Step = step, Pairs = [new StockOfPair("vietnam", "laos", [new AgedRequests(40, new Exponential(1000 * Sketch.Hour))])],
        };
        var scenario = LaosHas(Sketch.Desk("ncb", 2));
        Assert.Equal(40 * 1.5, LoadOf(scenario with { OpenAtStart = [Old(null)] }).OpenHours, 1e-6);
        Assert.Equal(0, LoadOf(scenario with { OpenAtStart = [Old("reply")] }).OpenHours);
        Assert.Equal(168 * 1.5, LoadOf(scenario with { OpenAtStart = [Old(null)] }).AskedHoursPerWeek, 1e-6);
    }

    [Fact]
    public void Hours_on_duty_are_those_of_the_season()
    {
        // Four weeks of five days: one week of four hours a day, three of eight.
        var season = new OtherHours(new LocalDate(2024, 1, 8), new LocalDate(2024, 1, 14), Sketch.Weekdays(8, 12));
        var load = LoadOf(LaosHas(Sketch.Desk("ncb", 2, Sketch.Weekdays(8, 16) with { Others = [season] })));
        Assert.Equal(2 * (5 * 4 + 15 * 8) / 4.0, load.OnDutyHoursPerWeek, 1e-6);
    }

    [Fact]
    public void Hours_on_duty_leave_out_nights_weekends_and_holidays()
    {
        // Four weeks of five days of eight hours, one of them a holiday: 19 days.
        var laos = Sketch.Agency("laos", Sketch.Desk("ncb", 3, Sketch.Weekdays(8, 16))) with { Holidays = [new Holiday(new LocalDate(2024, 1, 10), "a holiday")] };
        Assert.Equal(3 * 19 * 8 / 4.0, LoadOf(Sketch.Scenario(Plain) with { Agencies = [Sketch.Agency("vietnam"), laos] }).OnDutyHoursPerWeek, 1e-6);
    }

    [Fact]
    public void Another_desk_that_handles_the_work_is_loaded_in_its_place()
    {
        var report = PreflightCheck.Of(LaosHas(new Desk { Id = "ncb", HandledBy = "headquarters" }, Sketch.Desk("headquarters", 2)));
        Assert.Equal(["headquarters"], report.DeskLoads.Where(load => load.Agency == "laos").Select(load => load.Desk));
        Assert.Equal(252, report.DeskLoads.Single(load => load.Desk == "headquarters").AskedHoursPerWeek, 1e-6);
    }

    [Fact]
    public void Periods_and_exact_numbers_are_asked_for_as_they_are_written()
    {
        // A week of the four has half the rate, the next exactly 84 requests, and years vary around their mean.
        var monday = new NodaTime.LocalDate(2024, 1, 1);
        var demand = Sketch.Demand() with
        {
            Periods = [new DemandPeriod(monday, monday.PlusDays(6), 0.5, null), new DemandPeriod(monday.PlusDays(7), monday.PlusDays(13), null, 84)], YearlyCv = 0.3,
        };
        Assert.Equal((84 + 84 + 168 + 168) / 4.0 * 1.5, LoadOf(Sketch.Scenario(Plain) with { Demands = [demand] }).AskedHoursPerWeek, 1e-6);
    }

    [Fact]
    public void A_faster_desk_needs_less_time() => Assert.Equal(126, LoadOf(LaosHas(Sketch.Desk("ncb", 2) with { Speed = 2 })).AskedHoursPerWeek, 1e-6);

    [Fact]
    public void Only_the_share_that_comes_to_a_step_loads_its_desk()
    {
        var procedure = Sketch.Procedure(
            Sketch.Submit("hard"), Sketch.Decide("hard", new Case("look-up", 0.3, null), new Case("reply", null, null)),
            Sketch.Work("look-up", Sketch.Hours(1), "reply"), Sketch.Reply, Sketch.Answered);
        Assert.Equal(0.3 * 168, LoadOf(Sketch.Scenario(procedure)).AskedHoursPerWeek, 2.5);
    }

    [Fact]
    public void An_instrument_in_force_for_half_the_run_saves_half_the_work()
    {
        var procedure = Sketch.Procedure(
            Sketch.Submit("treaty"), Sketch.Decide("treaty", new Case("reply", null, new InstrumentInForce(null)), new Case("look-up", null, null)),
            Sketch.Work("look-up", Sketch.Hours(1), "reply"), Sketch.Reply, Sketch.Answered);
        var treaty = new Instrument { Id = "treaty", Parties = ["vietnam", "laos"], InForce = new LocalDate(2024, 1, 15), Opens = ["information"] };
        Assert.Equal(84, LoadOf(Sketch.Scenario(procedure) with { Instruments = [treaty] }).AskedHoursPerWeek, 2.5);
    }

    [Fact]
    public void Weekly_profile_batches_and_an_upper_bound_shape_the_demand()
    {
        double Asked(Demand demand) => LoadOf(Sketch.Scenario(Plain) with { Demands = [demand] }).AskedHoursPerWeek / 1.5;
        Assert.Equal(168 * 5 / 7.0, Asked(Sketch.Demand() with { Week = [1, 1, 1, 1, 1, 0, 0] }), 1e-6);
        Assert.Equal(168, Asked(Sketch.Demand() with { BatchLow = 1, BatchHigh = 3 }), 1e-6);
        Assert.Equal(25, Asked(Sketch.Demand() with { AtMost = 100 }), 1e-6);
        Assert.Equal(168 / 4.0, Asked(Sketch.Demand() with { Until = Sketch.Monday + Duration.FromDays(7) }), 1e-6);
    }

    [Fact]
    public void A_clarification_loads_the_other_side_and_a_consultation_the_third_agency()
    {
        var consulted = Plain with { Id = "consulted" };
        var procedure = Sketch.Procedure(
            Sketch.Submit("clarify"), new AskStep { Id = "clarify", Desk = "ncb", Work = Sketch.Hours(2), Then = "consult" },
            new ConsultStep { Id = "consult", Procedure = "consulted", Agencies = ["china", "laos"], Then = "reply" }, Sketch.Reply, Sketch.Answered);
        var scenario = Sketch.Scenario(procedure, consulted) with { Agencies = [Sketch.Agency("vietnam"), Sketch.Agency("laos"), Sketch.Agency("china")] };
        Assert.Equal(336, LoadOf(scenario, "vietnam").AskedHoursPerWeek, 1e-6);
        Assert.Equal(252, LoadOf(scenario, "china").AskedHoursPerWeek, 1e-6);
        Assert.Equal(0, LoadOf(scenario, "laos").AskedHoursPerWeek);
    }

    [Fact]
    public void Translation_loads_nobody_where_a_language_is_shared()
    {
        var translate = Sketch.Work("translate", Sketch.Hours(3), "reply") with { IsTranslation = true };
        var scenario = Sketch.Scenario(Sketch.Procedure(Sketch.Submit("translate"), translate, Sketch.Reply, Sketch.Answered));
        Assert.Equal(504, LoadOf(scenario).AskedHoursPerWeek, 1e-6);
        Assert.Equal(0, LoadOf(scenario with { Agencies = scenario.Agencies.Select(agency => agency with { Languages = ["en"] }).ToArray() }).AskedHoursPerWeek);
    }

    [Fact]
    public void A_clock_that_runs_out_ends_the_work_in_hand()
    {
        var limited = Sketch.Work("look-up", Sketch.Hours(5), "reply") with { StartsClock = "patience" };
        var procedure = Sketch.Procedure(Sketch.Submit("look-up"), limited, Sketch.Reply, Sketch.Answered) with
        {
            Clocks = [new Clock("patience", Duration.FromHours(2), "answered")],
        };
        Assert.Equal(2 * 168, LoadOf(Sketch.Scenario(procedure)).AskedHoursPerWeek, 1e-6);
    }

    // Of 5 hours' work a clock of 0 to 10 hours leaves 2.5 hours to half of the requests and all to the others.
    [Fact]
    public void A_clock_that_is_drawn_cuts_work_short_and_misses_no_limit()
    {
        var limited = Sketch.Work("look-up", Sketch.Hours(5), "reply") with { StartsClock = "interest" };
        var procedure = Sketch.Procedure(Sketch.Submit("look-up"), limited, Sketch.Reply, Sketch.Answered) with
        {
            Clocks = [Clock.Random("interest", new Uniform(0, 10 * Sketch.Hour), "answered")],
        };
        Assert.Equal(3.75 * 168, LoadOf(Sketch.Scenario(procedure)).AskedHoursPerWeek, 0.03 * 3.75 * 168);
        Assert.Empty(PreflightCheck.Of(Sketch.Scenario(procedure)).MissedLimits);
    }

    // Two in three end, of these six in ten before 5 hours of work and an hour on the way are over.
    [Fact]
    public void A_clock_that_is_drawn_has_the_mean_of_its_limits_that_end_and_the_share_that_runs_out()
    {
        var limited = Sketch.Work("look-up", Sketch.Hours(5), "reply") with { StartsClock = "interest" };
        var procedure = Sketch.Procedure(Sketch.Submit("look-up"), limited, Sketch.Reply, Sketch.Answered) with
        {
            Clocks = [Clock.Random("interest", new Mixture([new Uniform(0, 10 * Sketch.Hour), new Never()], [2.0 / 3, 1.0 / 3]), "answered"),
                new Clock("fixed", Duration.FromHours(2), "answered"), Clock.Random("unused", Sketch.Hours(1), "answered")],
        };
        var clock = Assert.Single(PreflightCheck.Of(Sketch.Scenario(procedure)).DrawnClocks);
        Assert.Equal(("information", "interest"), (clock.Procedure, clock.Clock));
        Assert.Equal(5, clock.MeanHours, 1e-9);
        Assert.Equal(1.0 / 3, clock.NeverShare, 1e-9);
        Assert.Equal(0.4, clock.RanOutShare, 0.02);
    }

    [Fact]
    public void A_clock_that_is_drawn_and_always_runs_out_is_missed_with_its_mean()
    {
        var limited = Sketch.Work("look-up", Sketch.Hours(5), "reply") with { StartsClock = "interest" };
        var procedure = Sketch.Procedure(Sketch.Submit("look-up"), limited, Sketch.Reply, Sketch.Answered) with
        {
            Clocks = [Clock.Random("interest", new Uniform(Sketch.Hour, 3 * Sketch.Hour), "answered")],
        };
        var missed = Assert.Single(PreflightCheck.Of(Sketch.Scenario(procedure)).MissedLimits);
        Assert.Equal(("interest", true), (missed.Clock, missed.IsDrawn));
        Assert.Equal(2, missed.LimitHours, 1e-9);
    }

    [Fact]
    public void Every_branch_of_a_fork_is_worked_on_once()
    {
        var procedure = Sketch.Procedure(
            Sketch.Submit("both"), new ForkStep { Id = "both", Branches = ["one", "other"], JoinAt = "met" }, Sketch.Work("one", Sketch.Hours(1), "met"),
            Sketch.Work("other", Sketch.Hours(0.5), "met"), new JoinStep { Id = "met", Then = "last" }, Sketch.Work("last", Sketch.Hours(0.25), "reply"), Sketch.Reply,
                Sketch.Answered);
        Assert.Equal(1.75 * 168, LoadOf(Sketch.Scenario(procedure)).AskedHoursPerWeek, 1e-6);
    }

    [Fact]
    public void A_clock_that_a_join_starts_ends_the_work_that_follows()
    {
        var procedure = Sketch.Procedure(
            Sketch.Submit("both"), new ForkStep { Id = "both", Branches = ["one", "other"], JoinAt = "met" }, Sketch.Work("one", Sketch.Hours(1), "met"),
            Sketch.Work("other", Sketch.Hours(0.5), "met"), new JoinStep { Id = "met", Then = "last", StartsClock = "patience" }, Sketch.Work("last", Sketch.Hours(5), "reply"),
            Sketch.Reply, Sketch.Answered) with { Clocks = [new Clock("patience", Duration.FromHours(2), "answered")] };
        Assert.Equal(3.5 * 168, LoadOf(Sketch.Scenario(procedure)).AskedHoursPerWeek, 1e-6);
    }

    [Fact]
    public void What_it_foretells_is_what_a_run_shows()
    {
        var procedure = Sketch.Procedure(
            Sketch.Submit("triage"), Sketch.Work("triage", new Uniform(0, Sketch.Hour), "complete"),
            Sketch.Decide("complete", new Case("clarify", null, new FactIs("missing")), new Case("look-up", 0.5, null), new Case("reply", null, null)),
            new AskStep { Id = "clarify", Desk = "ncb", Work = Sketch.Hours(3), Then = "look-up" },
            Sketch.Work("look-up", new Lognormal(1.2 * Sketch.Hour, 1), "reply"), Sketch.Reply, Sketch.Answered) with { Facts = [new Fact("missing", 0.2, null)] };
        var scenario = Sketch.Scenario(procedure) with { Length = Duration.FromDays(140) };
        var figures = ReplicationRunner.InProcess(scenario).Run(new RunPlan { Replications = 4, Threads = 2 });
        Assert.All(figures.Desks, desk => Assert.Equal(LoadOf(scenario, desk.Agency, desk.Desk).Load, desk.Utilisation!.Value, 0.02));
    }
}
