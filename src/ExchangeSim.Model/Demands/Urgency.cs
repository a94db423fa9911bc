namespace ExchangeSim.Model;

/// <summary>How urgent a request is, as the requesting agency flags it.</summary>
public enum Urgency : byte
{
    /// <summary>No hurry.</summary>
    Routine,
    /// <summary>Before routine work.</summary>
    Urgent,
    /// <summary>Life or evidence at stake.</summary>
    VeryUrgent,
}
