using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>What an intervention asks of an agency.</summary>
internal enum OrderKind : byte { Decide, Answer, PutFirst, PutAside, TakeUp, MoveOfficers, Send, Withdraw, Remind, FireInject, SkipInject, WriteInject, SendLetter, CloseChannel }

/// <summary>An intervention made ready for one agency: indices instead of names. Plain memory, so that it can be carried as bytes by any host.</summary>
public struct AgencyOrder
{
    internal OrderKind Kind;
    /// <summary>When it takes effect, and its place among what happens then.</summary>
    internal long ArrivesAt;
    internal ulong Place;
    /// <summary>Number in its run, from 1.</summary>
    internal long Ordinal;
    /// <summary>Key of the request.</summary>
    internal ulong Request;
    /// <summary>Step of all procedures' steps.</summary>
    internal int Step;
    internal int Case;
    internal int Desk, ToDesk, Officers;
    /// <summary>From when officers move, milliseconds from the start.</summary>
    internal long From;
    /// <summary>How long a channel is closed, milliseconds.</summary>
    internal long Lasts;
    internal short Destination, Procedure, Crime, Channel;
    internal Urgency Urgency;
    internal ushort FactsKnown, FactsHeld;
    internal int Inject;
    internal WrittenEffect Effect;
}
