using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Tests.Properties;

/// <summary>The same scenario, seed and replication give the same run, however it is carried out.</summary>
public class RepetitionProperties
{
    [Fact]
    public void Tracing_changes_nothing() => Worlds.Have(60, world =>
    {
        var scenario = CompiledScenario.Compile(world);
        Assert.Equal(Recorder.Run(scenario).Figures(), Recorder.Run(scenario, Recorder.Traced(world)).Figures());
    });

    [Fact]
    public void Four_threads_do_what_one_does() => Worlds.Have(15, world =>
    {
        var scenario = CompiledScenario.Compile(world);
        var settings = new RunSettings { Seed = world.Seed };
        var four = new InProcessHost(scenario, settings with { Threads = 4 }, eventsWorthSharing: 0);
        Assert.Equal(Recorder.Run(scenario, settings).Figures(), Recorder.Run(scenario, settings, four).Figures());
    });

    [Fact]
    public void A_run_advanced_in_pieces_is_the_run_in_one_go() => Worlds.Have(100, world =>
    {
        var scenario = CompiledScenario.Compile(world);
        var (recorder, pieces) = (new Recorder(), new System.Random((int)world.Seed));
        using var run = new SimulationRun(scenario, new RunSettings { Seed = world.Seed }, recorder);
        while (!run.AdvanceTo(run.Time + 1 + pieces.NextInt64(scenario.End / 20))) { }
        recorder.Result = run.Finish();
        Assert.Equal(Recorder.Run(scenario).Figures(), recorder.Figures());
    });

    [Fact]
    public void A_run_saved_at_any_time_and_restored_goes_on_bit_for_bit() => Worlds.Have(100, GoesOn);

    [Fact]
    public void A_run_with_months_mixtures_and_years_goes_on_bit_for_bit() => Worlds.Have(30, world => GoesOn(CalendarScenario.Of((int)world.Seed)));

    [Fact]
    public void A_run_with_requests_open_at_the_start_goes_on_bit_for_bit() => Worlds.Have(30, world => GoesOn(WideScenario.Of((int)world.Seed)));

    [Fact]
    public void A_run_with_officers_on_leave_goes_on_bit_for_bit() => Worlds.Have(30, world => GoesOn(LeaveScenario.Of((int)world.Seed | 1)));

    private static void GoesOn(Scenario world)
    {
        var scenario = CompiledScenario.Compile(world);
        var settings = Recorder.Traced(world);
        var time = new System.Random((int)world.Seed).NextInt64(scenario.End);
        var (whole, saved) = (new Recorder(), new MemoryStream());
        using var first = new SimulationRun(scenario, settings, whole);
        first.AdvanceTo(time);
        first.Save(saved);
        whole.Requests.Clear();
        whole.Trace.Clear();
        whole.Result = first.Finish();

        var half = new Recorder();
        using var second = new SimulationRun(scenario, settings, half);
        saved.Position = 0;
        second.Restore(saved);
        half.Result = second.Finish();
        Assert.Equal(whole.Requests.Select(r => r.Key), half.Requests.Select(r => r.Key));
        Assert.Equal(whole.Trace, half.Trace);
        Assert.Equal(whole.Figures(), half.Figures());
        Assert.Equal(Recorder.Run(scenario, settings).Result.Fingerprint, half.Result.Fingerprint);
    }

    [Fact]
    public void Another_seed_or_replication_is_another_run()
    {
        var scenario = CompiledScenario.Compile(RandomScenario.Of(1));
        var runs = new[] { new RunSettings { Seed = 1 }, new RunSettings { Seed = 2 }, new RunSettings { Seed = 1, Replication = 1 } };
        Assert.Equal(3, runs.Select(settings => Recorder.Run(scenario, settings).Result.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_save_of_another_run_is_refused()
    {
        var scenario = CompiledScenario.Compile(RandomScenario.Of(1));
        var saved = new MemoryStream();
        using var first = new SimulationRun(scenario, new RunSettings { Seed = 1 }, new Recorder());
        first.Save(saved);
        saved.Position = 0;
        using var second = new SimulationRun(scenario, new RunSettings { Seed = 2 }, new Recorder());
        Assert.Throws<InvalidDataException>(() => second.Restore(saved));
    }

    [Fact]
    public void A_changed_desk_and_an_added_step_leave_the_other_draws_as_they_were() => Worlds.Have(40, world =>
    {
        var changed = world with
        {
            Agencies = [.. world.Agencies.Select(agency => agency with { Desks = [.. agency.Desks.Select(desk => desk.HandledBy is null ? desk with { Speed = 2 } : desk)] })],
            Procedures = [.. world.Procedures.Select(Longer)],
        };
        var (before, after) = (Recorder.Run(world, Recorder.Traced(world)), Recorder.Run(changed, Recorder.Traced(world)));
        Assert.Equal(Arrivals(before), Arrivals(after));
        Assert.NotEqual(before.Result.Fingerprint, after.Result.Fingerprint);
    });

    private static IEnumerable<string> Arrivals(Recorder run) =>
        run.Requests.OrderBy(r => r.Key).Select(r => $"{r.Key:x16} {r.ArisenAt} {r.Requesting}>{r.Requested} {r.Crime} {r.Urgency}");

    private static Procedure Longer(Procedure procedure) => procedure with
    {
        Steps = [new WaitStep { Id = "reflection", Time = Distribution.Exactly(1), Then = procedure.Steps[0].Id }, .. procedure.Steps],
    };
}
