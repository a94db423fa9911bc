using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Interventions;

/// <summary>What people may do: one officer, work of two hours, a line of one hour.</summary>
public class InterventionTests
{
    private static readonly Scenario World = Scenario(There(Work("look", "ncb", Hours(2), "reply")), [Desk("ncb", 1), Desk("court", 2)], 1) with
    {
        Requests = [Listed("a", 0), Listed("b", 0.1), Listed("c", 0.2), Listed("d", 0.3)], Length = Duration.FromHours(60),
            Injects = [new Inject { Id = "cut", At = Monday.Plus(Duration.FromHours(20)), Lasts = Duration.FromHours(10), Effects = [new Outage("line")] }],
        Switches = new SortedDictionary<string, bool> { ["by-form"] = false },
    };

    private static ulong Key(string id) => StableHash.Of($"request/{id}");

    private readonly Recorder _recorder = new();

    private SimulationRun Run(Scenario scenario, double hour)
    {
        var run = new SimulationRun(CompiledScenario.Compile(scenario), new RunSettings { Traced = new SortedSet<ulong>(), Live = [new LiveDesk(0, "ncb") { Share = 0 }] },
            _recorder);
        run.AdvanceTo((long)(hour * Hour));
        return run;
    }

    private string End(SimulationRun run, Scenario? scenario = null)
    {
        using (run) _recorder.Result = run.Finish();
        var names = (scenario ?? World).Requests.ToDictionary(r => Key(r.Id), r => r.Id);
        return string.Join(' ', _recorder.Requests.OrderBy(r => r.ClosedAt)
            .Select(r => $"{names.GetValueOrDefault(r.Key, "own")}{(r.Outcome == Outcome.Answered ? "" : $" {r.Outcome}")}@{Math.Round(r.ClosedAt / Hour, 2)}"));
    }

    private static void Taken(InterventionResult result) => Assert.Equal(Refusal.None, result.Refusal);

    [Fact]
    public void A_request_that_is_put_first_comes_next_and_the_latest_goes_before_earlier_ones()
    {
        var run = Run(World, 2);
        Taken(run.Apply(new WorkPutFirst(1, Key("c"))));
        Taken(run.Apply(new WorkPutFirst(1, Key("d"))));
        Assert.Equal(["d", "c", "b"], run.Look(1).Open.Where(work => work.Place >= 0).OrderBy(work => work.Place).Select(work =>
            World.Requests.Single(r => Key(r.Id) == work.Request).Id));
        Assert.Equal(Refusal.NotWaiting, run.Apply(new WorkPutFirst(1, Key("a"))).Refusal);
        Assert.Equal("a@4 d@6 c@8 b@10", End(run));
    }

    // From 1:00 the officer is at work on a; c is put first at 2:00, and d, very urgent, comes at 2:30.
    [Theory]
    [InlineData(QueueDiscipline.FirstComeFirstServed)]
    [InlineData(QueueDiscipline.ByUrgency)]
    [InlineData(QueueDiscipline.ByTimeLimit)]
    public void What_is_put_first_keeps_no_urgent_work_from_interrupting(QueueDiscipline queue)
    {
        ListedRequest[] urgent = [Listed("d", 1.5, Urgency.VeryUrgent), Listed("e", 2, Urgency.Urgent), Listed("f", 2.2, Urgency.Urgent)];
        var scenario = World with
        {
            Requests = [.. World.Requests.Take(3), .. urgent], Injects = [],
            Agencies = [World.Agencies[0], World.Agencies[1] with { Desks = [Desk("ncb", 1) with { Discipline = queue, UrgentInterrupts = true }] }],
        };
        var run = Run(scenario, 2);
        Taken(run.Apply(new WorkPutFirst(1, Key("c"))));
        run.AdvanceTo((long)(3.5 * Hour));
        Assert.Equal(Key("d"), run.Look(1).Open.Single(work => work.State == OpenState.InWork).Request);
        Taken(run.Apply(new WorkPutFirst(1, Key("f"))));
        Taken(run.Apply(new WorkPutFirst(1, Key("b"))));
        Assert.Equal(["f", "e", "b", "c", "a"], run.Look(1).Open.Where(work => work.Place >= 0).OrderBy(work => work.Place).Select(work =>
            scenario.Requests.Single(r => Key(r.Id) == work.Request).Id));
        Assert.Equal("d@5.5 f@7.5 e@9.5 b@11.5 c@13.5 a@14", End(run, scenario));
    }

