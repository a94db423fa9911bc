using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Exercises.Plans;

/// <summary>What is wrong in a policy that a class wrote.</summary>
/// <param name="Line">The line, from 1; 0: the policy that was chosen, or the scenario.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What mends it, or null.</param>
public sealed record PolicyProblem(int Line, string Message, string? Advice);

/// <summary>A policy as a class writes it: a line for each change, the path of a place in the scenario and its value, such as <c>agencies.laos.desks.ncb.officers: 2</c>.</summary>
public static class PolicyText
{
    /// <summary>Lays a policy of the scenario, changes that a class wrote, or both over what is played.</summary>
    /// <param name="planned">What is played.</param>
    /// <param name="policy">A policy of the scenario, by id; null: none.</param>
    /// <param name="text">The changes; empty: none.</param>
    /// <returns>The plan under the policy, or what is wrong.</returns>
    public static (PlannedExercise? Planned, IReadOnlyList<PolicyProblem> Problems) Lay(PlannedExercise planned, string? policy, string text)
    {
        if (AtTimes(planned.Scenario, policy) is { } timed)
            return (null, [new PolicyProblem(0, $"policy '{timed}' holds only at times, and what a class tries holds throughout", "choose another, or write its changes")]);
        if (Chosen(planned.Scenario, policy) is not { } chosen) return (null, [new PolicyProblem(0, $"the scenario has no policy '{policy}'", null)]);
        var (changes, problems) = Read(text);
        if (problems.Count > 0) return (null, problems);
        if (chosen.Count + changes.Count == 0) return (null, [new PolicyProblem(0, "the policy changes nothing", "choose one, or write a change")]);
        var texts = planned.Sources;
        string? TextOf(string name) => texts.FirstOrDefault(one => one.File == name)?.Text;
        var read = ExerciseFile.ReadText(texts[0].Text, texts[0].File, TextOf, [.. chosen, .. changes.Select(one => one.Change)]);
        return read.Plan is not null ? (PlannedExercise.Of(read), [])
            : (null, [.. read.Problems.Where(problem => problem.IsError && problem.File != texts[0].File).Select(problem => Of(problem, changes))]);
    }

    private static PolicyProblem Of(Problem problem, IReadOnlyList<(int Line, Change Change)> changes) => new(
        changes.FirstOrDefault(one => problem.File == $"change {one.Change.Path}" || problem.Message.Contains(one.Change.Path, StringComparison.Ordinal)).Line, problem.Message,
        problem.Advice);

    private static string? AtTimes(Scenario scenario, string? policy) => scenario.Policies.FirstOrDefault(one => one.Id == policy) is not { } chosen ? null
        : chosen.Times is not null ? chosen.Id : chosen.With.Select(part => AtTimes(scenario, part)).FirstOrDefault(part => part is not null);

    private static IReadOnlyList<Change>? Chosen(Scenario scenario, string? policy) => policy is null ? []
        : scenario.Policies.FirstOrDefault(one => one.Id == policy)?.Changes.Select(change => new Change(change.Path, change.Value)).ToList();

    private static (IReadOnlyList<(int Line, Change Change)> Changes, IReadOnlyList<PolicyProblem> Problems) Read(string text)
    {
        var (changes, problems) = (new List<(int, Change)>(), new List<PolicyProblem>());
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#')) continue;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || line[..colon].Contains(' ', StringComparison.Ordinal))
                problems.Add(new PolicyProblem(number, "this is no change", "write a path, a colon and a value, such as agencies.laos.desks.ncb.officers: 2"));
            else changes.Add((number, new Change(line[..colon], line[(colon + 2)..].Trim())));
        }
        return (changes, problems);
    }
}
