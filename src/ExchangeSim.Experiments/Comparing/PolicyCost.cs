namespace ExchangeSim.Experiments.Comparing;

/// <summary>What a policy costs, in the scenario's currency: officers of desks and channels that carry a yearly cost, as the scenario stands before any inject.</summary>
/// <param name="Yearly">Cost a year; null where nothing carries a cost.</param>
/// <param name="YearlyDifference">How much more that is than the baseline's.</param>
/// <param name="RequestDaysSavedYearly">Days of all requests together that it saves in a year, open ones as old as they are; negative if it costs time.</param>
/// <param name="PerRequestDaySaved">Cost of one of these; null where it does not both save time and cost more.</param>
public sealed record PolicyCost(double? Yearly, double? YearlyDifference, double RequestDaysSavedYearly, double? PerRequestDaySaved);
