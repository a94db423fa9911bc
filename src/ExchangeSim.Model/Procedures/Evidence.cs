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
    public static IEnumerable<string> FactsOf(Case one) =>
        (one.When?.Simple() ?? []).Select(condition => condition switch { FactIs c => c.Fact, FactBelow c => c.Fact, _ => null }).OfType<string>().Distinct();

    /// <summary>The open names of a text that are none of <see cref="Names"/>.</summary>
    public static IEnumerable<string> UnknownNames(string text) => OpenName().Matches(text).Select(match => match.Groups[1].Value).Where(name => !Names.Contains(name));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex OpenName();
}
