using System.Runtime.CompilerServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Requests;

/// <summary>Where an open request stands with the agency that holds it.</summary>
internal enum RequestState : byte { Free, InTransit, Queued, InWork, Delayed, AwaitingBranches, AwaitingThird, Gathering, AwaitingPerson, AwaitingChannel, PutAside }

/// <summary>Properties of a request that are on or off.</summary>
[Flags]
internal enum RequestMarks : ushort
{
    None = 0,
    /// <summary>It is at the requested agency (else at the requesting one).</summary>
    AtRequested = 1,
    /// <summary>It is on its way to answer a clarification, or being answered, or coming back.</summary>
    Asking = 2,
    /// <summary>The clarification is answered.</summary>
    AskAnswered = 4,
    /// <summary>It is a branch of a fork.</summary>
    Branch = 8,
    /// <summary>It is a nested request.</summary>
    Nested = 16,
    /// <summary>Its life is recorded.</summary>
    Traced = 32,
    /// <summary>An officer has begun the piece of work that it waits for.</summary>
    Begun = 64,
    /// <summary>A nested request that ended elsewhere and is on its way home.</summary>
    Ended = 128,
    /// <summary>Its time counts in the figures: it has been sent, it arose after the warm-up, and it is neither branch nor nested.</summary>
    Counted = 256,
    /// <summary>A person chose the channel for its first message.</summary>
    ChannelChosen = 512,
    /// <summary>Not a request, but a notice that one is withdrawn.</summary>
    Withdrawal = 1024,
    /// <summary>Not a request, but a reminder of one.</summary>
    Reminder = 2048,
    /// <summary>Not a request, but a letter that belongs to none.</summary>
    Letter = 4096,
    /// <summary>A notice of any kind.</summary>
    Notice = Withdrawal | Reminder | Letter,
}

/// <summary>An open request: everything that travels with it. It is held by one agency at a time, which charges its time.</summary>
/// <remarks>Plain memory without references, so that it can be sent, saved and restored as bytes.</remarks>
internal struct OpenRequest
{
    // What every event touches comes first, so that it lies in one or two cache lines.

    /// <summary>Names its random draws.</summary>
    internal ulong Key;
    /// <summary>Since when its present state lasts; everything before is charged.</summary>
    internal long Since;
    /// <summary>Work that is left, in milliseconds.</summary>
    internal long Remaining;
    internal int Step;
    /// <summary>Changes whenever a pending event for this slot loses its meaning.</summary>
    internal int Generation;
    internal int ClockGeneration;
    internal short Requesting, Requested, Procedure, Crime;
    internal short Desk, Shift;
    /// <summary>The running clock, −1: none.</summary>
    internal short Clock;
    internal ushort PendingChildren;
    /// <summary>The channel that it has been handed to.</summary>
    internal short Channel;
    /// <summary>How often the channel has lost its present message.</summary>
    internal ushort Losses;
    internal Urgency Urgency;
    internal RequestMarks Marks;
    internal RequestState State;
    internal byte Depth;
    /// <summary>How often it has been reminded of.</summary>
    internal byte Reminders;
    internal long SentAt, ArisenAt;
    internal PartTimes Parts;
    /// <summary>Time limit for the final reply, milliseconds from sending; 0: none.</summary>
    internal long Limit;
    internal uint Number;
    internal int Demand;
    /// <summary>Facts that a person's form settled, and which of them hold; a bit each.</summary>
    internal ushort FactsKnown, FactsHeld;
    /// <summary>Names the draws of its facts: the key that it began with; its branches have the same.</summary>
    internal ulong FactsKey;
    /// <summary>The case that the scenario would choose, while a person decides.</summary>
    internal short Reference;
    internal long AcknowledgedAt, FirstReplyAt;
    /// <summary>Key of the outermost request, for traces.</summary>
    internal ulong Root;
    /// <summary>When its clock runs out.</summary>
    internal long ClockAt;
    internal int Parent, ParentGeneration;
    /// <summary>Slots of the first branch of its fork that is still under way, and of the next branch after this one; −1: none.</summary>
    internal int FirstBranch, NextBranch;
    /// <summary>Its place in the order in which requests came to its desk, kept where work may go back to the queue; while it waits for a channel, in the order in which messages
    /// were handed to channels.</summary>
    internal long Turn;
    /// <summary>Names the draws that it shares with those that arose together with it: what its key would be if it were the first of them.</summary>
    internal ulong BatchKey;
    internal VisitCounts Visits;

    internal readonly bool Has(RequestMarks mark) => (Marks & mark) != 0;
    internal readonly bool IsOutermost => (Marks & (RequestMarks.Branch | RequestMarks.Nested)) == 0;
    /// <summary>Whether it was ever sent, be it before the run.</summary>
    internal readonly bool WasSent => SentAt != -1;
    /// <summary>The agency that is not the one that holds it.</summary>
    internal readonly short OtherSide => Has(RequestMarks.AtRequested) ? Requesting : Requested;

    /// <summary>What names the draw of its time at a step.</summary>
    internal readonly ulong KeyAt(StepPlan step) => step.IsDrawnOnceABatch ? BatchKey : Key;

    /// <summary>Number of its present visit to a step, from 0; it names the visit's draws.</summary>
    internal readonly uint VisitOf(StepPlan step) => step.VisitSlot < 0 ? 0u : Visits[step.VisitSlot] - 1u;
}

/// <summary>How often a request visited each step that lies in a loop. When a count would overflow, the request takes a new key and counts anew.</summary>
[InlineArray(ProcedureGraph.MostStepsInLoops)]
internal struct VisitCounts
{
    private byte _first;
}
