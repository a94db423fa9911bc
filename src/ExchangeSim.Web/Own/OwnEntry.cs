using ExchangeSim.Exercises.Plans;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Web.Own;

/// <summary>An uploaded file as it reads.</summary>
/// <param name="File">Its name.</param>
/// <param name="Kept">Since when it is kept, milliseconds since 1970.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Planned">The plan, or null.</param>
/// <param name="Scenario">The scenario, or null.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Sources">Names of the texts that it was read from, its own first.</param>
public sealed record OwnEntry(
    string File, long Kept, OwnKind Kind, PlannedExercise? Planned, Scenario? Scenario, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Sources)
{
    /// <summary>Whether it can be played or run.</summary>
    internal bool IsUsable => Planned is not null || Scenario is not null;

    /// <summary>Reads one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="textOf">Texts by name.</param>
    internal static OwnEntry Read(OwnFile file, Func<string, string?> textOf)
    {
        var name = OwnFiles.Folder + file.File;
        if (file.File.EndsWith(ExerciseFile.Ending, StringComparison.Ordinal))
        {
            var plan = ExerciseFile.ReadText(file.Text, name, textOf);
            return new OwnEntry(file.File, file.Kept, OwnKind.Plan, plan.Plan is null ? null : PlannedExercise.Of(plan), null, plan.Problems, Names(plan.Sources));
        }
        var scenario = ScenarioFile.ReadText(file.Text, name, null, textOf);
        return new OwnEntry(file.File, file.Kept, OwnKind.Scenario, null, scenario.Scenario, scenario.Problems, Names(scenario.Sources));
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<SourceText> sources) => [.. sources.Select(source => source.File)];
}
