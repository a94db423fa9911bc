using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Live;

/// <summary>What a request is doing at the agency that holds it.</summary>
public enum OpenState : byte
{
    /// <summary>It waits at a desk.</summary>
    Waiting,
    /// <summary>A person has put it aside.</summary>
    PutAside,
    /// <summary>An officer has it in hand, on duty or not.</summary>
    InWork,
    /// <summary>It waits for a person's decision or answer.</summary>
    AwaitingPerson,
    /// <summary>Nobody works on it: a court term, an appeal.</summary>
    Delayed,
    /// <summary>It waits for others, to go on together with them.</summary>
    Gathering,
    /// <summary>Its branches are under way.</summary>
    AwaitingBranches,
    /// <summary>It waits for third agencies.</summary>
    AwaitingThird,
    /// <summary>It lies ready for its channel, which is closed or down or has lost it.</summary>
    AwaitingChannel,
}

/// <summary>A request (or a branch of one, or a nested one) that an agency holds. Messages that are on their way to it are not among these. Plain memory.</summary>
public record struct OpenWork
{
    /// <summary>The request's key; a branch has its request's, except after a first visit of its fork.</summary>
    public ulong Request;
    /// <summary>Key of the outermost request.</summary>
    public ulong Root;
    /// <summary>Since when it is in this state, milliseconds.</summary>
    public long Since;
    /// <summary>When it arose.</summary>
    public long ArisenAt;
    /// <summary>When it was sent, −1: not yet.</summary>
    public long SentAt;
    /// <summary>Time limit for the final reply, milliseconds from sending; 0: none.</summary>
    public long Limit;
    /// <summary>When its clock runs out, milliseconds; −1: none runs, or it is one whose length is drawn.</summary>
    public long ClockEndsAt;
    /// <summary>Index of the demand, below 0 for one written out (−1 − its index) or sent by a person.</summary>
    public int Demand;
    /// <summary>Its number within its demand and origin.</summary>
    public uint Number;
    /// <summary>Place in its desk's queue, from 0; −1: it does not wait there.</summary>
    public int Place;
    /// <summary>Index of the requesting agency.</summary>
    public short Requesting;
    /// <summary>Index of the agency asked.</summary>
    public short Requested;
    /// <summary>Index of the procedure.</summary>
    public short Procedure;
    /// <summary>Index of the step in the procedure.</summary>
    public short Step;
    /// <summary>Index of the crime area, −1: none.</summary>
    public short Crime;
    /// <summary>Index of the desk at which it is, −1: none.</summary>
    public short Desk;
    /// <summary>Urgency.</summary>
    public Urgency Urgency;
    /// <summary>What it is doing.</summary>
    public OpenState State;
    /// <summary>0 for a request, 1 and more for branches and nested requests inside it.</summary>
    public byte Depth;
    /// <summary>How often the other side has reminded of it.</summary>
    public byte Reminders;
    /// <summary>It is here to be clarified.</summary>
    public bool IsClarification;
}
