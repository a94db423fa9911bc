using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary>An event of a case.</summary>
/// <param name="Time">Milliseconds from the scenario's start.</param>
/// <param name="Activity">What; in the words of the scenario.</param>
/// <param name="Instance">Which time, so that the events of one piece of work can be told to belong together; from 1 in each case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Transition">What it means to the activity.</param>
/// <param name="Agency">Index of the agency where it happens.</param>
/// <param name="Desk">Index of the desk there, −1: none.</param>
internal readonly record struct CaseEvent(long Time, string Activity, int Instance, ActivityKind Kind, Transition Transition, int Agency, int Desk)
{
    /// <summary>0: of the request itself; 1 and more: of a branch or a request to a third agency inside it.</summary>
    internal int Depth { get; init; }

    /// <summary>0: of the request itself; otherwise the number, in its case, of the branch or the request to a third agency inside it.</summary>
    internal int Life { get; init; }

    /// <summary>Of work that begins or goes on, and of a wait or a message that is over: the part of latency that its time belongs to; null where it has none.</summary>
    internal LatencyPart? Part { get; init; }

    /// <summary>The number of the officer at the desk who works or stops working, from 1; 0: nobody does.</summary>
    internal int Officer { get; init; }

    /// <summary>The time that passed in the activity since its event before, in milliseconds, by what it was spent on; of a fork its branches tell that.</summary>
    internal PartTimes Spent { get; init; }

    /// <summary>For a decision the step it led to.</summary>
    internal string? Decision { get; init; }

    /// <summary>For the arrival of a message how often it had been lost.</summary>
    internal int Losses { get; init; }
}

/// <summary>What an activity is. Only <see cref="Work"/> takes an officer's time.</summary>
internal enum ActivityKind
{
    /// <summary>The request arises.</summary>
    Arrival,
    /// <summary>A message leaves an agency, or arrives at one.</summary>
    Message,
    /// <summary>An officer works.</summary>
    Work,
    /// <summary>A wait that nobody works on.</summary>
    Wait,
    /// <summary>Branches or requests to third agencies, from when they begin until they are over.</summary>
    Fork,
    /// <summary>The case goes one of several ways.</summary>
    Decision,
    /// <summary>A time limit runs out.</summary>
    TimeLimit,
    /// <summary>The request closes.</summary>
    Closing,
}

/// <summary>Transitions of the standard lifecycle model that occur here.</summary>
internal enum Transition
{
    /// <summary>The activity is to be done; until it starts, it waits.</summary>
    Schedule,
    /// <summary>Somebody begins to work on it.</summary>
    Start,
    /// <summary>It is left for a time: the desk closes, or something more urgent has come.</summary>
    Suspend,
    /// <summary>It is gone on with.</summary>
    Resume,
    /// <summary>It is done.</summary>
    Complete,
    /// <summary>It is given up before it was begun.</summary>
    Withdraw,
    /// <summary>It is given up before it is done.</summary>
    Abort,
    /// <summary>The run ended while it was under way.</summary>
    CutOff,
}
