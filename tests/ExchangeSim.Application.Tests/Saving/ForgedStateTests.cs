using System.Buffers.Binary;
using System.IO.Compression;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Application.Tests.Saving;

/// <summary>States with a number in one place that no run wrote there, and a hash that fits: refused in words, or the run ends with figures that keep all
/// laws of conservation.</summary>
/// <remarks>A failure names the world, the place and the number, which are the same whenever they are asked for.</remarks>
[Trait("Category", "Slow")]
public sealed class ForgedStateTests : IDisposable
{
    // Every so many bytes a number is forged.
    private const int Stride = 211;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly long[] Numbers = [0, 1, -1, 2, 3, 7, 200, 255, 256, 32_767, -32_768, 65_535, 86_400_000, 1_000_000_007, int.MaxValue, int.MinValue, 1L << 40,
        long.MaxValue, long.MinValue, long.MaxValue / 8];

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_number_anywhere_in_a_state_is_refused_or_figures_keep_the_laws_of_conservation(int number)
    {
        var scenario = number % 2 == 0 ? RandomScenario.Of(number) : WideScenario.Of(number);
        if (number < 4) scenario = scenario with { WarmUp = NodaTime.Duration.Zero }; // so that every request is reported
        var (head, part) = Saved(scenario);
        Assert.Null(Problem(scenario, head, part, out _));
        var (refused, over, problems) = (0, 0, new List<string>());
        for (var at = number; at < part.Length - sizeof(long); at += Stride)
        {
            var (forged, what) = Forge(part, at);
            if (Problem(scenario, head, forged, out var isRefused) is { } problem) problems.Add($"world {number}, {what}: {problem}");
            if (isRefused) refused++;
            else over++;
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(9)));
        Assert.True(refused > 50 && over > 10, $"{refused} refused, {over} over"); // else the forgeries would prove nothing
    }

    [Fact]
    public void States_that_runs_wrote_are_never_refused()
    {
        for (var number = 0; number < 40; number++)
        {
            var scenario = number % 2 == 0 ? RandomScenario.Of(number) : WideScenario.Of(number);
            var (head, part) = Saved(scenario, (1 + number % 9) / 10d);
            Assert.True(Problem(scenario, head, part, out var isRefused) is null && !isRefused, $"world {number}");
        }
    }

    private static (byte[] Forged, string What) Forge(byte[] part, int at)
    {
        var (forged, random) = (part.ToArray(), new Random(at));
        var length = 1 << random.Next(4);
        var place = forged.AsSpan(at);
        var number = random.Next(5) switch
        {
            0 => BinaryPrimitives.ReadInt64LittleEndian(place) + 1,
            1 => BinaryPrimitives.ReadInt64LittleEndian(place) - 1,
            2 => random.NextInt64(long.MinValue, long.MaxValue),
            _ => Numbers[random.Next(Numbers.Length)],
        };
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        bytes.AsSpan(0, length).CopyTo(place);
        return (forged, $"the {length} lowest bytes of {number} at {at} of {part.Length}");
    }

    private (byte[] Head, byte[] Part) Saved(Scenario scenario, double share = 0.12)
    {
        var path = Path.Combine(_folder, "whole.state");
        var at = (long)(share * scenario.Length!.Value.TotalMilliseconds);
        using (var file = new OutputFile(path))
        using (var writer = new StateWriter(file))
        {
            writer.Run(scenario, new RunPlan { Seed = scenario.Seed, Threads = 1, Replications = 1 }, at, SilentObserver.Instance, CancellationToken.None);
            writer.Complete(new StateInfo(ProgramBuild.Id, "1", "world.yaml", null, scenario.Seed, (long)scenario.WarmUp.TotalMilliseconds, scenario.WarmUpOrigin, at,
                [new SourceText("world.yaml", "")], []));
        }
        var (head, parts) = StateParts.Read(File.ReadAllBytes(path));
        return (head, StateParts.Unpack(parts[0]));
    }

    private string? Problem(Scenario scenario, byte[] head, byte[] part, out bool isRefused)
    {
        isRefused = false;
        var path = Path.Combine(_folder, "forged.state");
        File.WriteAllBytes(path, StateParts.Pack(head, [part], CompressionLevel.NoCompression));
        using var cancel = new CancellationTokenSource(Patience);
        try
        {
            using var state = StateFile.Open(path);
            using var session = new SavedRunSession(state, scenario, cancel.Token);
            var run = new Recorder();
            run.Result = session.For(scenario)(Recorder.Traced(scenario), run, cancel.Token);
            return run.Result.IsComplete ? ConservationLaws.BrokenBy(scenario, run) : "it does not end";
        }
        catch (InvalidRequestException)
        {
            isRefused = true;
            return null;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }
}
