using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Layers;

/// <summary>Reads a file and everything it includes, libraries laid under their includers.</summary>
/// <param name="textOf">Gives the text of a file by its name, or reports why not at the spot that mentions it.</param>
internal sealed class Includes(Func<string, Spot, string?> textOf, ProblemList problems)
{
    private const string NoScenario = "this is not a scenario", NoScenarioAdvice = "a scenario begins with 'scenario: its title'";
    private const int MostFiles = 100;
    private const int MostDepth = 16;
    private const int MostCharacters = 32 * 1024 * 1024;
    private readonly Dictionary<string, Mapping?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText?> _others = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly List<SourceText> _sources = [];
    private long _characters;

    internal IReadOnlyList<SourceText> Sources => _sources;

    /// <summary>The table of joint draws that the scenario names; null: none.</summary>
    internal SourceText? Parameters { get; private set; }

    /// <summary>Whether an included file could not be used, which is reported.</summary>
    internal bool HasGaps { get; private set; }

    /// <summary>The tree of the file with its includes laid under it; null after a problem.</summary>
    internal Mapping? Read(string name, Spot mentioned)
    {
        if (_open.Contains(name))
        {
            problems.Error(mentioned, $"'{name}' includes itself", "the circle is " + string.Join(" > ", [.. _open.SkipWhile(n => n != name), name]));
            return null;
        }
        if (_read.TryGetValue(name, out var known)) return known;
        if (_read.Count == MostFiles || _open.Count == MostDepth)
        {
            problems.Error(mentioned, "too many files are included", "at most 100 files, 16 deep");
            return null;
        }
        _open.Add(name);
        var tree = textOf(name, mentioned) is { } text ? Parse(name, text, mentioned) : null;
        _open.RemoveAt(_open.Count - 1);
        return _read[name] = tree;
    }

    private Mapping? Parse(string name, string text, Spot mentioned)
    {
        if ((_characters += text.Length) > MostCharacters)
        {
            problems.Error(mentioned, "the file and what it includes are larger than 32 MiB together", "leave parts out");
            return null;
        }
        _sources.Add(new SourceText(name, text));
        var (own, isIncluded) = (new ProblemList(), _open.Count > 1);
        var root = YamlTree.Read(text, name, own);
        if (isIncluded && (root is Mapping some ? !IsPart(some) : own.Errors == 0))
        {
            problems.Error(mentioned, $"'{YamlTree.Shown(name)}' is no part of a scenario", "include files that have agencies, channels, procedures and so on");
            return null;
        }
        if (root is Mapping whole && whole["scenario"] is null && !IsPart(whole))
        {
            if (own.Errors == 0) problems.Error(whole.Spot, NoScenario, NoScenarioAdvice);
            problems.Add(own);
            return null;
        }
        // What is quoted of a file that may be of any kind would be shown to whoever named it.
        problems.Add(own, root is null && isIncluded ? problem => !problem.Message.StartsWith('\'') : null);
        if (root is Mapping mapping) return UnderIt(name, mapping, isIncluded);
        if (own.Errors > 0) return null;
        if (root is null || root.IsEmpty) problems.Error(new Spot(name, 1, 1), "the file is empty", "docs/reference/scenario-language.md shows a whole scenario");
        else problems.Error(root.Spot, NoScenario, NoScenarioAdvice);
        return null;
    }

    private Mapping UnderIt(string name, Mapping tree, bool isIncluded)
    {
        Node? under = null;
        foreach (var include in Paths(tree))
        {
            if (Read(Resolve(name, include.Unquoted), include.Spot) is not { } library)
            {
                HasGaps = true;
                continue;
            }
            under = under is null ? library : Overlay.Beside(under, library, "", problems);
        }
        if (!isIncluded) ReadParameters(name, tree);
        else if (tree[UncertainBinder.Parameters.Name] is { } table)
            problems.Error(table.KeySpot, "a library has no table of parameters", "name it in the scenario");
        var upper = tree.Without("include");
        var laid = under is null ? upper : (Mapping)Overlay.Lay(upper, under, null);
        if (!isIncluded) laid = new HolidayFiles(path => File(Resolve(path.Spot.File, path.Unquoted), path.Spot), problems).Lay(laid);
        // Where a library has its figures from is its own business: it is checked nowhere and passed on to nobody.
        return isIncluded ? laid.Without("sources") : laid;
    }

    private void ReadParameters(string name, Mapping tree)
    {
        if (tree[UncertainBinder.Parameters.Name]?.Value is not Scalar { Value.Length: > 0 and < 1000 } path) return; // what else stands there is reported where it is bound
        Parameters = File(Resolve(name, path.Unquoted), path.Spot);
    }

    // A file that is no part of the tree; named twice, it is read once.
    private SourceText? File(string file, Spot mentioned)
    {
        if (_others.TryGetValue(file, out var known)) return known;
        if (_others.Count == MostFiles) problems.Error(mentioned, "too many files are named", "at most 100 calendars and tables");
        else if (textOf(file, mentioned) is { } text && (_characters += text.Length) <= MostCharacters) _sources.Add(known = new SourceText(file, text));
        else if (_characters > MostCharacters) problems.Error(mentioned, "the file and what it includes are larger than 32 MiB together", "leave parts out");
        if (known is null) HasGaps = true;
        return _others[file] = known;
    }

    // A file of another kind may have a name in common with a scenario, but not most of them.
    private static bool IsPart(Mapping tree)
    {
        var looked = tree.Entries.Take(ProblemList.Most).ToList();
        return 2 * looked.Count(entry => RootBinder.KeyNames.Contains(entry.Key) || Words.Nearest(entry.Key, RootBinder.KeyNames.All) is not null) >= looked.Count;
    }

    private List<Scalar> Paths(Mapping tree)
    {
        var paths = new List<Scalar>();
        if (tree["include"] is not { } entry) return paths;
        if (entry.Value is { IsEmpty: true } or Sequence { Items.Count: 0 }) Refuse(entry.Value.IsEmpty ? entry.KeySpot : entry.Value.Spot, "no file is included here");
        else foreach (var item in entry.Value is Sequence list ? list.Items : [entry.Value])
        {
            if (item is not Scalar { Value.Length: > 0 and < 1000 } path) Refuse(item.Spot, "the path of a file should stand here");
            else if (path.Unquoted.Replace('\\', '/').Split('/')[^1].Trim() is "" or "." or "..") Refuse(item.Spot, $"'{path.Unquoted}' is a folder");
            else paths.Add(path);
        }
        return paths;
    }

    private void Refuse(Spot spot, string message)
    {
        problems.Error(spot, message, "write: include: [library/agencies.yaml]");
        HasGaps = true;
    }

    /// <summary>The path from the including file's folder, with '/' and without '..' where that is possible.</summary>
    internal static string Resolve(string includer, string path)
    {
        path = path.Replace('\\', '/');
        if (Path.IsPathRooted(path)) return path;
        var parts = new List<string>(includer.Replace('\\', '/').Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or "" or ".")) parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
