namespace ExchangeSim.Experiments.Comparing;

/// <summary>What a policy costs, in the scenario's currency: officers of desks and channels that carry a yearly cost, as the scenario stands before any inject.</summary>
/// <param name="Yearly">Cost a year; null where nothing carries a cost.</param>
/// <param name="YearlyDifference">How much more that is than the baseline's.</param>
/// <param name="Gain">What it gains by the first goal; null where that is not counted in days or answers.</param>
/// <param name="PerGain">Cost of a day or an answer gained; null where it does not cost more, or may gain nothing but by chance.</param>
public sealed record PolicyCost(double? Yearly, double? YearlyDifference, YearlyGain? Gain, double? PerGain)
{
    /// <summary>What it gains by each goal, in their order, of the requests that the goal is about; null where that is not counted in days or answers.</summary>
    public IReadOnlyList<YearlyGain?> Gains { get; init; } = [Gain];
}

/// <summary>What a policy gains in a year by a goal, for as many of the requests that the goal is about as are sent as things stand.</summary>
/// <param name="Amount">Days that requests wait less, or answers more; negative if it loses some.</param>
/// <param name="HalfWidth">Half-width of its paired interval, that of this policy by itself; null of fewer than two replications.</param>
/// <param name="IsDays">Whether it is days; otherwise answers.</param>
public sealed record YearlyGain(double Amount, double? HalfWidth, bool IsDays)
{
    /// <summary>Whether it is there, or lost, and not of chance's making: zero is outside the interval.</summary>
    public bool IsKnown => HalfWidth is { } half && Math.Abs(Amount) > half;
}
