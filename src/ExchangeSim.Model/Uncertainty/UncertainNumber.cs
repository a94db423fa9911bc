namespace ExchangeSim.Model;

/// <summary>A number of a scenario that is only assumed, or one of several structures, so that each replication draws its own.</summary>
/// <param name="Place">Its place in the scenario, as the file names it.</param>
/// <param name="Written">How it is distributed, as it is written.</param>
/// <param name="Law">The same as numbers in <paramref name="Unit"/>, not in milliseconds; null where the draws are given one by one.</param>
/// <param name="IsFactor">Whether a draw multiplies what is written at the place; otherwise it takes its place.</param>
/// <param name="Unit">The unit of the draws, such as <c>h</c>, <c>%</c> or <c>/ wk</c>; empty for factors and bare numbers.</param>
public sealed record UncertainNumber(string Place, string Written, Distribution? Law, bool IsFactor, string Unit)
{
    /// <summary>Of a law without an upper end so much is cut off at the upper end, and as much at the lower one: no draw is beyond what a thousand would show.</summary>
    public const double Cut = 0.001;

    private const double NormalAtCut = 3.090232306167813; // the standard normal quantile of 1 − Cut

    /// <summary>What is written at the place.</summary>
    public string Now { get; init; } = "";

    /// <summary>Why it is assumed, or where the assumption comes from; null: nothing is said.</summary>
    public string? Because { get; init; }

    /// <summary>The structures among which is drawn: a draw is the index of one. Empty for a number.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>Whether structures are drawn and not a number.</summary>
    public bool IsStructure => Alternatives.Count > 0;

    /// <summary>Rival structures, of which one is drawn by its weight.</summary>
    /// <param name="name">What the file calls them.</param>
    /// <param name="alternatives">Two or more.</param>
    public static UncertainNumber OneOf(string name, IReadOnlyList<Alternative> alternatives) =>
        new($"alternatives.{name}", string.Join(", ", alternatives.Select(one => FormattableString.Invariant($"{one.Id}: {one.Weight:0.####}"))),
            new Empirical([.. alternatives.Select((_, i) => (double)i)], [.. alternatives.Select(one => one.Weight)]), false, "") { Alternatives = alternatives };

    /// <summary>The draws, that of the first replication first; empty where <see cref="Law"/> has them.</summary>
    public IReadOnlyList<double> Draws { get; init; } = [];

    /// <summary>The least and the greatest value that is drawn, in <see cref="Unit"/>.</summary>
    /// <exception cref="ArgumentException">The law is none that is drawn here.</exception>
    public (double Low, double High) Ends => Law switch
    {
        null => (Draws.Min(), Draws.Max()),
        Constant law => (law.Value, law.Value),
        Uniform law => (law.Low, law.High),
        Triangular law => (law.Low, law.High),
        Empirical law => (law.Values.Min(), law.Values.Max()),
        Exponential law => (-Math.Log(1 - Cut) * law.MeanValue, -Math.Log(Cut) * law.MeanValue),
        Lognormal law => (Math.Exp(law.Mu - NormalAtCut * law.Sigma), Math.Exp(law.Mu + NormalAtCut * law.Sigma)),
        Weibull law => (law.Scale * Math.Pow(-Math.Log(1 - Cut), 1 / law.Shape), law.Scale * Math.Pow(-Math.Log(Cut), 1 / law.Shape)),
        var other => throw new ArgumentException($"a {other.GetType().Name} is not drawn here"),
    };

    /// <summary>Whether the law has tails, which are cut off.</summary>
    public bool IsCut => Law is Exponential or Lognormal or Weibull;
}
