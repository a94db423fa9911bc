namespace ExchangeSim.Model;

/// <summary>What a scenario declares uncertain, and how a draw of it becomes a scenario. Each replication draws once; the draw is the same under every policy.</summary>
/// <remarks>The reader of scenario files makes it, because a draw changes what is written, before any policy is laid over it. Safe for several threads.</remarks>
public abstract class Uncertainty
{
    /// <summary>Rival structures, and then the numbers, each in the order of the file; one or more together.</summary>
    public abstract IReadOnlyList<UncertainNumber> Numbers { get; }

    /// <summary>How many replications there are draws for, where they are given one by one; null: as many as are wanted.</summary>
    public int? Rows => Numbers.Where(number => number.Law is null).Select(number => (int?)number.Draws.Count).Min();

    /// <summary>The scenario, with its policy, when the numbers and structures are these.</summary>
    /// <param name="values">One value for each of <see cref="Numbers"/>, in its unit; of structures the index of one.</param>
    /// <exception cref="ImpossibleDrawException">The scenario cannot be so.</exception>
    public abstract Scenario With(IReadOnlyList<double> values);
}

/// <summary>A draw of uncertain numbers makes no scenario that can be run. The message has the place in the file.</summary>
public sealed class ImpossibleDrawException(string message) : ArgumentException(message);
