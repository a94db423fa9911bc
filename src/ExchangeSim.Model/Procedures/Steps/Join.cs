namespace ExchangeSim.Model;

/// <summary>What a fork or a consultation waits for.</summary>
public enum Join
{
    /// <summary>Every branch.</summary>
    All,
    /// <summary>The first branch; the others are abandoned.</summary>
    Any,
}
