using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.Windows;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>A run in which a player does all that people may do, at random; and the same run again from its log.</summary>
public sealed class LivePlay
{
    private const long SixHours = 6 * 3_600_000;

    private readonly System.Random _random;
    private readonly SimulationRun _run;
    private readonly Scenario _scenario;
    private readonly List<(long At, Intervention Wanted, InterventionResult Result)> _log = [];

    private LivePlay(Scenario scenario, SimulationRun run, int seed) => (_scenario, _run, _random) = (scenario, run, new System.Random(seed));

    /// <summary>Settings under which people decide at some desks of a random world.</summary>
    public static RunSettings Settings(Scenario scenario) => Recorder.Traced(scenario) with
    {
        Live =
        [
            new LiveDesk(0, "lab") { Share = 0.6, AnswersWithin = 3 * SixHours, AnswersClarifications = true },
            new LiveDesk(1, "court") { Procedures = ["extradition"], AnswersWithin = SixHours },
            new LiveDesk(1, "ncb") { Urgencies = [Urgency.Urgent, Urgency.VeryUrgent], AnswersClarifications = true, AnswersWithin = 20 * SixHours },
        ],
    };

    /// <summary>Plays a world and gives what happened and the log of it.</summary>
    public static (Recorder Recorder, IReadOnlyList<(long At, Intervention Wanted, InterventionResult Result)> Log) Of(CompiledScenario scenario, RunSettings settings, int seed)
    {
        var recorder = new Recorder();
        using var run = new SimulationRun(scenario, settings, recorder);
        var play = new LivePlay(scenario.Scenario, run, seed);
        for (var time = SixHours; time < scenario.End; time += SixHours)
        {
            run.AdvanceTo(time);
            play.Act();
        }
        recorder.Result = run.Finish();
        return (recorder, play._log);
    }

    /// <summary>The same run from its log, on another host; saved after half of the log and restored on yet another.</summary>
    public static Recorder Again(CompiledScenario scenario, RunSettings settings, Func<IAgencyHost> host,
        IReadOnlyList<(long At, Intervention Wanted, InterventionResult Result)> log)
    {
        var recorder = new Recorder();
        var saved = new MemoryStream();
        using (var first = new SimulationRun(scenario, settings, recorder, host()))
        {
            Replay(first, log.Take(log.Count / 2));
            first.Save(saved);
        }
        saved.Position = 0;
        using var second = new SimulationRun(scenario, settings, recorder, host());
        second.Restore(saved);
        Replay(second, log.Skip(log.Count / 2));
        recorder.Result = second.Finish();
        return recorder;
    }

    private static void Replay(SimulationRun run, IEnumerable<(long At, Intervention Wanted, InterventionResult Result)> log)
    {
        foreach (var (at, wanted, result) in log)
        {
            run.AdvanceTo(at);
            Assert.Equal(result, run.Apply(wanted));
        }
    }

    private void Act()
    {
        foreach (var awaited in _run.AwaitedDecisions.ToArray())
            if (Maybe(0.5)) Try(awaited.Kind == AwaitedKind.Clarification ? new ClarificationAnswered(awaited) : new DecisionTaken(awaited, _random.Next(3)));
        var agency = _random.Next(2);
        var view = _run.Look(agency);
        foreach (var work in view.Open)
        {
            if (work.State == OpenState.Waiting && Maybe(0.2)) Try(Maybe(0.5) ? new WorkPutFirst(agency, work.Request) : new WorkPutAside(agency, work.Request));
            else if (work.State == OpenState.PutAside && Maybe(0.5)) Try(new WorkTakenUp(agency, work.Request));
            else if (work.Requesting == agency && Maybe(0.02)) Try(new RequestWithdrawn(agency, work.Request));
        }
        foreach (var sent in view.Sent)
            if (Maybe(0.05)) Try(Maybe(0.5) ? new ReminderSent(agency, sent.Request) : new RequestWithdrawn(agency, sent.Request));
        if (Maybe(0.3)) Try(new OfficersMoved(agency, _random.Next(3), _random.Next(3), 1 + _random.Next(2), Maybe(0.5) ? _run.Time + _random.Next(100_000_000) : null));
        if (Maybe(0.3)) Send(agency);
        if (Maybe(0.1)) Inject();
        if (Maybe(0.2)) Try(new LetterSent(agency, 1 - agency, StableHash.Of($"letter/{_log.Count}"), _random.Next(_scenario.Channels.Count)));
        if (Maybe(0.02)) Try(new ChannelClosed(agency, 1 - agency, _random.Next(_scenario.Channels.Count), Duration.FromHours(1 + _random.Next(30))));
    }

    private void Send(int agency) => Try(new RequestSent(agency, StableHash.Of($"lead/{_log.Count}"), 1 - agency, _random.Next(2), (Urgency)_random.Next(3), _random.Next(3) - 1,
        _random.Next(3) - 1)
    {
        Facts = Maybe(0.5) ? new SortedDictionary<int, bool> { [0] = Maybe(0.5) } : new SortedDictionary<int, bool>(),
    });

    private void Inject() => Try(_random.Next(5) switch
    {
        0 => new InjectFired(_random.Next(_scenario.Injects.Count)),
        1 => new InjectSkipped(_random.Next(_scenario.Injects.Count)),
        2 => new SwitchChanged("by-form", Maybe(0.5)),
        3 => new InjectWritten([new Outage("line"), new Staffing("alpha", "ncb", -1)], Duration.FromHours(1 + _random.Next(40))),
        _ => new InjectWritten([new Surge(["information-demand"], 2)], Maybe(0.5) ? Duration.FromDays(2) : null),
    });

    private bool Maybe(double chance) => _random.NextDouble() < chance;

    private void Try(Intervention wanted)
    {
        var at = _run.Time;
        _log.Add((at, wanted, _run.Apply(wanted)));
    }
}
