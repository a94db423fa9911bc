namespace ExchangeSim.Scenarios.Text;

/// <summary>Collects problems; keeps the first few hundred and counts the rest, so that no file makes endless output.</summary>
internal sealed class ProblemList
{
    internal const int Most = 300;
    private readonly List<Problem> _kept = [];
    private readonly HashSet<Problem> _seen = [];

    internal IReadOnlyList<Problem> Kept => _kept;
    /// <summary>How many errors were reported, kept or not.</summary>
    internal int Errors { get; private set; }
    /// <summary>Whether more were reported than are kept; then looking for advice is wasted.</summary>
    internal bool IsFull => _kept.Count >= Most;

    internal void Error(Spot spot, string message, string? advice = null) => Add(spot, message, advice, isError: true);

    internal void Add(Spot spot, string message, string? advice, bool isError)
    {
        if (isError) Errors++;
        if (IsFull) return;
        var problem = new Problem(spot.File, spot.Line, spot.Column, message, advice, isError);
        if (_seen.Add(problem)) _kept.Add(problem);
    }
}