    [Fact]
    public void What_was_put_first_and_is_interrupted_waits_as_any_other_piece_that_is_begun()
    {
        var scenario = World with
        {
            Requests = [Listed("a", 0), Listed("c", 0.2), Listed("u", 0.5, Urgency.Urgent), Listed("v", 3, Urgency.Urgent)], Injects = [],
            Agencies = [World.Agencies[0], World.Agencies[1] with { Desks = [Desk("ncb", 1) with { UrgentInterrupts = true }] }],
        };
        var run = Run(scenario, 2);
        Taken(run.Apply(new WorkPutFirst(1, Key("c"))));
        // u interrupts a from 1:30 to 3:30; then c, which was put first, is begun before a goes on, and v interrupts it from 4:00 to 6:00. Then a goes on, which came before c.
        Assert.Equal("u@4.5 v@7 a@8.5 c@10", End(run, scenario));
    }

    [Fact]
    public void A_request_that_is_put_aside_waits_until_it_is_taken_up()
    {
        var run = Run(World, 2);
        Taken(run.Apply(new WorkPutAside(1, Key("b"))));
        Assert.Equal(Refusal.NotWaiting, run.Apply(new WorkPutAside(1, Key("b"))).Refusal);
        Assert.Equal(Refusal.NotPutAside, run.Apply(new WorkTakenUp(1, Key("c"))).Refusal);
        run.AdvanceTo((long)(15 * Hour));
        Taken(run.Apply(new WorkTakenUp(1, Key("b"))));
        Assert.Equal("a@4 c@6 d@8 b@18", End(run));
        Assert.Equal((long)(13.9 * Hour), _recorder.Requests.Single(r => r.Key == Key("b")).Parts[LatencyPart.Queueing]);
    }

    [Fact]
    public void Officers_move_now_or_from_a_date()
    {
        var run = Run(World, 2);
        Taken(run.Apply(new OfficersMoved(1, 1, 0, 1)));
        Taken(run.Apply(new OfficersMoved(1, 0, 1, 2, (long)(4.5 * Hour))));
        Taken(run.Apply(new OfficersMoved(1, 1, 0, 1, (long)(10 * Hour))));
        Assert.Equal(Refusal.NotEnoughOfficers, run.Apply(new OfficersMoved(1, 1, 0, 2)).Refusal);
        Assert.Equal(Refusal.InThePast, run.Apply(new OfficersMoved(1, 1, 0, 1, 5)).Refusal);
        Assert.Equal(Refusal.Unknown, run.Apply(new OfficersMoved(1, 0, 0, 1)).Refusal);
        // Two officers from 2:00: a until 3:00, b until 4:00, c from 3:00 to 5:00, d from 4:00 to 6:00.
        Assert.Equal("a@4 b@5 c@6 d@7", End(run));
    }

    [Fact]
    public void A_request_of_ones_own_is_sent_over_the_channel_that_was_chosen_with_the_facts_of_its_form()
    {
        var ask = new DecideStep { Id = "complete", By = new Place(Side.Requested, "ncb"),
            Cases = [new Case("refused", null, new FactIs("missing")), new Case("look", null, null)] };
        var procedure = There(ask, Work("look", "ncb", Hours(2), "reply"), Close("refused", Outcome.Refused, "incomplete")) with { Facts = [new Fact("missing", 0, null)] };
        var scenario = World with { Procedures = [procedure], Requests = [], Channels = [Channel(1), Channel(5) with { Id = "pouch" }] };
        var run = Run(scenario, 10);
        Taken(run.Apply(new RequestSent(0, 1, 1, 0)));
        Taken(run.Apply(new RequestSent(0, 2, 1, 0, Channel: 1) { Facts = new SortedDictionary<int, bool> { [0] = true } }));
        Assert.Equal(Refusal.KeyInUse, run.Apply(new RequestSent(0, 2, 1, 0)).Refusal);
        Assert.Equal(Refusal.ToItself, run.Apply(new RequestSent(0, 3, 0, 0)).Refusal);
        Assert.Equal(Refusal.Unknown, run.Apply(new RequestSent(0, 3, 1, 7)).Refusal);
        Assert.Equal(Refusal.Unknown, run.Apply(new RequestSent(0, 3, 1, 0) { Facts = new SortedDictionary<int, bool> { [5] = true } }).Refusal);
        Assert.Equal(Refusal.NoChannel, Run(scenario with { Channels = [.. scenario.Channels.Select(channel => channel with { Connects = [["asker"], ["answerer"]] })] },
            1).Apply(new RequestSent(0, 3, 1, 0)).Refusal);
        Assert.Equal(2, run.Look(0).Sent.Count);
        Assert.Equal("own@14 own Refused@15", End(run));
    }

