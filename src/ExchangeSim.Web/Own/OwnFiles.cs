using System.Text.RegularExpressions;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Web.Shipped;

namespace ExchangeSim.Web.Own;

/// <summary>What an uploaded file is.</summary>
public enum OwnKind
{
    /// <summary>An exercise file.</summary>
    Plan,
    /// <summary>A scenario.</summary>
    Scenario,
    /// <summary>What a scenario includes.</summary>
    Part,
}

/// <summary>A text that is to be kept.</summary>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Text">The text.</param>
public sealed record SentFile(string File, string Text);

/// <summary>Exercise files and scenarios that were uploaded: checked as <c>exchangesim check</c> does, kept in the data folder, playable beside those that ship.</summary>
public sealed partial class OwnFiles(OwnFileStore store, ShippedPlans shipped, IScenarioNames scenarios, TimeProvider time)
{
    /// <summary>The most files of an upload, and of all that are kept.</summary>
    public const int MostAtOnce = 20, MostKept = 200;
    /// <summary>The largest text, in characters.</summary>
    public const int LongestText = 1 << 20;

    internal const string Folder = "own/";
    private const string Library = "library";

    private readonly Lock _gate = new();
    private IReadOnlyList<OwnEntry>? _entries;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,95}\.ya?ml\z")]
    private static partial Regex PlainName();

    /// <summary>All files that are kept, in order of their names.</summary>
    public IReadOnlyList<OwnEntry> All
    {
        get
        {
            lock (_gate) return _entries ??= Read(store.All());
        }
    }

    /// <summary>A plan that was uploaded, by its id, or null.</summary>
    public PlannedExercise? Plan(string id) => All.FirstOrDefault(one => one.Planned?.Plan.Id == id)?.Planned;

    /// <summary>What is wrong with an upload before its texts are read, or null: a name that pages say in words.</summary>
    public string? Objection(IReadOnlyList<SentFile> files)
    {
        if (files.Count is 0 or > MostAtOnce) return "no-files";
        if (files.Any(file => !PlainName().IsMatch(file.File))
            || files.DistinctBy(file => file.File, StringComparer.OrdinalIgnoreCase).Count() < files.Count) return "bad-file-name";
        if (files.Any(file => file.Text.Length > LongestText)) return "file-too-large";
        if (files.Any(file => IsShipped(file.File))) return "name-of-shipped";
        if (scenarios.Names.Intersect(files.Select(file => Path.GetFileNameWithoutExtension(file.File)), StringComparer.OrdinalIgnoreCase).Any()) return "name-taken";
        return store.All().Select(kept => kept.File).Union(files.Select(file => file.File)).Count() > MostKept ? "too-many-kept" : null;
    }

    /// <summary>Checks an upload together with what is kept, and keeps it if there is no error in it.</summary>
    /// <returns>Every problem; errors among them: nothing was kept.</returns>
    public IReadOnlyList<Problem> Keep(IReadOnlyList<SentFile> files)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        lock (_gate)
        {
            List<OwnFile> sent = [.. files.Select(file => new OwnFile(file.File, file.Text.ReplaceLineEndings("\n").TrimStart('\uFEFF'), now))];
            var names = sent.Select(file => file.File).ToHashSet(StringComparer.Ordinal);
            var all = Read([.. sent, .. store.All().Where(kept => !names.Contains(kept.File))]);
            // What is kept and needs the new texts must go on working, too; what worked no more before is not their fault.
            var broken = (_entries ??= Read(store.All())).Where(one => one.Problems.Any(problem => problem.IsError)).Select(one => one.File).ToHashSet(StringComparer.Ordinal);
            var problems = all.Where(one => names.Contains(one.File) || !broken.Contains(one.File)).SelectMany(one => one.Problems)
                .Where(problem => names.Contains(Path.GetFileName(problem.File)) || problem.IsError).Distinct().ToList();
            if (problems.Exists(problem => problem.IsError)) return problems;
            store.Keep(sent);
            _entries = null;
            return problems;
        }
    }

    /// <summary>Removes a file.</summary>
    /// <returns>Null; or the name of a kept file that needs it, and then it stays. A file that cannot be used needs nothing.</returns>
    public string? Remove(string file)
    {
        lock (_gate)
        {
            var kept = store.All();
            var needs = Read(kept).FirstOrDefault(one => one.IsUsable && one.File != file && one.Sources.Contains(Folder + file));
            if (needs is not null) return needs.File;
            store.Remove(file);
            _entries = null;
            return null;
        }
    }

    /// <summary>Texts by their names, uploaded ones and those that ship.</summary>
    internal Func<string, string?> Texts() => TextOf(store.All());

    private bool IsShipped(string file) => ShippedText(Folder + file) is not null
        || shipped.All.Any(planned => file.Equals(planned.Plan.Id + ExerciseFile.Ending, StringComparison.OrdinalIgnoreCase));

    private static List<OwnEntry> Read(IReadOnlyList<OwnFile> files)
    {
        var textOf = TextOf(files);
        var entries = files.Select(file => OwnEntry.Read(file, textOf)).ToList();
        var included = entries.SelectMany(one => one.Sources.Where(source => source != Folder + one.File)).ToHashSet(StringComparer.Ordinal);
        // A text that another one includes need not be a scenario by itself, if that other one is judged: of files that include each other in a circle each is.
        var parts = entries.Where(one => one.IsUsable || !included.Contains(Folder + one.File)).SelectMany(one => one.Sources.Skip(1)).ToHashSet(StringComparer.Ordinal);
        bool IsPart(OwnEntry one) => one.Kind != OwnKind.Plan && !one.IsUsable && parts.Contains(Folder + one.File);
        return [.. entries.Select(one => IsPart(one) ? one with { Kind = OwnKind.Part, Problems = [] } : one).OrderBy(one => one.File, StringComparer.Ordinal)];
    }

    private static Func<string, string?> TextOf(IReadOnlyList<OwnFile> files) => name =>
        files.FirstOrDefault(file => Folder + file.File == name || Folder + file.File == name + ".yaml")?.Text ?? ShippedText(name);

    // A plan or scenario finds what ships by its name, as on the command line: NAME, NAME.yaml, and library/NAME.yaml from anywhere.
    internal static string? ShippedText(string name)
    {
        var parts = name.Split('/');
        var library = Array.LastIndexOf(parts, Library);
        var found = library >= 0 ? string.Join('/', parts[library..]) : parts[^1];
        if (!found.EndsWith(".yaml", StringComparison.Ordinal)) found += ".yaml";
        return ShippedPlans.Resource("scenarios/" + found) ?? (library < 0 ? ShippedPlans.Resource("scenarios/exercises/" + found) : null);
    }
}
