using ExchangeSim.Grains.Silos;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Saving;
using NodaTime;

namespace ExchangeSim.Hosting.Scenarios;

/// <summary>A scenario as a client sends it: the texts that it was read from, the policy and other changes, where it is cut, and its warm-up, which may have been found by trial.
/// A silo reads and compiles them as the command line does.</summary>
public static class ScenarioText
{
    /// <summary>As bytes.</summary>
    /// <param name="texts">The scenario's text first, then what it includes.</param>
    /// <param name="scenario">What was read from them.</param>
    /// <param name="changes">What was laid over them besides the policy.</param>
    public static ScenarioDefinition Of(IReadOnlyList<SourceText> texts, Scenario scenario, IReadOnlyList<Change>? changes = null)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(scenario.Policy ?? "");
            writer.Write(scenario.Length?.ToInt64Nanoseconds() ?? -1);
            writer.Write(scenario.WarmUp.ToInt64Nanoseconds());
            writer.Write(texts.Count);
            foreach (var text in texts)
            {
                writer.Write(text.File);
                writer.Write(text.Text);
            }
            writer.Write(changes?.Count ?? 0);
            foreach (var change in changes ?? [])
            {
                writer.Write(change.Path);
                writer.Write(change.Value);
            }
        }
        return ScenarioDefinition.Of(stream.ToArray());
    }

    /// <summary>Reads and compiles what <see cref="Of"/> wrote.</summary>
    /// <exception cref="ArgumentException">There is a problem in the texts.</exception>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static CompiledScenario Compile(byte[] bytes)
    {
        var (policy, length, warmUp, texts, changes) = Read(bytes);
        StateBytes.Require(texts.Count > 0 && warmUp >= 0, "a scenario has no text, or a warm-up that cannot be");
        var read = ScenarioFile.ReadText(texts[0].Text, texts[0].File, policy.Length == 0 ? null : policy, name => texts.Find(text => text.File == name)?.Text, changes);
        if (read.Scenario is not { } scenario) throw new ArgumentException($"the silo cannot read the scenario: " +
            $"{string.Join("; ", read.Problems.Where(problem => problem.IsError).Take(3))}");
        return CompiledScenario.Compile(scenario with { Length = length < 0 ? null
            : Duration.FromNanoseconds(length), WarmUp = Duration.FromNanoseconds(warmUp), WarmUpOrigin = WarmUpOrigin.Stated });
    }

    private static (string Policy, long Length, long WarmUp, List<SourceText> Texts, List<Change> Changes) Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            var (policy, length, warmUp) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt64());
            var (texts, changes) = (new List<SourceText>(), new List<Change>()); // they grow with what is there
            for (var left = reader.ReadCount(); left > 0; left--) texts.Add(new SourceText(reader.ReadString(), reader.ReadString()));
            for (var left = reader.ReadCount(); left > 0; left--) changes.Add(new Change(reader.ReadString(), reader.ReadString()));
            return (policy, length, warmUp, texts, changes);
        }
        catch (Exception damage) when (damage is IOException or FormatException)
        {
            throw new InvalidDataException($"a scenario that was sent is damaged: {damage.Message}", damage);
        }
    }
}
