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
        .Select(name => Planned(Resource(name)!, name))]);
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
        return AsItIs(world.Scenario, "../" + Path.GetFileName(world.File), Folder, agencies, Resource);
    }

    /// <summary>A scenario with a seat for each of some agencies; null: there is no such agency, or no desk of these agencies decides anything.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="file">Its file, from the folder.</param>
    /// <param name="folder">The folder in which the plan is thought to be.</param>
    /// <param name="agencies">The agencies, by id; empty: all.</param>
    /// <param name="textOf">Texts by name.</param>
    internal static PlannedExercise? AsItIs(Scenario scenario, string file, string folder, IReadOnlyList<string> agencies, Func<string, string?> textOf)
    {
        if (agencies.Except(scenario.Agencies.Select(agency => agency.Id)).Any()) return null;
        var read = ExerciseFile.ReadText(DefaultPlan.Text(scenario, file, agencies), folder + scenario.Id + ExerciseFile.Ending, textOf);
        return read.Plan is null ? null : PlannedExercise.Of(read);
    }

    private static IEnumerable<string> Names(string folder, string ending) =>
        Here.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static PlannedExercise Planned(string text, string name) => PlannedExercise.Of(ExerciseFile.ReadText(text, name, Resource));

    private static ShippedWorld World(string name) => new(name, ScenarioFile.ReadText(Resource(name)!, name, null, Resource).Scenario!);

    /// <summary>A text that ships, by its name from the folder above <c>scenarios</c>; null: none does.</summary>
    internal static string? Resource(string name)
    {
        using var stream = Here.GetManifestResourceStream(name);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
