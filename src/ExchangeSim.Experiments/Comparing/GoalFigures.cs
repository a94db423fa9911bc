using System.Text.Json.Serialization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>How a policy fares by one goal.</summary>
/// <param name="Figure">The goal's figure under the baseline and under the policy; null where it is not known of one of them.</param>
/// <param name="Place">Its place among all policies and the baseline: 1, and one more for each that is at least likely better; so those that cannot be told apart
/// share it, and after
/// one replication all do. Those whose figure is not known come last.</param>
/// <param name="ProbabilityBest">The probability that its figure is the best of all, estimated from the replications; null where there are fewer than two, or a figure is not
/// known.</param>
/// <param name="Parts">What the figure is made of, see <see cref="GoalPart"/>; empty where it is a figure of closings.</param>
public sealed record GoalFigures(PairedFigure? Figure, int Place, double? ProbabilityBest, IReadOnlyList<GoalPart> Parts)
{
    /// <summary>Whether it is at least likely better than every other, and than the baseline; so for one of them at most.</summary>
    [JsonIgnore]
    public bool IsBest { get; init; }

    /// <summary>Its figure by itself, with the interval of its mean and what one replication may bring; null where it is not known.</summary>
    public Estimate? Own { get; init; }
}

/// <summary>A part of a goal's figure, by what became of requests that were not answered.</summary>
/// <remarks>
/// A mean wait for an answer is the mean time for which a request is open within the horizon, and that for which it is refused, withdrawn or lapsed: the four sum to it. What is
/// not answered within a time
/// is still open, refused, withdrawn or lapsed: the four shares and the share answered sum to 1.
/// Source: P. K. Andersen, "Decomposition of number of life years lost according to causes of death", Statist. Med. 32 (2013) 5278–5285.
/// </remarks>
/// <param name="Outcome">Open, refused, withdrawn or lapsed.</param>
/// <param name="Figure">The part; hours, or a share of 0 to 1.</param>
public sealed record GoalPart(Outcome Outcome, PairedFigure Figure);

/// <summary>How long an answer is waited for under a procedure.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Hours">The horizon.</param>
/// <param name="WantedHours">What it would be if the run were long enough.</param>
public sealed record ProcedureHorizon(string Procedure, double Hours, double WantedHours);
