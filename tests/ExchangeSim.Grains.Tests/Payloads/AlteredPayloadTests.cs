using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Tests.Payloads;

/// <summary>What silos and clients send one another, with bytes that none of them wrote: refused in words, or taken for what it says.</summary>
/// <remarks>A failure names the alteration, which is the same whenever it is asked for.</remarks>
public class AlteredPayloadTests
{
    private const int OfEachKind = 500, Calls = 2000, Answers = 2000, Starts = 1000, Reports = 1000;
    private const int World = 3;

    private static readonly CompiledScenario Scenario = CompiledScenario.Compile(RandomScenario.Of(World));
    private static readonly RunSettings Settings = new() { Seed = World, Traced = new SortedSet<ulong>() };
    private static readonly Lazy<Tape> Recorded = new(Tape.Record);

    public static TheoryData<string> Kinds => [.. PayloadSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_altered_payload_is_refused_or_read(string kind)
    {
        var sample = PayloadSamples.All[kind];
        var bytes = sample.Bytes(Build.Name).Value;
        HasNoFault(OfEachKind, number => sample.Again(new Immutable<byte[]>(Alteration.Of(bytes, number))));
    }

    [Fact]
    public void An_altered_call_is_refused_or_handled() => HasNoFault(Calls, number =>
    {
        var calls = Recorded.Value.Calls[number % Scenario.AgencyCount];
        var at = number % Math.Min(40, calls.Count);
        var seat = new AgencySeat(new ScenarioCache(TwoSilos.Compile, new Limits()));
        seat.Begin(new AgencyStart(1, TwoSilos.Definition(World), Settings, number % Scenario.AgencyCount, 0, [], [.. calls.Take(at)]).ToPayload());
        using var call = Payload.Open(new Immutable<byte[]>(Alteration.Of(calls[at], number)));
        seat.Advance(call, new BinaryWriter(new MemoryStream()));
    });

    [Fact]
    public void An_altered_answer_is_refused_or_taken() => HasNoFault(Answers, number =>
    {
        var agency = number % Scenario.AgencyCount;
        var answers = Recorded.Value.Answers[agency];
        using var reader = new BinaryReader(new MemoryStream(Alteration.Of(answers[number % answers.Count], number)));
        var answer = new AgencyAnswer();
        reader.Part(bytes =>
        {
            answer.Load(bytes);
            return answer;
        });
        new AnswerCheck(Scenario, agency).Check(answer);
    });

    [Fact]
    public void An_altered_start_of_an_agency_is_refused_or_makes_one() => HasNoFault(Starts, number =>
    {
        var agency = number % Scenario.AgencyCount;
        var start = new AgencyStart(1, TwoSilos.Definition(World), Settings, agency, Recorded.Value.Ordinals[agency], Recorded.Value.States[agency], []).ToPayload().Value;
        new AgencySeat(new ScenarioCache(TwoSilos.Compile, new Limits())).Begin(new Immutable<byte[]>(Alteration.Of(start, number)));
    });

    [Fact]
    public void An_altered_report_is_refused_or_believed() => HasNoFault(Reports, number =>
    {
        using var reader = Payload.Open(new Immutable<byte[]>(Alteration.Of(Recorded.Value.Report, number)));
        var (report, check) = (ReplicationReport.Read(reader), new ReportCheck(Scenario.Scenario));
        report.Entries.Tell(new Recorder(), new MemoryStream(), check);
        if (report.Result is { } result) check.Check(result);
    });

    [Fact]
    public void A_scenario_under_the_name_of_another_is_refused()
    {
        var cache = new ScenarioCache(TwoSilos.Compile, new Limits());
        Assert.Throws<InvalidDataException>(() => cache.Find(TwoSilos.Definition(1) with { Key = TwoSilos.Definition(2).Key }));
    }

    // An argument that is wrong is a refusal as well: of another build, of a scenario that cannot be read, of desks that it does not have.
    private static void HasNoFault(int count, Action<int> attempt)
    {
        var (refused, faults) = (0, new List<string>());
        for (var number = 0; number < count; number++)
        {
            try
            {
                attempt(number);
            }
            catch (Exception refusal) when (refusal is InvalidDataException || refusal.GetType() == typeof(ArgumentException))
            {
                refused++;
            }
            catch (Exception fault)
            {
                faults.Add($"alteration {number}: {fault}");
            }
        }
        Assert.True(faults.Count == 0, $"{faults.Count} of {count}:\n{string.Join('\n', faults.Take(5))}");
        Assert.True(refused > count / 10, $"{refused} of {count} were refused");
    }

    /// <summary>What a run's agencies were asked and answered, as bytes.</summary>
    private sealed class Tape(IAgencyHost host) : IAgencyHost
    {
        internal List<byte[]>[] Calls { get; } = [.. Enumerable.Range(0, Scenario.AgencyCount).Select(_ => new List<byte[]>())];
        internal List<byte[]>[] Answers { get; } = [.. Enumerable.Range(0, Scenario.AgencyCount).Select(_ => new List<byte[]>())];
        internal byte[][] States { get; private set; } = [];
        internal long[] Ordinals { get; private set; } = [];
        internal byte[] Report { get; private set; } = [];

        internal static Tape Record()
        {
            var (tape, recorder) = (new Tape(new HostileHost(Scenario, Settings, seed: 5)), new Recorder());
            using var run = new SimulationRun(Scenario, Settings, recorder, tape);
            run.AdvanceTo(Scenario.End / 3);
            tape.Save();
            using var log = new ReportLog(0);
            log.Add<ClosedRequest>(Entry.Closed, recorder.Requests.ToArray(), CancellationToken.None);
            log.Add<TraceSegment>(Entry.Trace, recorder.Trace.Take(300).ToArray(), CancellationToken.None);
            tape.Report = Payload.Of(new ReplicationReport { Entries = log.From(0, out _)!, Result = run.Finish(), Notices = ["a silo was lost"] }.Write).Value;
            return tape;
        }

        // The agencies as they stand now, made of the calls so far.
        private void Save()
        {
            var agencies = Enumerable.Range(0, Scenario.AgencyCount).Select(i => new AgencyProcess(Scenario, i, Settings)).ToArray();
            for (var i = 0; i < agencies.Length; i++)
                foreach (var bytes in Calls[i])
                {
                    var call = new AgencyCall();
                    CallBytes.Read(new Immutable<byte[]>(bytes), call);
                    agencies[i].Handle(call);
                }
            States = [.. agencies.Select(agency => Bytes(agency.Save))];
            Ordinals = [.. agencies.Select(agency => agency.LastAnswer.Ordinal)];
        }

        public void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers)
        {
            foreach (var agency in agencies) Calls[agency].Add(CallBytes.Of(1, calls[agency]).Value);
            host.Advance(agencies, calls, answers);
            foreach (var agency in agencies) Answers[agency].Add(Bytes(answers[agency].Save));
        }

        public void Deliver(in Message message, AgencyCall next) => host.Deliver(message, next);

        public AgencyEnding[] Finish(long end) => host.Finish(end);

        public void Save(BinaryWriter writer) => host.Save(writer);

        public void Load(BinaryReader reader, AgencyAnswer[] answers, bool isChecked) => host.Load(reader, answers, isChecked);

        public void Dispose() => host.Dispose();

        private static byte[] Bytes(Action<BinaryWriter> save)
        {
            var stream = new MemoryStream();
            using (var writer = new BinaryWriter(stream)) save(writer);
            return stream.ToArray();
        }
    }
}
