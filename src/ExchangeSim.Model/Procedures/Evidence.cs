using System.Text.RegularExpressions;

namespace ExchangeSim.Model;

/// <summary>What the file of a request shows to who has to decide. Not what is true: only what can be read.</summary>
public static partial class Evidence
{
    /// <summary>The names that a text may leave open, written <c>{person}</c>; they are filled in from the case file of the request.</summary>
    public static readonly IReadOnlyList<string> Names = ["account", "address", "document", "person", "phone", "requested", "requesting", "vehicle"];

    /// <summary>The texts that a decision's file shows when the scenario draws one of its cases.</summary>
    /// <param name="step">The decision.</param>
    /// <param name="drawn">The case.</param>
    /// <param name="isSo">Whether a fact of the request is so; of a length: whether it is what the case's condition asks for.</param>
    /// <returns>The texts of the facts on which the case turns, if some are written and so; else the text of the case; none if that is not written.</returns>
    public static IEnumerable<Phrase> Of(DecideStep step, Case drawn, Func<string, bool> isSo)
    {
        var facts = FactsOf(drawn).Where(fact => step.Shows.ContainsKey(fact) && isSo(fact)).Select(fact => step.Shows[fact]).ToArray();
        return facts.Length > 0 ? facts : step.Shows.TryGetValue(drawn.Then, out var text) ? [text] : [];
    }

    /// <summary>The facts that a case's condition looks at, each once.</summary>
    public static IEnumerable<string> FactsOf(Case one) => (one.When?.Simple() ?? []).Select(FactOf).OfType<string>().Distinct();

    /// <summary>The facts of a case that are so, each once.</summary>
    /// <param name="one">The case.</param>
    /// <param name="holds">Which of the simple conditions of its condition hold, a bit each, from left to right as <see cref="Condition.Simple"/> names them.</param>
    public static IEnumerable<string> FactsSo(Case one, ulong holds) =>
        (one.When?.Simple() ?? []).Take(64).Where((_, number) => (holds >> number & 1) != 0).Select(FactOf).OfType<string>().Distinct();

    /// <summary>Whether a case's file can be silent: it has no text of its own, and its condition can hold without a fact that has one.</summary>
    /// <param name="one">The case.</param>
    /// <param name="isWritten">Whether there is a text for a case or a fact.</param>
    public static bool CanBeSilent(Case one, Func<string, bool> isWritten) => !isWritten(one.Then) && !(one.When is { } condition && NeedsOneOf(condition, isWritten, isSo: true));

    // Whether the condition holds (or not) only if a fact is so that has a text.
    private static bool NeedsOneOf(Condition condition, Func<string, bool> isWritten, bool isSo) => condition switch
    {
        Not not => NeedsOneOf(not.Inner, isWritten, !isSo),
        And and => isSo ? NeedsOneOf(and.Left, isWritten, isSo) || NeedsOneOf(and.Right, isWritten, isSo)
            : NeedsOneOf(and.Left, isWritten, isSo) && NeedsOneOf(and.Right, isWritten, isSo),
        Or or => isSo ? NeedsOneOf(or.Left, isWritten, isSo) && NeedsOneOf(or.Right, isWritten, isSo)
            : NeedsOneOf(or.Left, isWritten, isSo) || NeedsOneOf(or.Right, isWritten, isSo),
        _ => isSo && FactOf(condition) is { } fact && isWritten(fact),
    };

    private static string? FactOf(Condition condition) => condition switch { FactIs c => c.Fact, FactBelow c => c.Fact, _ => null };

    /// <summary>The open names of a text that are none of <see cref="Names"/>.</summary>
    public static IEnumerable<string> UnknownNames(string text) => OpenName().Matches(text).Select(match => match.Groups[1].Value).Where(name => !Names.Contains(name));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex OpenName();
}
