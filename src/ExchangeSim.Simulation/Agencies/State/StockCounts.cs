using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>Counts what became at an agency of requests that were open at the start: no other figure has them.</summary>
/// <param name="entries">How many entries the scenario has of them.</param>
internal sealed class StockCounts(int entries)
{
    private static readonly int Outcomes = Enum.GetValues<Outcome>().Length;

    private readonly long[] _requests = new long[entries * Outcomes];
    // Whole milliseconds; a sum of longs could overflow.
    private readonly double[] _ages = new double[entries * Outcomes];

    /// <summary>Counts a request that ends at a time, if it was open at the start.</summary>
    internal void Count(in OpenRequest request, Outcome outcome, long end)
    {
        var stock = ClosedRequest.StockOf(request.Demand);
        if (stock < 0) return;
        _requests[stock * Outcomes + (int)outcome]++;
        _ages[stock * Outcomes + (int)outcome] += end - request.ArisenAt;
    }

    internal IReadOnlyList<StockEnding> All() => [.. Enumerable.Range(0, _requests.Length).Where(i => _requests[i] > 0)
        .Select(i => new StockEnding(i / Outcomes, (Outcome)(i % Outcomes), _requests[i], _ages[i]))];

    internal void Save(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(_requests.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_ages.AsSpan()));
    }

    internal void Load(BinaryReader reader)
    {
        reader.Fill(_requests.AsSpan());
        reader.Fill(_ages.AsSpan());
        foreach (var count in _requests) StateBytes.Require(count is >= 0 and <= StateBytes.Longest, "requests were open at the start that were not");
        foreach (var age in _ages) StateBytes.Require(double.IsFinite(age) && age >= 0, "requests were open at the start that were not");
    }
}
