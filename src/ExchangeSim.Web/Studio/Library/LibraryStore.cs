using ExchangeSim.Web.Own;
using ExchangeSim.Web.Security;

namespace ExchangeSim.Web.Studio.Library;

/// <summary>What became of a text that was to be saved.</summary>
/// <param name="Scenario">The scenario with it.</param>
/// <param name="Version">The version that holds the text.</param>
public sealed record LibrarySaved(LibraryScenario Scenario, LibraryVersion Version);

/// <summary>Own scenarios in the data folder, which one server has to itself: every save is a version, what is deleted can be recovered, and nothing is written in place.</summary>
public sealed class LibraryStore(ServerOptions options, TimeProvider time) : IScenarioNames
{
    /// <summary>The most scenarios that are kept, with those that were deleted; the most versions and drafts of one.</summary>
    public const int MostScenarios = 200, MostVersions = 200, MostDrafts = 20;
    /// <summary>The largest text, in characters, and the largest of all texts of a scenario together.</summary>
    public const int LongestText = 1 << 20, LongestTogether = 8 << 20;

    private readonly string? _folder = options.DataFolder is { } data ? Path.Combine(data, "scenarios") : null;
    private readonly Lock _gate = new();
    private SortedDictionary<string, LibraryScenario>? _known;

    /// <summary>Whether scenarios are kept: in a data folder they are, in a database not yet.</summary>
    public bool IsThere => _folder is not null;

    /// <summary>All of them, those that were deleted among them.</summary>
    public IReadOnlyList<LibraryScenario> All()
    {
        lock (_gate) return [.. Known.Values.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [.. All().Where(one => one.Deleted is null).Select(one => one.Name)];

    /// <summary>One by its id, or null.</summary>
    public LibraryScenario? Find(string id)
    {
        lock (_gate) return Known.GetValueOrDefault(id);
    }

    /// <summary>Keeps a new one. Where there are too many, the one that was deleted first makes way for it.</summary>
    /// <returns>The scenario; null: there are too many that are not deleted.</returns>
    public LibraryScenario? Create(string name, LibraryTexts texts, VersionOrigin origin)
    {
        lock (_gate)
        {
            var oldest = Known.Count < MostScenarios ? null : Known.Values.Where(one => one.Deleted is not null).MinBy(one => one.Deleted);
            if (Known.Count >= MostScenarios && oldest is null) return null;
            var made = new LibraryScenario(Tokens.NewId(), name, Now, null);
            var version = FilesOf(made.Id).Keep(1, Now, origin, false, texts);
            made = Keep(made with { Versions = [version] });
            if (oldest is not null) Remove(oldest.Id); // only when the new one is there
            return made;
        }
    }

    /// <summary>Changes a scenario's name, or deletes or recovers it.</summary>
    /// <returns>The scenario as it is now; null: there is no such one.</returns>
    public LibraryScenario? Change(string id, Func<LibraryScenario, LibraryScenario> change)
    {
        lock (_gate) return Known.TryGetValue(id, out var scenario) ? Keep(change(scenario)) : null;
    }

    /// <summary>Saves texts as a new version. Where another one was saved since they were begun they are kept beside it, and the other one goes on counting.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="basedOn">The version that they were begun with; null: whatever counts now.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="origin">How they came about.</param>
    /// <returns>The version; null: there is no such scenario.</returns>
    public LibrarySaved? Save(string id, int? basedOn, LibraryTexts texts, VersionOrigin origin)
    {
        lock (_gate)
        {
            if (!Known.TryGetValue(id, out var scenario)) return null;
            var isAside = origin == VersionOrigin.Draft || basedOn is { } number && number != scenario.Current.Number;
            var version = FilesOf(id).Keep(scenario.Versions[^1].Number + 1, Now, origin, isAside, texts);
            var others = scenario.Versions.Where(one => one.IsAside).TakeLast(isAside ? 1 : 0).Prepend(scenario.Current);
            if (others.FirstOrDefault(version.IsSameAs) is { } same)
            {
                FilesOf(id).Remove(version, scenario.Versions);
                return new LibrarySaved(scenario, same);
            }
            Known[id] = scenario = Pruned(scenario with { Versions = [.. scenario.Versions, version] });
            return new LibrarySaved(scenario, version);
        }
    }

    /// <summary>The texts of a version.</summary>
    public LibraryTexts Texts(string id, LibraryVersion version)
    {
        lock (_gate) return FilesOf(id).Texts(version);
    }

    /// <summary>What is typed and not yet saved, the newest first.</summary>
    public IReadOnlyList<LibraryDraft> Drafts(string id)
    {
        lock (_gate) return Known.ContainsKey(id) ? FilesOf(id).Drafts() : [];
    }

    /// <summary>Keeps a draft in the place of the one of the same window. Where there are too many, the oldest is kept as a version set aside.</summary>
    /// <returns>When it was kept; null: there is no such scenario.</returns>
    public long? KeepDraft(string id, string writer, int basedOn, string text)
    {
        lock (_gate)
        {
            if (!Known.TryGetValue(id, out var scenario)) return null;
            var others = FilesOf(id).Drafts().Where(draft => draft.Writer != writer).ToList();
            if (others.Count >= MostDrafts)
            {
                var (oldest, texts) = (others[^1], FilesOf(id).Texts(scenario.Current));
                Save(id, null, texts with { Main = oldest.Text }, VersionOrigin.Draft);
                FilesOf(id).RemoveDraft(oldest.Writer);
            }
            var draft = new LibraryDraft(writer, basedOn, Now, text);
            FilesOf(id).Keep(draft);
            return draft.Typed;
        }
    }

    /// <summary>Removes a draft.</summary>
    public void RemoveDraft(string id, string writer)
    {
        lock (_gate) if (Known.ContainsKey(id)) FilesOf(id).RemoveDraft(writer);
    }

    private LibraryScenario Keep(LibraryScenario scenario)
    {
        FilesOf(scenario.Id).Keep(scenario);
        return Known[scenario.Id] = scenario;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private SortedDictionary<string, LibraryScenario> Known => _known ??= Read();

    private LibraryFiles FilesOf(string id) => new(Path.Combine(_folder ?? throw new InvalidOperationException("own scenarios are not kept in a database"), id));

    private SortedDictionary<string, LibraryScenario> Read()
    {
        var found = new SortedDictionary<string, LibraryScenario>(StringComparer.Ordinal);
        if (!Directory.Exists(_folder)) return found;
        foreach (var folder in Directory.EnumerateDirectories(_folder))
            if (new LibraryFiles(folder).Read() is { } scenario) found[scenario.Id] = scenario;
        return found;
    }

    private LibraryScenario Pruned(LibraryScenario scenario)
    {
        while (scenario.Versions.Count > MostVersions && OldestOf(scenario) is { } oldest)
        {
            scenario = scenario with { Versions = [.. scenario.Versions.Where(version => version != oldest)] };
            FilesOf(scenario.Id).Remove(oldest, scenario.Versions);
        }
        return scenario;
    }

    // What never counted goes first, but not what was just kept.
    private static LibraryVersion? OldestOf(LibraryScenario scenario) =>
        scenario.Versions.SkipLast(1).FirstOrDefault(version => version.IsAside) ?? scenario.Versions.FirstOrDefault(version => version != scenario.Current);

    private void Remove(string id)
    {
        Known.Remove(id);
        Directory.Delete(Path.Combine(_folder!, id), recursive: true);
    }
}
