namespace ExchangeSim.Scenarios.Values;

/// <summary>The words that say what kind a step is.</summary>
internal static class StepKinds
{
    internal const string Work = "work", Translate = "translate", Send = "send", Wait = "wait", Branch = "branch", Decide = "decide", Ask = "ask", Consult = "consult",
        Fork = "fork", Join = "join", Gather = "gather", Close = "close";

    /// <summary>All of them. The first that is written is the step's kind: an ask step also has work, a fork also has a join.</summary>
    internal static readonly IReadOnlyList<string> InOrder = [Ask, Fork, Work, Translate, Send, Wait, Branch, Decide, Consult, Join, Gather, Close];
}
