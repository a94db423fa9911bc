namespace ExchangeSim.Reports.Words;

/// <summary>What a scenario says about one thing, in words.</summary>
/// <param name="Owner">The agency that it belongs to; empty: none.</param>
/// <param name="Thing">What it is about, such as a desk or an instrument, by name and id.</param>
/// <param name="What">Which of its properties.</param>
/// <param name="Lines">What is said of it; several, where each may change by itself.</param>
internal sealed record ScenarioFact(string Owner, string Thing, string What, IReadOnlyList<string> Lines)
{
    /// <summary>What it is about, whoever it belongs to.</summary>
    internal (string Owner, string Thing, string What) Key => (Owner, Thing, What);
}
