using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>What follows a decision of a person that goes against what the file shows.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="What">What the scenario says that follows.</param>
/// <param name="ComplaintAt">When a complaint of the other side arrives, simulated milliseconds; null: none does.</param>
/// <param name="ClosesChannel">Whether the channel closes between the two agencies.</param>
public sealed record DecisionConsequence(TakenDecision Decision, Consequence What, long? ComplaintAt, bool ClosesChannel)
{
    private static readonly uint ComplaintDraw = (uint)StableHash.Of("complaint"), ClosureDraw = (uint)StableHash.Of("closure");

    /// <summary>What follows a decision, or null. Draws are named by the request and the visit, so that they are the same in every replay.</summary>
    internal static DecisionConsequence? Of(PlannedExercise planned, ulong seed, TakenDecision taken)
    {
        var pending = taken.Open.Pending;
        if (taken.By != DecidedBy.Person || planned.Scenario.Procedures[pending.Procedure].Steps[pending.Step] is not DecideStep step) return null;
        if (step.WhatFollows(taken.Choice, pending.Reference) is not { } what) return null;
        var (draws, visit) = (new Draws(seed, 0), (uint)taken.Open.Visit);
        long? complaintAt = what.ComplaintAfter is { } after ? taken.At + Math.Max(1, (long)new Sampler(after).Draw(draws, pending.Request, ComplaintDraw, visit)) : null;
        var closes = what.Closes is { } closure && draws.Of(pending.Request, ClosureDraw, visit).First < closure.Chance;
        return new DecisionConsequence(taken, what, complaintAt, closes);
    }
}
