namespace ExchangeSim.Application.Results;

/// <summary>Writing of results, whose figures are there whether or not a disk takes them.</summary>
internal static class Written
{
    /// <summary>Writes, and gives the failure instead of throwing it, so that the figures can be shown first.</summary>
    internal static (T? Files, IOException? Failure) Try<T>(Func<T?> write) where T : class
    {
        try
        {
            return (write(), null);
        }
        catch (IOException failure)
        {
            return (null, failure);
        }
    }
}
