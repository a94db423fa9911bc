using System.Text.Json.Serialization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The policies of a scenario against its baseline. It depends on scenario, policies, seed and plan only: not on threads, nor on which run was over first.</summary>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Seed">The seed that all runs had in common.</param>
/// <param name="Replications">Replications of each policy in these figures, ≥ 1.</param>
/// <param name="SimulatedDays">Days simulated in one replication of the baseline, the mean where they differ.</param>
/// <param name="Confidence">Confidence of the intervals, such as 0.95.</param>
/// <param name="WantedPrecision">The wanted half-width of the differences by each goal: of a time as a share of the baseline's, of a share as it is. Null: none, but a
/// number of replications.</param>
/// <param name="ReachedPrecision">The widest half-width (simultaneous) of a difference by a goal, in the same way; null of fewer than two replications.</param>
/// <param name="IsPrecise">Whether the wanted precision was reached.</param>
/// <param name="IsComplete">False if it was stopped before precision or the maximum was reached.</param>
/// <param name="Currency">Currency of the costs, or null.</param>
/// <param name="Policies">The baseline first, then the policies in the order in which they were asked for.</param>
/// <param name="Notes">What a reader must know to read the figures right, in words.</param>
public sealed record ComparisonFigures(
    string Scenario, string Title, ulong Seed, int Replications, double SimulatedDays, double Confidence, double? WantedPrecision, double? ReachedPrecision,
    bool IsPrecise, bool IsComplete, string? Currency, IReadOnlyList<PolicyFigures> Policies, IReadOnlyList<Note> Notes)
{
    /// <summary>What was left out at the beginning, the same under every policy unless one of them states another.</summary>
    public WarmUpFigures WarmUp { get; init; } = new(0, default);

    /// <summary>The slowest requests of the scenario as it stands, slowest first.</summary>
    public IReadOnlyList<SlowRequest> Slowest { get; init; } = [];

    /// <summary>What the policies are judged by, the first first; one at least.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [Goal.Usual];

    /// <summary>Another goal that may fit the question better; null where goals are stated, or none is better.</summary>
    public GoalOffer? Offer { get; init; }

    /// <summary>How long an answer is waited for, by procedure.</summary>
    public IReadOnlyList<ProcedureHorizon> Horizons { get; init; } = [];

    /// <summary>The procedures whose requests the time in <see cref="PolicyFigures.TotalMilliseconds"/> is of: those that the goals are about; empty: all.</summary>
    public IReadOnlyList<string> WhyProcedures { get; init; } = [];

    /// <summary>Whether <see cref="ReachedPrecision"/> is that of a share, in points; otherwise of a time, as a share of what it is as things stand.</summary>
    [JsonIgnore]
    public bool IsReachedInPoints { get; init; }

    /// <summary>The policies and the baseline by their place by a goal; those that share one by their figure.</summary>
    public IEnumerable<PolicyFigures> Ranked(int goal = 0) => Policies.OrderBy(policy => policy.Goals[goal].Place)
        .ThenBy(policy => policy.Goals[goal].Figure is { } figure ? (Goals[goal].MoreIsBetter ? -1 : 1) * figure.Policy : double.MaxValue);

    /// <summary>Whether goals contradict each other: whichever policy one takes, another is at least likely better by one of them. Where the differences by a goal
    /// may all be chance,
    /// it contradicts none.</summary>
    public bool HasConflict => Goals.Count > 1 && !Policies.Any(policy => policy.Goals.All(goal => goal.Place == 1));

    /// <summary>The scenario as it stands.</summary>
    public PolicyFigures Baseline => Policies[0];
}
