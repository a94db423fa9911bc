namespace ExchangeSim.Model;

/// <summary>Order in which a desk takes waiting work. Ties go by arrival.</summary>
public enum QueueDiscipline
{
    /// <summary>The longest waiting first.</summary>
    FirstComeFirstServed,
    /// <summary>The most urgent first.</summary>
    ByUrgency,
    /// <summary>The request whose time limit for the final reply ends first; those without a limit last.</summary>
    ByTimeLimit,
}
