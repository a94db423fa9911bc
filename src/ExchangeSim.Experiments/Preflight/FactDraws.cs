using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The facts of a procedure's requests, ready to be drawn.</summary>
internal sealed class FactDraws(Procedure procedure)
{
    private const uint FactPurpose = 0x66616374;

    private readonly Dictionary<string, int> _indices = procedure.Facts.Select((fact, i) => (fact.Id, i))
        .ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
    private readonly uint[] _purposes = [.. procedure.Facts.Select(fact => FactPurpose ^ (uint)StableHash.Of(fact.Id))];
    private readonly double?[] _chances = [.. procedure.Facts.Select(fact => fact.Probability)];
    private readonly Sampler?[] _lengths = [.. procedure.Facts.Select(fact => fact.Length is { } length ? new Sampler(length) : (Sampler?)null)];

    internal int IndexOf(string id) => _indices[id];

    /// <summary>Whether a yes/no fact is so for a request.</summary>
    internal bool IsSo(int fact, in Draws draws, ulong key) => draws.Of(key, _purposes[fact], 0).First < _chances[fact];

    /// <summary>A length of a request, in milliseconds; not a number for a yes/no fact.</summary>
    internal double Length(int fact, in Draws draws, ulong key) => _lengths[fact]?.Draw(draws, key, _purposes[fact], 0) ?? double.NaN;
}
