using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Varying;

/// <summary>The changes that several figures make together. Changes of different numbers of one value are all applied, factors of one number are multiplied; what contradicts is
/// a fault.</summary>
internal sealed class CombinedChanges
{
    private const string MayBeFactors = "name each value once, or give both factors such as x2, which are multiplied";
    private const int MostPartsOfAName = 2; // a name may hold one dot: `vietnam.ncb`

    private readonly List<Place> _places = [];

    /// <summary>Why the changes cannot be made together; null: they can.</summary>
    internal string? Fault { get; private set; }

    /// <summary>The changes, in the order in which their places came; those that change nothing are left out.</summary>
    internal IReadOnlyList<Change> Changes => [.. _places.Where(place => place.Text != place.Written).Select(place => new Change(place.Path, place.Value))];

    /// <summary>Adds what a figure changes in a written value.</summary>
    /// <param name="figure">The figure's path, as the user named it.</param>
    /// <param name="path">The place that is changed.</param>
    /// <param name="written">What is written there.</param>
    /// <param name="edits">The changes.</param>
    internal void Edit(string figure, string path, string written, IReadOnlyList<NumberEdit> edits)
    {
        if (_places.FirstOrDefault(known => known.Path == path && known.Written is not null) is not { } place) _places.Add(place = new Place(figure, path, written));
        foreach (var edit in edits)
        {
            var touched = place.Edits.FirstOrDefault(known => known.Edit.Touches(edit));
            if (touched.Edit is null) place.Edits.Add((figure, edit));
            else if (touched.Edit.And(edit) is { } both) place.Edits[place.Edits.IndexOf(touched)] = (figure, both);
            else Fault ??= Twice(path, touched.Figure, figure, AdviceFor(touched.Figure, figure, written));
        }
        Refuse(figure, path, except: place);
    }

    /// <summary>Adds a value for a place where no single value is written.</summary>
    internal void Set(string figure, string path, string value)
    {
        var place = new Place(figure, path, null) { Whole = value };
        _places.Add(place);
        Refuse(figure, path, except: place);
    }

    private void Refuse(string figure, string path, Place except)
    {
        if (_places.FirstOrDefault(known => known.Figure != figure && Contradict(known.Path.Split('.'), path.Split('.'))) is { } before)
            Fault ??= $"{before.Figure} and {figure} contradict each other: a desk is staffed in one way, and a step is of one kind; vary one of the two";
        if (_places.FirstOrDefault(known => !ReferenceEquals(known, except) && known.Figure != figure && MayMeet(known.Path.Split('.'), path.Split('.'))) is { } other)
            Fault ??= Twice(path, other.Figure, figure, SaysOfSeveral(figure, path) || SaysOfSeveral(other.Figure, other.Path)
                ? "vary one of the two: what a policy says of several names at once is not multiplied with what the scenario says of one" : MayBeFactors);
    }

    // A count that is multiplied is seldom whole, so factors are no way out there.
    private static string AdviceFor(string one, string other, string written)
    {
        var once = (one.Split('.').Contains("*") || other.Split('.').Contains("*")) && one != other
            ? "name those that '*' stands for one by one, each in one place only" : "name each value once";
        return new WrittenValue("", written, null).Count is null ? $"{once}, or give both factors such as x2, which are multiplied" : once;
    }

    private static bool SaysOfSeveral(string figure, string path) => figure.StartsWith("policies.", StringComparison.Ordinal) && path.Split('.').Contains("*");

    private static string Twice(string path, string one, string other, string advice) => $"{one} and {other} both change {path}, which can have one value only; {advice}";

    private static bool Contradict(string[] one, string[] other) => new[] { "desks", "steps" }.Any(list =>
    {
        var (first, second) = (Array.LastIndexOf(one, list), Array.LastIndexOf(other, list));
        return first >= 0 && second >= 0 && one.Length > first + 2 && other.Length > second + 2 && MayMeet(one.AsSpan(0, first + 2), other.AsSpan(0, second + 2))
            && Contradictions.Are(list, one[first + 2], other[second + 2]);
    });

    // Whether one place is the other, or inside it.
    private static bool MayMeet(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        if (one.IsEmpty || other.IsEmpty) return true;
        if (one[0] == "*" && other[0] != "*") return MayMeet(other, one);
        if (other[0] != "*") return one[0] == other[0] && MayMeet(one[1..], other[1..]);
        for (var parts = 1; parts <= Math.Min(MostPartsOfAName, one.Length); parts++)
            if (MayMeet(one[parts..], other[1..])) return true;
        return false;
    }

    private sealed class Place(string figure, string path, string? written)
    {
        internal string Figure { get; } = figure;
        internal string Path { get; } = path;
        internal string? Written { get; } = written;
        internal List<(string Figure, NumberEdit Edit)> Edits { get; } = [];
        internal string? Whole { get; init; }
        internal string? Text => Written is null ? Whole : NumberEdit.Applied(Written, Edits.Select(e => e.Edit));
        // A value that was set as a whole is YAML as it was given.
        internal string Value => Written is null || Edits is [{ Edit: { Offset: 0, Factor: null } only }] && only.Length == Written.Length ? Text! : "'"
            + Text!.Replace("'", "''", StringComparison.Ordinal) + "'";
    }
}
