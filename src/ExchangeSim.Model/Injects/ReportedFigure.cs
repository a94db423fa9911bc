namespace ExchangeSim.Model;

/// <summary>What an agency reports about itself.</summary>
public enum ReportedFigure
{
    /// <summary>Requests that it holds.</summary>
    OpenRequests,
    /// <summary>Requests waiting at a desk.</summary>
    Queue,
}
