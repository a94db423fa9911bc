using System.Security.Cryptography;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Grains.Silos;

/// <summary>A scenario as it travels: bytes that a silo can compile, named by their hash.</summary>
/// <param name="Key">Hash of the bytes.</param>
/// <param name="Bytes">Whatever the silo's compiler reads; empty where the silo is thought to know it already.</param>
public sealed record ScenarioDefinition(string Key, byte[] Bytes)
{
    /// <summary>Names the bytes.</summary>
    public static ScenarioDefinition Of(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes))[..32], bytes);

    /// <summary>The name alone.</summary>
    public ScenarioDefinition KeyOnly => this with { Bytes = [] };
}

/// <summary>The scenarios of a silo, each compiled once and shared by all its grains.</summary>
/// <param name="compile">Makes a scenario of what a client sent; throws <see cref="ArgumentException"/> for what it cannot use.</param>
/// <param name="limits">What the silo takes on.</param>
public sealed class ScenarioCache(Func<byte[], CompiledScenario> compile, Limits limits)
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Known> _known = [];
    private readonly Queue<string> _order = new();

    /// <summary>The compiled scenario; null if the silo does not know it and its bytes did not come along.</summary>
    /// <exception cref="ArgumentException">It cannot be compiled, or is too large.</exception>
    /// <exception cref="InvalidDataException">Its name is not that of its bytes.</exception>
    public CompiledScenario? Find(ScenarioDefinition definition) => Look(definition)?.Scenario.Value;

    /// <summary>The same with its bytes, to be sent on to other silos.</summary>
    public ScenarioDefinition? Whole(ScenarioDefinition definition) => Look(definition)?.Definition;

    private Known? Look(ScenarioDefinition definition)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(definition.Key, out var known))
            {
                if (definition.Bytes.Length == 0) return null;
                limits.CheckText(definition.Bytes.Length);
                if (ScenarioDefinition.Of(definition.Bytes).Key != definition.Key) throw new InvalidDataException("a scenario that was sent is not the one that it is said to be");
                _known[definition.Key] = known = new Known(definition, new Lazy<CompiledScenario>(() => Compile(definition.Bytes)));
                _order.Enqueue(definition.Key);
                if (_order.Count > Most) _known.Remove(_order.Dequeue());
            }
            return known;
        }
    }

    private CompiledScenario Compile(byte[] bytes)
    {
        var scenario = compile(bytes);
        limits.CheckAgencies(scenario.AgencyCount);
        return scenario;
    }

    private sealed record Known(ScenarioDefinition Definition, Lazy<CompiledScenario> Scenario);
}
