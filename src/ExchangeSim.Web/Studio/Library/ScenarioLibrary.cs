using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Web.Own;

namespace ExchangeSim.Web.Studio.Library;

/// <summary>Own scenarios with what they mean: each is read with its own includes and those that ship, and nothing else.</summary>
public sealed class ScenarioLibrary(LibraryStore store)
{
    internal const string Folder = OwnFiles.Folder;
    private const string Ending = ".yaml";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LibraryReading> _readings = new(StringComparer.Ordinal);

    /// <summary>Where they are kept.</summary>
    public LibraryStore Store => store;

    /// <summary>Those that are not deleted, as they read.</summary>
    public IReadOnlyList<LibraryReading> All => [.. store.All().Where(one => one.Deleted is null).AsParallel().AsOrdered().Select(Reading)];

    /// <summary>One as it reads, by its file; null: there is none.</summary>
    public LibraryReading? ByFile(string file) =>
        store.All().FirstOrDefault(one => one.Deleted is null && FileOf(one.Name) == file) is { } found ? Reading(found) : null;

    /// <summary>The version of a scenario that counts, as it reads.</summary>
    public LibraryReading Reading(LibraryScenario scenario)
    {
        lock (_gate)
            if (_readings.TryGetValue(scenario.Id, out var known) && known.IsOf(scenario)) return known with { Scenario = scenario };
        var reading = new LibraryReading(FileOf(scenario.Name), scenario, Read(scenario.Name, store.Texts(scenario.Id, scenario.Current)));
        lock (_gate) return _readings[scenario.Id] = reading;
    }

    /// <summary>Reads texts as a scenario of some name.</summary>
    public static ReadResult Read(string name, LibraryTexts texts) => ScenarioFile.ReadText(texts.Main, FileOf(name), null, Included(texts));

    /// <summary>The schema of texts, with the names that may stand in each place; null: they cannot be read.</summary>
    public static string? Schema(string name, LibraryTexts texts)
    {
        var (file, included) = (FileOf(name), Included(texts));
        return ScenarioSchema.NamesOf(file, wanted => wanted == file ? texts.Main : included(wanted));
    }

    private static Func<string, string?> Included(LibraryTexts texts)
    {
        var includes = texts.Includes.ToDictionary(one => Folder + one.Key, one => one.Value, StringComparer.Ordinal); // looked up, never enumerated
        return wanted => includes.GetValueOrDefault(wanted) ?? OwnFiles.ShippedText(wanted);
    }

    /// <summary>The name of a scenario's file.</summary>
    public static string FileOf(string name) => Folder + name + Ending;

    /// <summary>The texts that are needed to read a scenario elsewhere, by path from its folder: its own, and what it includes.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Exported(LibraryReading reading, LibraryTexts texts) =>
    [
        KeyValuePair.Create(reading.Scenario.Name + Ending, texts.Main), .. texts.Includes,
        .. reading.Read.Sources.Skip(1).Where(source => source.File.StartsWith(Folder, StringComparison.Ordinal))
            .Select(source => KeyValuePair.Create(source.File[Folder.Length..], source.Text)).ExceptBy(texts.Includes.Select(one => one.Key), one => one.Key),
    ];

    /// <summary>Texts of a scenario that was read, so that it stands alone: what it includes and does not ship is its own from now on.</summary>
    public static LibraryTexts Copied(IReadOnlyList<SourceText> sources) =>
        new(sources[0].Text, [.. sources.Skip(1).Where(source => OwnFiles.ShippedText(source.File) != source.Text).Select(source =>
            KeyValuePair.Create(source.File.StartsWith(Folder, StringComparison.Ordinal) ? source.File[Folder.Length..] : source.File, source.Text))]);

    /// <summary>The scenario among texts that were sent, by path.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="wanted">The name that is preferred where several might be it.</param>
    /// <returns>Its name and its texts; or what is wrong, by a name that pages say in words.</returns>
    public static (string Name, LibraryTexts? Texts, string? Objection) Chosen(IReadOnlyList<KeyValuePair<string, string>> texts, string wanted)
    {
        var tops = texts.Where(one => !one.Key.Contains('/', StringComparison.Ordinal) && !one.Key.EndsWith(".csv", StringComparison.Ordinal)
            && !one.Key.EndsWith(".ics", StringComparison.Ordinal)).ToList();
        var scenarios = tops.Count < 2 ? tops : [.. tops.Where(one => one.Value.Split('\n').Any(line => line.StartsWith("scenario:", StringComparison.Ordinal)))];
        var chosen = scenarios.Count == 1 ? scenarios[0] : scenarios.FirstOrDefault(one => Path.GetFileNameWithoutExtension(one.Key) == Path.GetFileNameWithoutExtension(wanted));
        if (chosen.Key is null) return ("", null, scenarios.Count == 0 ? "no-scenario" : "several-scenarios");
        var others = texts.Where(one => one.Key != chosen.Key && OwnFiles.ShippedText(Folder + one.Key) != one.Value);
        return (Path.GetFileNameWithoutExtension(chosen.Key), new LibraryTexts(chosen.Value, [.. others]), null);
    }
}
