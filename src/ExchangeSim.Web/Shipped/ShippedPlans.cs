using System.Reflection;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Web.Shipped;

/// <summary>The plans that ship with the program.</summary>
public sealed class ShippedPlans
{
    private const string Folder = "scenarios/exercises/";
    private static readonly Assembly Here = typeof(ShippedPlans).Assembly;

    private readonly Lazy<IReadOnlyList<PlannedExercise>> _all = new(() =>
        [.. Here.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ExerciseFile.Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => PlannedExercise.Of(ExerciseFile.ReadText(Text(name)!, name, Text)))]);

    /// <summary>All of them, in order of their names.</summary>
    public IReadOnlyList<PlannedExercise> All => _all.Value;

    /// <summary>One by its id, or null.</summary>
    public PlannedExercise? Find(string id) => All.FirstOrDefault(planned => planned.Plan.Id == id);

    private static string? Text(string name)
    {
        using var stream = Here.GetManifestResourceStream(name);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
