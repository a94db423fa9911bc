namespace ExchangeSim.Scenarios.Text;

/// <summary>Collects problems; keeps the first few hundred and counts the rest, so that no file makes endless output.</summary>
internal sealed class ProblemList
{
    internal const int Most = 300;
    private readonly List<Problem> _kept = [];
    private readonly HashSet<Problem> _seen = [];
    private readonly Dictionary<Problem, string> _unknown = [];
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);

    /// <summary>The problems, without those of unknown names that stand where nothing was read because of another problem.</summary>
    internal IReadOnlyList<Problem> Kept => _lost.Count == 0 || _unknown.Count == 0 ? _kept
        : [.. _kept.Where(problem => !_unknown.TryGetValue(problem, out var word) || !_lost.Contains(word))];
    /// <summary>How many errors were reported, kept or not.</summary>
    internal int Errors { get; private set; }
    /// <summary>Whether more were reported than are kept; then looking for advice is wasted.</summary>
    internal bool IsFull => _kept.Count >= Most;

    internal void Error(Spot spot, string message, string? advice = null) => Add(spot, message, advice, isError: true);

    /// <summary>Reports that a name is used which is not known, unless it stands among what was lost.</summary>
    internal void Unknown(Spot spot, string message, string? advice, string word)
    {
        Add(spot, message, advice, isError: true);
        if (_kept.Count > 0 && _kept[^1] is var last && last.Message == message) _unknown[last] = word;
    }

    /// <summary>Takes over what is wrong with one file, or some of it.</summary>
    internal void Add(ProblemList other, Func<Problem, bool>? which = null)
    {
        foreach (var problem in other._kept.Where(which ?? (_ => true)))
            Add(new Spot(problem.File, problem.Line, problem.Column), problem.Message, problem.Advice, problem.IsError);
    }

    /// <summary>Notes the names of a part that is not read, because what is around it is reported: who refers to them is not to blame.</summary>
    internal void Lose(Node node)
    {
        if (node is not Mapping map) return;
        foreach (var entry in map.Entries)
        {
            _lost.Add(entry.Key);
            Lose(entry.Value);
        }
    }

    /// <summary>Reports what is no error, but probably not what is meant.</summary>
    internal void Warn(Spot spot, string message, string? advice = null) => Add(spot, message, advice, isError: false);

    internal void Add(Spot spot, string message, string? advice, bool isError)
    {
        if (isError) Errors++;
        if (IsFull) return;
        var problem = new Problem(spot.File, spot.Line, spot.Column, message, advice, isError);
        if (_seen.Add(problem)) _kept.Add(problem);
    }
}
