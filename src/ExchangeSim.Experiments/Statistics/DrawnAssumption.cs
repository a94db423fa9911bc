using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>An uncertain number, or one of rival structures, with what it was in each block of replications.</summary>
/// <param name="Number">The number, or the structures.</param>
/// <param name="Alternative">The structure; null of a number.</param>
/// <param name="Values">By block: the number's mean, or the share of replications in which the structure held.</param>
internal sealed record DrawnAssumption(UncertainNumber Number, string? Alternative, double[] Values)
{
    /// <summary>What is drawn for one: a number itself; structures one by one, of two the second alone, because the first holds where it does not.</summary>
    /// <param name="number">The number, or the structures.</param>
    /// <param name="draws">The draws of it, by block and replication.</param>
    internal static IEnumerable<DrawnAssumption> Of(UncertainNumber number, IReadOnlyList<IReadOnlyList<double>> draws)
    {
        if (!number.IsStructure) return [new DrawnAssumption(number, null, [.. draws.Select(block => block.Average())])];
        return Enumerable.Range(0, number.Alternatives.Count).Skip(number.Alternatives.Count == 2 ? 1 : 0).Select(i =>
            new DrawnAssumption(number, number.Alternatives[i].Id, [.. draws.Select(block => block.Average(drawn => drawn == i ? 1.0 : 0))]));
    }
}