    [Fact]
    public void What_a_form_settles_is_of_its_own_procedure_and_not_of_those_that_are_consulted()
    {
        // The form makes the first fact false; the first fact of the consulted procedure is always true.
        var procedure = There(new ConsultStep { Id = "consult", Procedure = "check", Agencies = ["third"], Then = "reply" }) with { Facts = [new Fact("missing", 0.5, null)] };
        var check = procedure with
        {
            Id = "check", Facts = [new Fact("known", 1, null)],
            Steps = [Send("submit", Side.Requested, "look"), new BranchStep { Id = "look", Cases = [new Case("reply", null, new FactIs("known")), new Case("search", null, null)] },
                new WaitStep { Id = "search", Time = Hours(20), Then = "reply" }, Send("reply", Side.Requesting, "answered"), Close()],
        };
        var run = Run(World with { Procedures = [procedure, check], Requests = [], Agencies = [.. World.Agencies, Agency("third", Desk("ncb", 1))] }, 10);
        Taken(run.Apply(new RequestSent(0, 1, 1, 0) { Facts = new SortedDictionary<int, bool> { [0] = false } }));
        Assert.Equal("own@14", End(run));
    }

    [Fact]
    public void A_request_is_withdrawn_at_home_at_once_and_away_when_the_notice_arrives()
    {
        var run = Run(World, 2.5);
        Taken(run.Apply(new RequestWithdrawn(0, Key("a"))));
        Taken(run.Apply(new RequestWithdrawn(0, Key("d"))));
        Assert.Equal(Refusal.NotItsRequest, run.Apply(new RequestWithdrawn(0, Key("d"))).Refusal);
        Assert.Equal(Refusal.NotItsRequest, run.Apply(new RequestWithdrawn(1, Key("b"))).Refusal);
        // When the notices arrive, at 3:30, the answer to a is on its way; d leaves the queue.
        Assert.Equal("d Withdrawn@3.5 a@4 b@6 c@8", End(run));
    }

    [Fact]
    public void What_lies_ready_for_its_channel_can_still_be_withdrawn()
    {
        var run = Run(World with { Requests = [Listed("a", 21)] }, 22);
        Assert.Equal(OpenState.AwaitingChannel, run.Look(0).Open.Single().State);
        Taken(run.Apply(new RequestWithdrawn(0, Key("a"))));
        Assert.Equal("a Withdrawn@22", End(run));
    }

    [Fact]
    public void A_reminder_is_counted_where_the_request_is()
    {
        var run = Run(World, 2);
        Taken(run.Apply(new ReminderSent(0, Key("c"))));
        Assert.Equal(1, run.Look(0).Sent.Single(sent => sent.Request == Key("c")).Reminders);
        run.AdvanceTo((long)(3.5 * Hour));
        Assert.Equal([Key("c")], run.Look(1).Open.Where(work => work.Reminders > 0).Select(work => work.Request));
        Assert.Equal("a@4 b@6 c@8 d@10", End(run));
    }

