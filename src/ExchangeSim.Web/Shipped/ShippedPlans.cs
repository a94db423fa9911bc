using System.Reflection;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Web.Shipped;

/// <summary>A scenario that ships with the program.</summary>
/// <param name="File">Its file.</param>
/// <param name="Scenario">The scenario.</param>
public sealed record ShippedWorld(string File, Scenario Scenario);

/// <summary>The plans that ship with the program.</summary>
public sealed class ShippedPlans
{
    private const string Scenarios = "scenarios/", Folder = "scenarios/exercises/";
    private static readonly Assembly Here = typeof(ShippedPlans).Assembly;

    private readonly Lazy<IReadOnlyList<PlannedExercise>> _all = new(() => [.. Names(Folder, ExerciseFile.Ending).AsParallel().AsOrdered()
        .Select(name => Planned(Text(name)!, name))]);
    private readonly Lazy<IReadOnlyList<ShippedWorld>> _scenarios = new(() =>
        [.. Names(Scenarios, ".yaml").Where(name => !name[Scenarios.Length..].Contains('/', StringComparison.Ordinal)).Select(World)]);

    /// <summary>All of them, in order of their names.</summary>
    public IReadOnlyList<PlannedExercise> All => _all.Value;

    /// <summary>The scenarios that ship, each of which can be played as it is.</summary>
    public IReadOnlyList<ShippedWorld> Worlds => _scenarios.Value;

    /// <summary>One by its id, or null.</summary>
    public PlannedExercise? Find(string id) => All.FirstOrDefault(planned => planned.Plan.Id == id);

    /// <summary>A scenario with a seat for each of some agencies, at all their desks; null: there is no such scenario or agency, or
    /// no desk of these agencies decides anything.</summary>
    /// <param name="scenario">The scenario, by id.</param>
    /// <param name="agencies">The agencies, by id; empty: all.</param>
    public PlannedExercise? Play(string scenario, IReadOnlyList<string> agencies)
    {
        if (Worlds.FirstOrDefault(one => one.Scenario.Id == scenario) is not { } world) return null;
        if (agencies.Except(world.Scenario.Agencies.Select(agency => agency.Id)).Any()) return null;
        var text = DefaultPlan.Text(world.Scenario, "../" + Path.GetFileName(world.File), agencies);
        var read = ExerciseFile.ReadText(text, Folder + scenario + ExerciseFile.Ending, Text);
        return read.Plan is null ? null : PlannedExercise.Of(read);
    }

    private static IEnumerable<string> Names(string folder, string ending) =>
        Here.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static PlannedExercise Planned(string text, string name) => PlannedExercise.Of(ExerciseFile.ReadText(text, name, Text));

    private static ShippedWorld World(string name) => new(name, ScenarioFile.ReadText(Text(name)!, name, null, Text).Scenario!);

    private static string? Text(string name)
    {
        using var stream = Here.GetManifestResourceStream(name);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
