namespace ExchangeSim.Experiments.Figures;

/// <summary>What a difference between policies owes to what the scenario only assumes.</summary>
/// <param name="HalfWidth">Half-width of the interval in which the difference lies whatever the assumptions are, for all policies together; the unit of the figure.</param>
/// <param name="Share">The share of what the difference varies by between replications that assumptions explain, 0 to 1; the rest is chance. Null: too few replications to
/// tell.</param>
/// <param name="KeepsSign">Whether the difference has one sign in so many replications, each with its own assumptions, that one more has it with a probability of 95 %: in all
/// of 19, in all but one of 39.</param>
/// <param name="DependsOn">The assumption with which the difference turns round; null: none.</param>
public sealed record AssumptionEffect(double HalfWidth, double? Share, bool KeepsSign, Dependence? DependsOn)
{
    /// <summary>The part of <see cref="Share"/> that is explained by which of rival structures holds; null where there are none, or too few replications.</summary>
    public double? StructureShare { get; init; }
}

/// <summary>An assumption on which the sign of a difference depends.</summary>
/// <param name="Place">Its place in the scenario; of rival structures, <c>alternatives.</c> and their name.</param>
/// <param name="IsFactor">Whether it is a factor on what is written there.</param>
/// <param name="Unit">Its unit; empty: none.</param>
/// <param name="TurnsAt">About the value at which the difference is nothing; null of rival structures.</param>
/// <param name="RankCorrelation">Of its values with the difference, −1 to 1: greater than 0 if the difference grows with it.</param>
public sealed record Dependence(string Place, bool IsFactor, string Unit, double? TurnsAt, double RankCorrelation)
{
    /// <summary>Of rival structures the one with which the difference has another sign than without it; null of a number.</summary>
    public string? Alternative { get; init; }
}

/// <summary>How strongly a figure goes together with an assumption.</summary>
/// <param name="Place">The assumption's place in the scenario.</param>
/// <param name="RankCorrelation">Spearman's rank correlation over replications, −1 to 1.</param>
/// <param name="IsSure">Whether it is none of chance's making, with 95 % for all assumptions together (Bonferroni).</param>
public sealed record AssumptionWeight(string Place, double RankCorrelation, bool IsSure)
{
    /// <summary>Of rival structures the one whose holding it goes together with; null of a number.</summary>
    public string? Alternative { get; init; }
}

/// <summary>What a single run may bring: with the stated probability its figure is between these.</summary>
/// <param name="Low">The lower end, in the unit of the figure.</param>
/// <param name="High">The upper end.</param>
public sealed record OneRun(double Low, double High)
{
    /// <summary>The probability.</summary>
    public const double Probability = 0.9;
}
