using System.CommandLine;
using System.CommandLine.Completions;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The exercise file that a command is about.</summary>
internal static class PlanInput
{
    internal static Argument<string> File()
    {
        var file = new Argument<string>("PLAN") { Description = "The exercise file, or the name of one that ships with the program", HelpName = "PLAN" };
        file.CompletionSources.Add(Files);
        return file;
    }

    private static IEnumerable<string> Files(CompletionContext context)
    {
        var folder = Path.GetDirectoryName(context.WordToComplete) is { Length: > 0 } named ? named : ".";
        var own = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + ExerciseFile.Ending).Select(found => folder == "." ? found[2..] : found) : [];
        return own.Concat(ShippedExercises.Files().Select(ShippedExercises.NameOf)).Order(StringComparer.Ordinal);
    }
}
