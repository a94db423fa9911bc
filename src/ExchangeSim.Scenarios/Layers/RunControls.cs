namespace ExchangeSim.Scenarios.Layers;

/// <summary>Values of a scenario that say what is run and how often. They are the same for everything that is compared, so no policy and no sweep changes them: it would compare
/// different studies.</summary>
internal static class RunControls
{
    private static readonly Dictionary<string, string> AdviceOf = new(StringComparer.Ordinal)
    {
        ["seed"] = "give the whole command another with --seed",
        ["replications"] = "give the whole command another number with --replications",
        ["start"] = "write a second scenario with another start, and run both",
        ["zone"] = "write a second scenario with another zone, and run both",
        ["length"] = "write a second scenario of another length, and run both",
        ["warm-up"] = "give the whole command another with --warm-up, or write it in the scenario",
        ["horizon"] = "write it in the scenario; it holds for every policy",
        ["goal"] = "write it in the scenario, or give the whole command another with --goal",
        ["uncertain"] = "declare it in the scenario; it holds for every policy",
        ["alternatives"] = "declare them in the scenario; they hold for every policy",
        ["parameters"] = "name the table in the scenario; it holds for every policy",
        ["currency"] = "write every cost in the scenario's currency",
    };

    /// <summary>The names of these values.</summary>
    internal static IEnumerable<string> Names => AdviceOf.Keys;

    /// <summary>Why a path cannot be changed, and what to do instead; null if it is none of these values.</summary>
    internal static (string Message, string Advice)? Refusal(string path)
    {
        // The horizon of a procedure is the same yardstick as that of the scenario.
        var key = path.Split('.') is ["procedures", _, "horizon"] ? "horizon" : path.Split('.')[0];
        return AdviceOf.TryGetValue(key, out var advice) ? ($"'{key}' cannot be changed: it must be the same for everything that is compared", advice) : null;
    }
}
