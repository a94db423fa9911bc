using System.Text.Json.Serialization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>What came out of a sweep. It depends on scenario, points, seed and plan only: not on threads.</summary>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Response">The figure that effects are about.</param>
/// <param name="Design">How the points were chosen.</param>
/// <param name="Varied">The figures that were varied, by path.</param>
/// <param name="Policies">The policies that were compared at each point.</param>
/// <param name="Seed">The seed that all runs had in common.</param>
/// <param name="Replications">Replications of each point, ≥ 1.</param>
/// <param name="SimulatedDays">Days simulated in one replication of the first point.</param>
/// <param name="Confidence">Confidence of the intervals, each by itself.</param>
/// <param name="IsComplete">False if it was stopped.</param>
/// <param name="Points">The points, in the order of the design.</param>
/// <param name="Effects">What moving one figure does, the greatest first.</param>
/// <param name="Interactions">Of a factorial design: what moving two figures does beyond what each does alone, the greatest first.</param>
/// <param name="Explained">Of a Latin hypercube: the share of the variance between points that straight lines explain, for the response and then for the difference of each
/// policy; else empty.</param>
/// <param name="Notes">What a reader must know to read the figures right, in words.</param>
public sealed record SweepFigures(
    string Scenario, string Title, Metric Response, Design Design, IReadOnlyList<string> Varied, IReadOnlyList<string> Policies, ulong Seed, int Replications,
        double SimulatedDays, double Confidence,
    bool IsComplete,
        IReadOnlyList<PointFigures> Points, IReadOnlyList<Effect> Effects, IReadOnlyList<Interaction> Interactions, IReadOnlyList<double?> Explained, IReadOnlyList<Note> Notes);

/// <summary>One point of a sweep. A figure that is not defined in every replication is null.</summary>
/// <param name="Settings">By varied figure.</param>
/// <param name="Figures">By <see cref="Statistic"/>, with the interval over replications; of the requests that the response is about.</param>
/// <param name="AgainstFirst">The response, compared with the first point's.</param>
/// <param name="Policies">The response under each policy, compared with the scenario without it at this point.</param>
/// <param name="Busiest">The desk whose officers worked the greatest share of their time; null where none was on duty.</param>
/// <param name="Fingerprints">Of the runs as it stands and under each policy, by replication: 16 hexadecimal digits.</param>
public sealed record PointFigures(
    IReadOnlyList<Setting> Settings, IReadOnlyList<Estimate?> Figures, PairedFigure? AgainstFirst, IReadOnlyList<PairedFigure?> Policies, BusiestDesk? Busiest,
    IReadOnlyList<IReadOnlyList<string>> Fingerprints);

/// <summary>The busiest desk.</summary>
/// <param name="Agency">Its agency.</param>
/// <param name="Desk">The desk.</param>
/// <param name="Utilisation">Share of their time on duty that its officers worked, 0 to 1.</param>
public sealed record BusiestDesk(string Agency, string Desk, [property: JsonPropertyName("utilisationShare")] double Utilisation);

/// <summary>What moving a figure does on average over the others; paired, replication by replication.</summary>
/// <param name="Varied">Index of the figure.</param>
/// <param name="From">Its setting before; null: as it stands.</param>
/// <param name="To">Its setting after.</param>
/// <param name="Changes">By how much the response changes, then the difference that each policy makes; hours or shares.</param>
public sealed record Effect(int Varied, string? From, string? To, IReadOnlyList<Estimate?> Changes);

/// <summary>What moving two figures from the first to the last value does beyond the sum of what each does alone.</summary>
/// <param name="First">Index of one figure.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Changes">Of the response, then of the difference that each policy makes; hours or shares.</param>
public sealed record Interaction(int First, int Second, IReadOnlyList<Estimate?> Changes);
