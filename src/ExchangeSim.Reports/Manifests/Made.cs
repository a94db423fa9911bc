using System.Text.Json.Serialization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Manifests;

/// <summary>What was run to make results.</summary>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replications">Replications of each policy.</param>
/// <param name="SimulatedDays">Days simulated in one of them.</param>
/// <param name="IsComplete">False if it was stopped before its end.</param>
/// <param name="Runs">What happened in each run.</param>
public sealed record Made(
    string Scenario, string Title, ulong Seed, int Replications, double SimulatedDays, bool IsComplete, IReadOnlyList<RunFingerprints> Runs)
{
    /// <summary>A run with its replications.</summary>
    public static Made Of(RunFigures figures) =>
        new(figures.Scenario, figures.Title, figures.Seed, figures.Replications, figures.SimulatedDays, figures.IsComplete,
            [new(figures.Policy, figures.Fingerprints, figures.Finished)]);

    /// <summary>A comparison.</summary>
    public static Made Of(ComparisonFigures figures) =>
        new(figures.Scenario, figures.Title, figures.Seed, figures.Replications, figures.SimulatedDays, figures.IsComplete,
            [.. figures.Policies.Select(policy => new RunFingerprints(policy.Policy, policy.Fingerprints))]);
}

/// <summary>The fingerprints of the replications under one policy.</summary>
/// <param name="Policy">The policy, or the point of an experiment; null: the scenario as it stands.</param>
/// <param name="Fingerprints">By replication, 16 hexadecimal digits each.</param>
/// <param name="Finished">The numbers of the replications, from 1, where a run was stopped; none: it was stopped in its first one, and the fingerprint is of what had happened by
/// then. Null: 1, 2, 3 and so on.</param>
public sealed record RunFingerprints(
    string? Policy, IReadOnlyList<string> Fingerprints, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Finished = null);
