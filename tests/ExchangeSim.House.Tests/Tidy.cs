namespace ExchangeSim.House.Tests;

internal static class Tidy
{
    /// <summary>Fails with all of them, in full.</summary>
    public static void HasNo(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
