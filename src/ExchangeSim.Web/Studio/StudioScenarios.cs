using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Web.Own;
using ExchangeSim.Web.Shipped;

namespace ExchangeSim.Web.Studio;

/// <summary>A scenario that can be studied.</summary>
/// <param name="File">The file, as the command line names it.</param>
/// <param name="IsOwn">Whether it was uploaded; else it ships with the program.</param>
/// <param name="Scenario">The scenario as it stands.</param>
public sealed record StudioScenario(string File, bool IsOwn, Scenario Scenario);

/// <summary>The scenarios that can be studied: those that ship, and those that were uploaded.</summary>
public sealed class StudioScenarios(ShippedPlans shipped, OwnFiles own)
{
    /// <summary>All of them, those that ship first.</summary>
    public IReadOnlyList<StudioScenario> All =>
    [
        .. shipped.Worlds.Select(world => new StudioScenario(world.File, false, world.Scenario)),
        .. own.All.Where(entry => entry.Scenario is not null).Select(entry => new StudioScenario(OwnFiles.Folder + entry.File, true, entry.Scenario!)),
    ];

    /// <summary>One by its id, or null.</summary>
    public StudioScenario? Find(string id) => All.FirstOrDefault(one => one.Scenario.Id == id);

    /// <summary>The texts of a scenario, its own first: a study keeps them, whatever becomes of the file.</summary>
    public IReadOnlyList<SourceText> TextsOf(StudioScenario one)
    {
        var textOf = own.Texts();
        return ScenarioFile.ReadText(textOf(one.File)!, one.File, null, textOf).Sources;
    }
}
