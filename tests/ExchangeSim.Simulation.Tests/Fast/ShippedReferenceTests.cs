using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Generation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Fast;

/// <summary>The fast engine and the plain one on every scenario in the box, under each policy, and in a world of many agencies.</summary>
[Trait("Category", "Slow")]
public class ShippedReferenceTests
{
    // A few months; treaties of one scenario come into force after years.
    private static readonly Duration Shortened = Duration.FromDays(150), Long = Duration.FromDays(1200);

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder(), "*.yaml", SearchOption.AllDirectories).Where(IsScenario).Select(file => Path.GetRelativePath(Folder(), file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_fast_engine_does_what_the_plain_one_does(string file)
    {
        var path = Path.Combine(Folder(), file);
        var baseline = Read(path, null);
        foreach (var scenario in baseline.Policies.Select(policy => Read(path, policy.Id)).Prepend(baseline)) AreTheSame(scenario);
    }

    [Fact]
    public void The_fast_engine_does_what_the_plain_one_does_in_a_world_of_many_agencies()
    {
        using var text = new StringWriter();
        WorldGenerator.Write(text, agencies: 70, requests: 20_000, seed: 1);
        AreTheSame(ScenarioFile.ReadText(text.ToString(), "world.yaml").Scenario!);
    }

    private static void AreTheSame(Scenario scenario)
    {
        var (compiled, settings) = (CompiledScenario.Compile(scenario), new RunSettings { Seed = scenario.Seed });
        var (plain, fast) = (Recorder.Run(compiled, settings with { IsReference = true }), Recorder.Run(compiled, settings));
        Assert.Equal(plain.Figures(), fast.Figures());
        Assert.NotEmpty(fast.Requests);
    }

    private static Scenario Read(string path, string? policy)
    {
        var scenario = ScenarioFile.Read(path, policy).Scenario!;
        var most = path.Contains("japan", StringComparison.Ordinal) ? Long : Shortened;
        return scenario with
        {
            Length = scenario.Length is { } length ? Duration.Min(length, most) : most,
            WarmUp = scenario.WarmUpOrigin == WarmUpOrigin.ToBeFound ? Duration.FromDays(30) : scenario.WarmUp, WarmUpOrigin = default,
        };
    }

    private static bool IsScenario(string file) => !file.EndsWith(".exercise.yaml", StringComparison.Ordinal)
        && File.ReadLines(file).Any(line => line.StartsWith("scenario:", StringComparison.Ordinal));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "scenarios");
    }
}
