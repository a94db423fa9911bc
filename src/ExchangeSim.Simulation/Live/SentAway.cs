namespace ExchangeSim.Simulation.Live;

/// <summary>What an agency knows of a request that it sent away: only what it did itself and what has come back. Plain memory.</summary>
public record struct SentAway
{
    /// <summary>Key of the request.</summary>
    public ulong Request;
    /// <summary>When its last message was handed to a channel here, milliseconds.</summary>
    public long HandedInAt;
    /// <summary>When the request was first sent, milliseconds.</summary>
    public long SentAt;
    /// <summary>When its receipt was acknowledged, −1: not yet, as far as is known here.</summary>
    public long AcknowledgedAt;
    /// <summary>When the first reply came, −1: not yet, as far as is known here.</summary>
    public long FirstReplyAt;
    /// <summary>Time limit for the final reply, milliseconds from sending; 0: none.</summary>
    public long Limit;
    /// <summary>Index of the agency to which it went.</summary>
    public short To;
    /// <summary>Index of the procedure.</summary>
    public short Procedure;
    /// <summary>Index of the step here that handed it in.</summary>
    public short Step;
    /// <summary>Index of the channel.</summary>
    public short Channel;
    /// <summary>Whether this agency is the one that asks.</summary>
    public bool IsOwn;
    /// <summary>Whether it was withdrawn here; then nothing more may come.</summary>
    public bool IsWithdrawn;
    /// <summary>How often it was reminded of from here.</summary>
    public byte Reminders;
}
