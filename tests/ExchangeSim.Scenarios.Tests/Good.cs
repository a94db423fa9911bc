using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>A small scenario that uses the whole language and has no problem, and what becomes of it when a part is replaced.</summary>
internal static class Good
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");
    internal static string Text { get; } = File.ReadAllText(Path.Combine(Folder, "good.yaml"));

    internal static string With(string part, string instead)
    {
        var at = Text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the good scenario does not hold: {part}");
        return Text[..at] + instead + Text[(at + part.Length)..];
    }

    internal static ReadResult Read(string part = "", string instead = "", string? policy = null) => ScenarioFile.ReadText(With(part, instead), "s.yaml", policy);

    /// <summary>The scenario, which must have no problem.</summary>
    internal static Scenario Scenario(string part = "", string instead = "", string? policy = null)
    {
        var result = Read(part, instead, policy);
        Assert.Equal([], result.Problems.Select(p => p.ToString()));
        return result.Scenario!;
    }
}
