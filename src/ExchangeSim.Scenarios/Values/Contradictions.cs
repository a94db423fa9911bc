namespace ExchangeSim.Scenarios.Values;

/// <summary>What contradicts each other: a desk is staffed in one way, and a step is one thing. Who says one of these in an upper layer takes back the others below.</summary>
internal static class Contradictions
{
    /// <summary>Of a desk: what is said, and what it takes back.</summary>
    internal static readonly (string Said, string[] TakenBack)[] Staffing =
        [("officers", ["shifts", "handled-by"]), ("shifts", ["officers", "hours", "other-hours", "handled-by"]),
        ("handled-by", ["officers", "hours", "other-hours", "shifts", "on-leave"])];

    /// <summary>Whether two things that are said of one desk, or of one step, contradict each other.</summary>
    /// <param name="list">What they are said of: <c>desks</c> or <c>steps</c>.</param>
    /// <param name="one">The key of the one.</param>
    /// <param name="other">The key of the other.</param>
    internal static bool Are(string list, string one, string other) => list switch
    {
        "desks" => Staffing.Any(pair => (pair.Said == one && pair.TakenBack.Contains(other)) || (pair.Said == other && pair.TakenBack.Contains(one))),
        "steps" => one != other && StepKinds.InOrder.Contains(one) && StepKinds.InOrder.Contains(other),
        _ => false,
    };
}
