using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Web.Own;
using ExchangeSim.Web.Shipped;
using ExchangeSim.Web.Studio.Library;

namespace ExchangeSim.Web.Studio;

/// <summary>A scenario that can be studied.</summary>
/// <param name="File">The file, as the command line names it.</param>
/// <param name="IsOwn">Whether it is one's own; else it ships with the program.</param>
/// <param name="Scenario">The scenario as it stands.</param>
/// <param name="Kept">Where it is kept with its versions, so that it can be changed; null: it ships, or was uploaded.</param>
public sealed record StudioScenario(string File, bool IsOwn, Scenario Scenario, LibraryReading? Kept = null);

/// <summary>The scenarios that can be studied: those that ship, those that are kept with their versions, and those that were uploaded.</summary>
public sealed class StudioScenarios(ShippedPlans shipped, OwnFiles own, ScenarioLibrary library)
{
    /// <summary>All of them, those that ship first.</summary>
    public IReadOnlyList<StudioScenario> All =>
    [
        .. shipped.Worlds.Select(world => new StudioScenario(world.File, false, world.Scenario)),
        .. library.All.Where(reading => reading.Read.Scenario is not null).Select(reading => new StudioScenario(reading.File, true, reading.Read.Scenario!, reading)),
        .. own.All.Where(entry => entry.Scenario is not null).Select(entry => new StudioScenario(OwnFiles.Folder + entry.File, true, entry.Scenario!)),
    ];

    /// <summary>One by its id, or null.</summary>
    public StudioScenario? Find(string id) => All.FirstOrDefault(one => one.Scenario.Id == id);

    /// <summary>An exercise of a scenario as it is, with a seat for each of some agencies at all their desks; null: there is no such scenario or agency, or no desk of these
    /// agencies decides anything.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="agencies">The agencies, by id; empty: all.</param>
    public PlannedExercise? Play(string id, IReadOnlyList<string> agencies)
    {
        if (Find(id) is not { } one) return null;
        if (!one.IsOwn) return shipped.Play(id, agencies);
        var texts = TextsOf(one).ToDictionary(source => source.File, source => source.Text, StringComparer.Ordinal); // looked up, never enumerated
        return ShippedPlans.AsItIs(one.Scenario, Path.GetFileName(one.File), OwnFiles.Folder, agencies, name => texts.GetValueOrDefault(name) ?? ShippedPlans.Resource(name));
    }

    /// <summary>Whether a scenario has a name already, in whatever letters.</summary>
    public bool IsTaken(string name) => shipped.Worlds.Select(world => world.Scenario.Id).Concat(own.All.Select(entry => Path.GetFileNameWithoutExtension(entry.File)))
        .Concat(library.Store.All().Where(one => one.Deleted is null).Select(one => one.Name)).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts of a scenario, its own first: a study keeps them, whatever becomes of the file.</summary>
    public IReadOnlyList<SourceText> TextsOf(StudioScenario one)
    {
        if (one.Kept is { } kept) return kept.Read.Sources;
        var textOf = own.Texts();
        return ScenarioFile.ReadText(textOf(one.File)!, one.File, null, textOf).Sources;
    }
}