    [Fact]
    public void Injects_are_fired_skipped_and_written_and_switches_turned()
    {
        var skipped = Run(World with { Requests = [Listed("a", 20)] }, 2);
        Taken(skipped.Apply(new InjectSkipped(0)));
        Assert.Equal("a@24", End(skipped));
        _recorder.Requests.Clear();
        var fired = Run(World with { Requests = [Listed("a", 3), Listed("b", 20)] }, 2);
        Taken(fired.Apply(new InjectFired(0)));
        Assert.Equal(Refusal.HasBegun, fired.Apply(new InjectFired(0)).Refusal);
        Assert.Equal(Refusal.HasBegun, fired.Apply(new InjectSkipped(0)).Refusal);
        Assert.Equal("a@16 b@24", End(fired));
        _recorder.Requests.Clear();
        var written = Run(World with { Requests = [Listed("a", 3)] }, 2);
        Assert.Equal(Refusal.NoEffect, written.Apply(new InjectWritten([new Outage("line")])).Refusal);
        Assert.Equal(Refusal.NoEffect, written.Apply(new InjectWritten([])).Refusal);
        Assert.Equal(Refusal.Unknown, written.Apply(new InjectWritten([new Outage("pouch")], Duration.FromHours(2))).Refusal);
        Assert.Equal(Refusal.Unknown, written.Apply(new SwitchChanged("by-fax", true)).Refusal);
        Taken(written.Apply(new SwitchChanged("by-form", true)));
        Taken(written.Apply(new InjectWritten([new Outage("line"), new Staffing("answerer", "ncb", 1)], Duration.FromHours(2))));
        Assert.Equal("a@8", End(written));
    }

    [Fact]
    public void A_letter_crosses_a_channel_and_its_arrival_is_reported_without_a_step()
    {
        var run = Run(World with { Requests = [] }, 2);
        Taken(run.Apply(new LetterSent(0, 1, 77, 0)));
        Assert.Equal(Refusal.ToItself, run.Apply(new LetterSent(0, 0, 78, 0)).Refusal);
        Assert.Equal(Refusal.Unknown, run.Apply(new LetterSent(0, 1, 78, 3)).Refusal);
        run.AdvanceTo((long)(19.5 * Hour));
        Taken(run.Apply(new LetterSent(1, 0, 79, 0)));
        run.AdvanceTo((long)(20.4 * Hour)); // the line is cut from 20:00 to 30:00
        Taken(run.Apply(new LetterSent(1, 0, 80, 0)));
        Assert.Equal("", End(run));
        Assert.Equal(["77 at 1: 3", "79 at 0: 20.5", "80 at 0: 31"],
            _recorder.Trace.Where(segment => segment.Step < 0).Select(segment => $"{segment.Request} at {segment.Agency}: {segment.To / Hour}"));
    }

    [Fact]
    public void A_channel_that_is_closed_between_two_agencies_carries_nothing_either_way_until_it_is_open_again()
    {
        var run = Run(World with { Requests = [Listed("a", 3)] }, 2);
        Assert.Equal(Refusal.NoEffect, run.Apply(new ChannelClosed(0, 1, 0, Duration.Zero)).Refusal);
        Taken(run.Apply(new ChannelClosed(1, 0, 0, Duration.FromHours(8))));
        Assert.Equal("a@14", End(run)); // handed in at 3:00, under way from 10:00
    }

    [Fact]
    public void Nothing_can_be_done_when_the_run_is_over()
    {
        using var run = Run(World, 60);
        Assert.Equal(Refusal.RunIsOver, run.Apply(new WorkPutFirst(1, Key("a"))).Refusal);
    }

    [Fact]
    public void Looking_changes_nothing()
    {
        var scenario = CompiledScenario.Compile(RandomScenario.Of(3));
        var settings = Recorder.Traced(scenario.Scenario);
        var recorder = new Recorder();
        using var run = new SimulationRun(scenario, settings, recorder);
        for (var time = 0L; time < scenario.End; time += (long)(7.3 * Hour))
        {
            run.AdvanceTo(time);
            for (var agency = 0; agency < scenario.AgencyCount; agency++) run.Look(agency);
        }
        recorder.Result = run.Finish();
        Assert.Equal(Recorder.Run(scenario, settings).Figures(), recorder.Figures());
    }

    [Fact]
    public void The_view_shows_what_is_open_where_and_who_works()
    {
        var view = Run(World, 2).Look(1);
        Assert.Equal(4, view.Open.Count);
        var inHand = view.Open.Single(work => work.State == OpenState.InWork);
        Assert.Equal((Key("a"), (short)0, (long)Hour, (long)0, -1), (inHand.Request, inHand.Desk, inHand.Since, inHand.SentAt, inHand.Place));
        Assert.Equal(["0: 1 of 1", "1: 0 of 2"], view.Shifts.Select(shift => $"{shift.Desk}: {shift.Busy} of {shift.Officers}"));
    }
}
