using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>What reading a plan gave.</summary>
/// <param name="Plan">The plan; null if and only if there is an error among the problems.</param>
/// <param name="Scenario">Its scenario, with its policy laid over it; null as the plan is.</param>
/// <param name="Problems">Every problem of the plan and its scenario: those of the plan first.</param>
/// <param name="Sources">The plan's text, the scenario's, and those of what it includes.</param>
public sealed record ExerciseReadResult(ExercisePlan? Plan, Scenario? Scenario, IReadOnlyList<Problem> Problems, IReadOnlyList<SourceText> Sources);

/// <summary>An exercise file, with its scenario: read, checked against it and bound. Reading never throws for what stands in the files.</summary>
public static class ExerciseFile
{
    /// <summary>How the name of a plan's file ends.</summary>
    public const string Ending = ".exercise.yaml";

    /// <summary>Reads a file, its scenario and what that includes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="elsewhere">Gives the file that is meant by a name where there is none of that name, or null; null: a name means nothing else.</param>
    public static ExerciseReadResult Read(string path, Func<string, string?>? elsewhere = null)
    {
        var name = path.Replace('\\', '/');
        var problems = new ProblemList();
        var text = FileText.Bytes(name, new Spot(name, 1, 1), problems) is { } bytes ? FileText.Decode(bytes, name, problems) : null;
        return text is null ? new ExerciseReadResult(null, null, problems.Kept, [])
            : Bind(text, name, problems, (scenario, policy) => ScenarioFile.Read(scenario, policy, elsewhere: elsewhere));
    }

    /// <summary>Reads a text; its scenario and what that includes come from a function that gives their text by name, or null where there is none.</summary>
    /// <param name="text">The plan.</param>
    /// <param name="name">Its name.</param>
    /// <param name="textOf">Gives the other texts.</param>
    /// <param name="changes">Single changes to lay over the scenario and its policy; null: none.</param>
    public static ExerciseReadResult ReadText(string text, string name, Func<string, string?> textOf, IReadOnlyList<Change>? changes = null)
    {
        var problems = new ProblemList();
        if (FileText.Check(text, name, problems) is null) return new ExerciseReadResult(null, null, problems.Kept, []);
        return Bind(text, name, problems, (scenario, policy) =>
            textOf(scenario) is { } found ? ScenarioFile.ReadText(found, scenario, policy, textOf, changes) : new ReadResult(null, [Missing(scenario)], []));
    }

    private static Problem Missing(string scenario) => new(scenario, 1, 1, $"there is no file '{scenario}'", null, IsError: true);

    private static ExerciseReadResult Bind(string text, string name, ProblemList problems, Func<string, string?, ReadResult> read)
    {
        var own = new SourceText(name, text);
        var root = YamlTree.Read(text, name, problems);
        if (root is not Mapping tree)
        {
            if (problems.Errors == 0) problems.Error(root?.Spot ?? new Spot(name, 1, 1), "this is not an exercise", "an exercise begins with 'exercise: its title'");
            return new ExerciseReadResult(null, null, problems.Kept, [own]);
        }
        var (scenario, found) = ScenarioOf(tree, name, read);
        if (found is { Scenario: null } && tree["scenario"] is { } entry)
            problems.Error(entry.Value.Spot, $"the scenario '{scenario}' cannot be used", "its problems follow below");
        var zone = found?.Scenario?.Zone ?? DateTimeZone.Utc;
        var reading = new Reading(PlanSections.Of(tree, found?.Scenario), problems) { TakingPart = PlanSections.Agencies(found?.Scenario), Zone = zone };
        var plan = new PlanBinder(found?.Scenario, new PlanTime(tree, found?.Scenario)).Bind(tree, IdOf(name), reading);
        var all = problems.Kept.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).Concat(found?.Problems ?? []).ToList();
        var good = plan is not null && problems.Errors == 0 && found?.Scenario is not null;
        return new ExerciseReadResult(good ? plan! with { Scenario = scenario! } : null, good ? found!.Scenario : null, all, [own, .. found?.Sources ?? []]);
    }

    private static (string? Name, ReadResult? Found) ScenarioOf(Mapping tree, string name, Func<string, string?, ReadResult> read)
    {
        if (tree["scenario"]?.Value is not Scalar { IsEmpty: false } written) return (null, null);
        var scenario = Includes.Resolve(name, written.Unquoted.Trim());
        return (scenario, read(scenario, tree["policy"]?.Value is Scalar { IsEmpty: false } policy ? policy.Value.Trim() : null));
    }

    private static string IdOf(string name) =>
        Path.GetFileName(name) is var file && file.EndsWith(Ending, StringComparison.Ordinal) ? file[..^Ending.Length] : Path.GetFileNameWithoutExtension(file);
}
