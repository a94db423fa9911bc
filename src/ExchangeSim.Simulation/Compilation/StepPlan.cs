using System.Runtime.CompilerServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>What the engine does at a step.</summary>
internal enum StepKind : byte { Work, Send, Wait, Branch, Decide, Ask, Consult, Fork, Join, Gather, Close }

/// <summary>A step made ready for running: numbers instead of names. Steps of all procedures are numbered together.</summary>
internal sealed class StepPlan(Sampler time)
{
    internal required StepKind Kind { get; init; }
    internal required int Procedure { get; init; }
    /// <summary>Index in the procedure.</summary>
    internal required int Local { get; init; }
    /// <summary>Names its random draws.</summary>
    internal required uint Purpose { get; init; }
    /// <summary>Where its visits are counted, −1 if a request comes here once at most.</summary>
    internal required int VisitSlot { get; init; }
    /// <summary>The next step, −1: none.</summary>
    internal int Then { get; init; } = -1;
    /// <summary>The same as a step; there must be one.</summary>
    internal StepPlan Next { get; set; } = null!;
    internal int StartsClock { get; init; } = -1;
    internal bool StopsClock { get; init; }
    /// <summary>Whether entering it does more than its kind says.</summary>
    internal bool CountsOrClocks { get; init; }
    /// <summary>Role of the desk (work, decide, ask), −1: none.</summary>
    internal int Role { get; init; } = -1;
    /// <summary>Time of the work, wait, answer or longest gathering.</summary>
    internal readonly Sampler Time = time;
    internal EndOfShift? EndOfShift { get; init; }
    internal bool IsTranslation { get; init; }
    internal Side To { get; init; }
    /// <summary>Channel, −1: the agreed one.</summary>
    internal int Channel { get; init; } = -1;
    internal Milestone Marks { get; init; }
    internal CasePlan[] Cases { get; init; } = [];
    /// <summary>Nested procedure.</summary>
    internal int Nested { get; init; } = -1;
    /// <summary>Agencies to consult; empty: the lead agency of the crime area.</summary>
    internal int[] Agencies { get; init; } = [];
    /// <summary>First steps of the branches.</summary>
    internal int[] Branches { get; init; } = [];
    /// <summary>Whether there is a step, before the join, that two branches can come to: their draws there are told apart.</summary>
    internal bool BranchesShareSteps { get; init; }
    internal Join Join { get; init; }
    internal int Count { get; init; }
    internal Outcome Outcome { get; init; }

    /// <summary>Whether requests that arose together have one time here.</summary>
    internal bool IsDrawnOnceABatch { get; init; }

    /// <summary>Draws its time for a request's visit, in whole milliseconds ≥ 1.</summary>
    /// <param name="draws">The run's draws.</param>
    /// <param name="key">What names the request's draws here.</param>
    /// <param name="visit">Which visit it is, from 0.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // callers are called far more often than they come to this
    internal long DrawTime(in Draws draws, ulong key, uint visit) => Sampler.Whole(Time.Draw(draws, key, Purpose, visit));
}

/// <summary>One way out of a branch or a decision; a chance below 0 means none.</summary>
internal sealed record CasePlan(int Then, double Chance, ConditionPlan? When);

/// <summary>A random stream of requests at its origin.</summary>
internal sealed class StreamPlan
{
    internal required int Demand { get; init; }
    internal required ulong Key { get; init; }
    internal required double PerMillisecond { get; init; }
    internal required int Procedure { get; init; }
    internal required short[] Destinations { get; init; }
    internal required Shares ByDestination { get; init; }
    internal required short[] Crimes { get; init; }
    internal required Shares ByCrime { get; init; }
    internal required double Urgent { get; init; }
    internal required double VeryUrgent { get; init; }
    internal required int BatchLow { get; init; }
    internal required int BatchHigh { get; init; }
    internal required long AtMost { get; init; }
    /// <summary>On average of all years; without what arises in <see cref="Exact"/>.</summary>
    internal required RateProfile Profile { get; init; }
    /// <summary>Periods with exact numbers.</summary>
    internal required IReadOnlyList<ExactPeriod> Exact { get; init; }
    /// <summary>How much the rate varies from year to year; 0: it does not.</summary>
    internal required double YearlyCv { get; init; }
}

/// <summary>A channel made ready.</summary>
internal sealed class ChannelPlan(Sampler delay)
{
    internal readonly Sampler Delay = delay;
    /// <summary>Least delay, ≥ 1 ms.</summary>
    internal required long Minimum { get; init; }
    internal required double Loss { get; init; }
    internal required long ResendAfter { get; init; }
    internal required double ReviewShare { get; init; }
    internal required Sampler Review { get; init; }
    internal required bool HasHours { get; init; }
    internal required uint Purpose { get; init; }
    /// <summary>Whether no draw decides about loss or review.</summary>
    internal required bool IsPlain { get; init; }
    /// <summary>The same by sender and receiver, where times in transit differ; null: they do not.</summary>
    internal ChannelPlan[][]? Ways { get; init; }

    /// <summary>The channel from one agency to another.</summary>
    internal ChannelPlan Between(int from, int to) => Ways is null ? this : Ways[from][to];
}

/// <summary>A fact that conditions look at.</summary>
internal sealed record FactPlan(uint Purpose, double Probability, Sampler Length);

/// <summary>A procedure made ready.</summary>
internal sealed class ProcedurePlan
{
    internal required int FirstStep { get; init; }
    internal required int StepCount { get; init; }
    internal required FactPlan[] Facts { get; init; }
    internal required ClockPlan[] Clocks { get; init; }
}

/// <summary>A clock.</summary>
/// <param name="then">The step to which it leads.</param>
/// <param name="purpose">Names the draws for requests of which it runs already at the start.</param>
/// <param name="law">Its length where no limit is set.</param>
internal sealed class ClockPlan(int then, uint purpose, Sampler law)
{
    internal int Then => then;

    /// <summary>Whether nobody knows when it will run out.</summary>
    internal bool IsDrawn => law.Mean > 0;

    /// <summary>Draws its length for a request, in whole milliseconds ≥ 1.</summary>
    internal long Draw(in Draws draws, ulong request, StepPlan step, uint visit) => Sampler.Whole(law.Draw(draws, request, step.Purpose ^ DrawPurposes.Clock, visit));

    /// <summary>Draws its length for a request for which it has run for so long and not run out; the age itself where hardly any draw is longer.</summary>
    internal long DrawLonger(in Draws draws, ulong request, long age) => law.DrawLonger(draws, request, purpose, age + 0.5) is { } length ? Sampler.Whole(length) : age;
}
