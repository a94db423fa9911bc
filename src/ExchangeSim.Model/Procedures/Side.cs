namespace ExchangeSim.Model;

/// <summary>On which side of a request something happens.</summary>
public enum Side
{
    /// <summary>The agency that asks.</summary>
    Requesting,
    /// <summary>The agency that is asked. In a nested request this is the third agency.</summary>
    Requested,
}
