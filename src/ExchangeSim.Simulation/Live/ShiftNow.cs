namespace ExchangeSim.Simulation.Live;

/// <summary>The officers of a desk's shift at a moment. Plain memory.</summary>
public struct ShiftNow
{
    /// <summary>Index of the desk.</summary>
    public short Desk;
    /// <summary>Index of the shift.</summary>
    public short Shift;
    /// <summary>Officers it has; below 0 if more were called away than there are.</summary>
    public int Officers;
    /// <summary>Of these, and of such as were called away, with work in hand.</summary>
    public int Busy;
    /// <summary>Whether its hours are open.</summary>
    public bool IsOnDuty;
}
