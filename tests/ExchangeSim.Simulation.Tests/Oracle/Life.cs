using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>A request, a branch of a fork or a nested request: where it is, what it is in, and all that it has been in so far.</summary>
internal sealed class Life
{
    internal required ulong Key { get; set; }
    /// <summary>The key that it would have if it were the first of those that arose together: it names the draws that they share.</summary>
    internal required ulong BatchKey { get; set; }
    /// <summary>The key it began with.</summary>
    internal required ulong Root { get; init; }
    /// <summary>Names the draws of its facts; branches have those of their request.</summary>
    internal required ulong FactsKey { get; init; }
    internal required string Name { get; init; }
    internal required Procedure Procedure { get; set; }
    internal required int Requesting { get; init; }
    internal required int Requested { get; init; }
    internal required string? Crime { get; init; }
    internal required Urgency Urgency { get; init; }
    internal required Step Step { get; set; }
    internal required int Agency { get; set; }
    internal required long ArisenAt { get; init; }

    /// <summary>The life that waits for this one; null for a request of its own.</summary>
    internal Life? Parent { get; init; }
    internal bool IsBranch { get; init; }
    internal bool IsNested => Parent is not null && !IsBranch;
    /// <summary>Which waiting of the parent this belongs to, so that one that comes too late is known.</summary>
    internal int ParentTurn { get; init; }
    internal int Depth { get; init; }
    internal Life Outermost => Parent?.Outermost ?? this;

    /// <summary>The entry of what is open at the start that it comes from; null: it arose in the run.</summary>
    internal OpeningStock? Stock { get; init; }
    internal long SentAt { get; set; } = -1;
    internal bool WasSent => SentAt != -1;
    internal long AcknowledgedAt { get; set; } = -1;
    internal long FirstReplyAt { get; set; } = -1;
    internal long ClosedAt { get; set; } = -1;
    internal long Limit { get; set; }
    internal Outcome Outcome { get; set; }
    internal Dictionary<string, uint> Visits { get; init; } = [];

    internal Doing Doing { get; set; }
    /// <summary>Since when it is in that.</summary>
    internal long Since { get; set; }
    /// <summary>Changes whenever it begins something else; what was to happen to it in an earlier turn is void.</summary>
    internal int Turn { get; set; }
    internal Clock? Clock { get; set; }
    internal long ClockRunsOutAt { get; set; }
    internal int ClockTurn { get; set; }
    /// <summary>Changes whenever it leaves an agency.</summary>
    internal int Stay { get; set; }
    /// <summary>It is with the other side for a clarification; the answer is on its way back.</summary>
    internal bool IsAsking { get; set; }
    internal bool IsAnswered { get; set; }
    /// <summary>Its message's place in the order in which messages were handed in.</summary>
    internal long HandedIn { get; set; }
    /// <summary>How often the message on its way was lost.</summary>
    internal int Losses { get; set; }
    /// <summary>A nested request that has ended and goes home.</summary>
    internal bool HasEnded { get; set; }

    /// <summary>The piece of work, while it waits for an officer or has one.</summary>
    internal Piece? Piece { get; set; }
    /// <summary>Branches and nested requests that it waits for, in the order in which they were made.</summary>
    internal List<Life> Children { get; } = [];
    internal int Awaited { get; set; }

    internal List<Stretch> Told { get; } = [];

    internal bool IsAbandoned => IsBranch && !Parent!.Awaits(this);

    internal bool Awaits(Life child) => Turn == child.ParentTurn && Doing is Doing.AwaitingBranches or Doing.AwaitingThird;

    internal int OtherSide(int agency) => agency == Requested ? Requesting : Requested;
}

/// <summary>What a life is in.</summary>
internal enum Doing { Moving, InTransit, Waiting, InWork, Delayed, AwaitingBranches, AwaitingThird, Gathering, Over }

/// <summary>A stretch of a life, as the engine's trace tells it. <see cref="Parts"/> is set for a fork: how the branch that was the last awaited spent the time.</summary>
internal sealed record Stretch(long From, long To, int Agency, int Desk, Procedure Procedure, Step Step, TraceKind Kind, LatencyPart Part, int Detail)
{
    internal IReadOnlyList<Stretch>? Parts { get; init; }
}
