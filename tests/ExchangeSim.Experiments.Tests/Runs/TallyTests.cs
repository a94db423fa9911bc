using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Experiments.WarmUps;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Runs;

public class TallyTests
{
    // So many that some times are kept as they are and others in a histogram, and two fifths of the agencies' pairs have requests.
    private const int Requests = 12_000;

    private static readonly SortedDictionary<Urgency, CalendarLength> Limits = new() { [Urgency.Routine] = Duration.FromHours(50) };
    private static readonly Scenario Few = TwoAgencies.Scenario with
    {
        Procedures = [.. TwoAgencies.Scenario.Procedures.Select(procedure => procedure with { Limits = Limits })],
    };
    private static readonly Scenario Many = Few with { Agencies = [.. Enumerable.Range(0, 70).Select(i => Few.Agencies[0] with { Id = $"a{i}" })] };

    private static IRequestTally Make(string kind, Scenario scenario) => kind switch
    {
        "run" => new FiguresCollector(scenario, slowest: 7),
        "compare" => new ArmCollector(scenario, slowest: 3, [new RequestSlice(From: scenario.Agencies[0].Id), new RequestSlice(To: scenario.Agencies[0].Id)]),
        "sweep" => new ResponseCollector(scenario, new Metric(Statistic.P90, "information", From: scenario.Agencies[0].Id)),
        "count" => new ResponseCollector(scenario, new Metric(Statistic.Count) { Urgency = Urgency.Routine, Counted = new CalendarCount(CountedBy.Answered, 2022) }),
        _ => new TrialSeries(most: 100),
    };

    public static IEnumerable<object[]> Tallies =>
        from kind in (string[])["run", "compare", "sweep", "count", "trial"] from many in (bool[])[false, true] select (object[])[kind, many];

    [Theory]
    [MemberData(nameof(Tallies))]
    public void A_tally_that_was_saved_and_restored_in_another_of_its_kind_goes_on_as_if_nothing_had_been(string kind, bool many)
    {
        var scenario = many ? Many : Few;
        var requests = Enumerable.Range(0, Requests).Select(i => Request(i, scenario.Agencies.Count)).ToArray();
        var whole = Make(kind, scenario);
        whole.OnClosed(requests);
        foreach (var at in new[] { 0, 50, 5_000, Requests })
        {
            var first = Make(kind, scenario);
            first.OnClosed(requests[..at]);
            var second = Experiments.Tallies.Make(scenario, first.Kind);
            second.OnClosed(requests[..17]); // which it is to forget
            Restore(second, Bytes(first));
            Assert.Equal(Bytes(first), Bytes(second));
            second.OnClosed(requests[at..]);
            Assert.Equal(Bytes(whole), Bytes(second));
        }
    }

    [Theory]
    [MemberData(nameof(Tallies))]
    public void What_the_engine_reports_passes_the_checks_of_a_restored_tally(string kind, bool many)
    {
        for (var number = many ? 20 : 0; number < (many ? 40 : 20); number++)
        {
            var scenario = RandomScenario.Of(number);
            var tally = Make(kind, scenario);
            using (var run = new SimulationRun(CompiledScenario.Compile(scenario), new RunSettings { Seed = 3 }, tally)) run.Finish();
            Restore(Experiments.Tallies.Make(scenario, tally.Kind), Bytes(tally));
        }
    }

    [Fact]
    public void The_figures_of_a_restored_tally_are_those_of_the_one_that_was_saved()
    {
        var collected = TwoAgencies.Collected([.. Enumerable.Range(0, Requests).Select(i => Request(i, 2))]);
        var restored = new FiguresCollector(Few);
        Restore(restored, Bytes(collected));
        Assert.Equivalent(Figures(collected), Figures(restored), strict: true);
        Assert.Equal(Requests - Requests / 10, Figures(restored).Requests.Sent);
    }

    [Fact]
    public void Who_wraps_a_collector_of_a_run_hands_its_tally_on() =>
        Assert.IsType<FiguresCollector>(((IRunObserver)new ReplicationObserver(new FiguresCollector(Few), (_, _) => { })).Tally);

    [Fact]
    public void A_kind_that_nobody_knows_is_refused_by_name() =>
        Assert.Contains("'guesses 3'", Assert.Throws<ArgumentException>(() => Experiments.Tallies.Make(Few, "guesses 3")).Message, StringComparison.Ordinal);

    private static Experiments.Figures.RunFigures Figures(FiguresCollector collector)
    {
        var builder = new RunFiguresBuilder(Few, 1);
        builder.Add(0, collector, TwoAgencies.Result());
        return builder.Build(1);
    }

    private static ClosedRequest Request(int i, int agencies)
    {
        var outcome = (Outcome)(i % Enum.GetValues<Outcome>().Length);
        var request = TwoAgencies.Request(1 + i * 7919L % 12_007 / 100.0, outcome);
        request.Key = (ulong)(i + 1);
        (request.Requesting, request.Requested) = ((short)(i % 5 % agencies), (short)(i % 8 % agencies));
        (request.Procedure, request.Limit, request.AcknowledgedAt, request.FirstReplyAt) = ((short)(i % 3 == 0 ? 1 : 0), i % 4 == 0 ? 50 * TwoAgencies.Hour : 0, i % 2 == 0 ? i
            : -1, i % 6 == 0 ? 2 * i : -1);
        request.Step = (short)(outcome == Outcome.Refused ? 2 : 1);
        if (i % 10 == 0) request.SentAt = -1;
        return request;
    }

    private static byte[] Bytes(IRequestTally tally)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        tally.Save(writer);
        return stream.ToArray();
    }

    private static void Restore(IRequestTally tally, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        tally.Restore(reader);
        Assert.Equal(bytes.Length, reader.BaseStream.Position);
    }
}
