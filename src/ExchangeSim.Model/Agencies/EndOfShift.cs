namespace ExchangeSim.Model;

/// <summary>What happens to work in hand at the end of a shift.</summary>
public enum EndOfShift
{
    /// <summary>The same officer goes on at the next opening.</summary>
    Suspend,
    /// <summary>The officer stays until it is done.</summary>
    Finish,
    /// <summary>Any officer on duty goes on, at once or later.</summary>
    HandOver,
}
