using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Application.Templates;

/// <summary>An exercise file to start from.</summary>
public static class NewExercise
{
    private const string Resource = "new-exercise.yaml";

    /// <summary>A small commented one for a scenario that ships.</summary>
    public static string Text()
    {
        using var reader = new StreamReader(typeof(NewExercise).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }

    /// <summary>Writes it into a new file.</summary>
    /// <param name="context">What the request works with.</param>
    /// <param name="name">The file, with or without its ending.</param>
    /// <param name="scenario">A scenario that is to be played with all its desks; null: the small commented plan.</param>
    /// <param name="agencies">The agencies that have seats, by id; empty: all.</param>
    /// <returns>The file that was written.</returns>
    /// <exception cref="InvalidRequestException">There is such a file already, nothing can be written there, or the scenario cannot be used.</exception>
    public static string Write(RequestContext context, string name, string? scenario = null, IReadOnlyList<string>? agencies = null)
    {
        var path = name.EndsWith(ExerciseFile.Ending, StringComparison.Ordinal) ? name : name + ExerciseFile.Ending;
        if (string.IsNullOrWhiteSpace(name)) throw new InvalidRequestException("the file has no name; write one, such as our-border");
        var text = scenario is null ? Text() : TextFor(context, scenario, agencies ?? []);
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidRequestException($"'{path}' cannot be written: {refusal.Message}");
        }
        OutputPath.WriteNew(path, null, InputFiles.None, writer => writer.Write(text));
        return path;
    }

    private static string TextFor(RequestContext context, string file, IReadOnlyList<string> agencies)
    {
        var scenario = context.Read(file);
        var unknown = agencies.Except(scenario.Agencies.Select(agency => agency.Id)).ToList();
        if (unknown.Count > 0)
            throw new InvalidRequestException("agencies", $"'{string.Join("', '", unknown)}': the scenario has {string.Join(", ", scenario.Agencies.Select(agency => agency.Id))}");
        var named = File.Exists(file) ? Path.GetFullPath(file).Replace('\\', '/') : ShippedScenarios.Locate(file) is { } shipped ? Path.GetFileName(shipped) : file;
        return DefaultPlan.Text(scenario, named, agencies);
    }
}
