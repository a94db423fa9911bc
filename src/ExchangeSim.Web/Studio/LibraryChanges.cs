using ExchangeSim.Application.Templates;
using ExchangeSim.Web.Studio.Library;

namespace ExchangeSim.Web.Studio;

/// <summary>What a change of the library came to.</summary>
/// <param name="Scenario">The scenario as it is now; null: nothing was changed.</param>
/// <param name="Objection">Why not, by a name that pages say in words.</param>
public sealed record LibraryChanged(LibraryScenario? Scenario, string? Objection);

/// <summary>Scenarios come into the library, get other names, and go: one change after another, so that no two have one name.</summary>
public sealed class LibraryChanges(ScenarioLibrary library, StudioScenarios scenarios, TimeProvider time)
{
    private readonly Lock _gate = new();

    /// <summary>Keeps a copy of a scenario, or the small commented one to start from.</summary>
    /// <param name="typed">The name that a person typed; null: that of the scenario which is copied, with a number.</param>
    /// <param name="from">The scenario's id, or an own one's that has errors; null: the one to start from.</param>
    public LibraryChanged Create(string? typed, string? from)
    {
        lock (_gate)
        {
            typed ??= LibraryNames.Free(LibraryNames.Of(from is null ? "" : library.Store.Find(from)?.Name ?? from) ?? "scenario", scenarios.IsTaken);
            if (Objection(typed, out var name) is { } objection) return new LibraryChanged(null, objection);
            if (from is null) return Keep(name, new LibraryTexts(LibraryTexts.Plain(NewScenario.Text()), []), VersionOrigin.New);
            if (library.Store.Find(from) is { Deleted: null } own) return Keep(name, library.Store.Texts(own.Id, own.Current), VersionOrigin.Copy);
            return scenarios.Find(from) is { } found ? Keep(name, ScenarioLibrary.Copied(scenarios.TextsOf(found)), VersionOrigin.Copy)
                : new LibraryChanged(null, "unknown-scenario");
        }
    }

    /// <summary>Keeps a scenario that was sent as a file or as an archive with what it includes. Where its name is taken it gets a number.</summary>
    public LibraryChanged Import(string file, byte[] content)
    {
        var (texts, objection) = LibraryArchive.Read(Path.GetFileName(file), content);
        if (objection is not null) return new LibraryChanged(null, objection);
        var (called, chosen, which) = ScenarioLibrary.Chosen(texts, file);
        if (chosen is null) return new LibraryChanged(null, which);
        lock (_gate) return Keep(LibraryNames.Free(LibraryNames.Of(called) ?? "scenario", scenarios.IsTaken), chosen, VersionOrigin.Import);
    }

    /// <summary>Gives a scenario another name.</summary>
    public LibraryChanged Rename(LibraryScenario scenario, string typed)
    {
        lock (_gate)
        {
            if (LibraryNames.Of(typed) == scenario.Name) return new LibraryChanged(scenario, null);
            return Objection(typed, out var name) is { } objection ? new LibraryChanged(null, objection)
                : new LibraryChanged(library.Store.Change(scenario.Id, one => one with { Name = name }), null);
        }
    }

    /// <summary>Deletes a scenario, which can be recovered.</summary>
    public void Delete(LibraryScenario scenario)
    {
        lock (_gate) library.Store.Change(scenario.Id, one => one with { Deleted = one.Deleted ?? time.GetUtcNow().ToUnixTimeMilliseconds() });
    }

    /// <summary>Recovers a scenario that was deleted. Where its name has been taken meanwhile it gets a number.</summary>
    public LibraryScenario? Recover(LibraryScenario scenario)
    {
        lock (_gate)
            return scenario.Deleted is null ? scenario
                : library.Store.Change(scenario.Id, one => one with { Name = LibraryNames.Free(one.Name, scenarios.IsTaken), Deleted = null });
    }

    private LibraryChanged Keep(string name, LibraryTexts texts, VersionOrigin origin) =>
        library.Store.Create(name, texts, origin) is { } made ? new LibraryChanged(made, null) : new LibraryChanged(null, "too-many-kept");

    private string? Objection(string typed, out string name)
    {
        name = LibraryNames.Of(typed) ?? "";
        return name.Length == 0 ? "no-name" : scenarios.IsTaken(name) ? "name-taken" : null;
    }
}
