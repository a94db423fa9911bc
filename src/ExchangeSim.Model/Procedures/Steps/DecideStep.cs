namespace ExchangeSim.Model;

/// <summary>A judgement that a person at a desk makes. In a batch run its cases stand for what such people choose; in a live exercise a person may choose one of those that are
/// open.</summary>
public sealed record DecideStep : ChoiceStep
{
    /// <summary>Who decides.</summary>
    public required Place By { get; init; }
    /// <summary>The evidence that the case file shows when the scenario draws a case, by the step it leads to; or, for a case that turns on facts, by fact.
    /// Names of persons and things stand in it as <see cref="Evidence.Names"/>.</summary>
    public IReadOnlyDictionary<string, Phrase> Shows { get; init; } = new SortedDictionary<string, Phrase>(StringComparer.Ordinal);
    /// <summary>What follows who takes a case that the file does not bear, by the step it leads to.</summary>
    public IReadOnlyDictionary<string, Consequence> IfWrong { get; init; } = new SortedDictionary<string, Consequence>(StringComparer.Ordinal);

    /// <summary>What follows when a person takes a case and the file bore another; null: it was right, or nothing is said of it.</summary>
    /// <param name="taken">Index of the case that was taken.</param>
    /// <param name="reference">Index of the case that the scenario itself would have taken.</param>
    public Consequence? WhatFollows(int taken, int reference) => taken == reference ? null : IfWrong.GetValueOrDefault(Cases[taken].Then);
}
