using ExchangeSim.Model;

namespace ExchangeSim.Reports.Words;

/// <summary>What happens at a step, in words.</summary>
public static class StepWords
{
    /// <summary>The words, one or more lines; ways out of decisions and forks are lines of their own.</summary>
    public static IEnumerable<string> Of(Step step) => step switch
    {
        WorkStep { IsTranslation: true } w => [$"{w.At.Desk} translates: {Say.Time(w.Work)} (unless a language is shared)"],
        WorkStep w => [$"{w.At.Desk} works: {Say.Time(w.Work)}{(w.EndOfShift is { } rule ? $", {Say.Word(rule)} at the end of the shift" : "")}"],
        SendStep { Marks: not Milestone.None } s => [$"counts as the {Say.Word(s.Marks).Replace("acknowledged", "acknowledgement")}"],
        SendStep => [],
        WaitStep w => [$"nobody works on it for {Say.Time(w.Time)}{(w.Desk is { } desk ? $" ({desk})" : "")}"],
        DecideStep d => [$"{d.By.Desk} decides", .. d.Cases.Select(c => $"{ConditionWords.Of(c)} → {c.Then}")],
        AskStep a => [$"asks the other side; its {a.Desk} works: {Say.Time(a.Work)}; then back{(a.Over is { } over ? $", over {over}" : "")}"],
        ConsultStep { Agencies.Count: 0 } c => [$"asks the agency that leads the crime area ({c.Procedure})"],
        ConsultStep c => [$"asks {Say.List(c.Agencies)} ({c.Procedure}), waits for {(c.Join == Join.All ? "all answers" : "the first answer")}"],
        ForkStep f => ["at once:", .. f.Branches.Select(b => $"→ {b}"), $"they meet at {f.JoinAt}"],
        JoinStep j => [j.Join == Join.All ? "goes on when every branch is here" : "goes on when the first branch is here"],
        GatherStep g => [$"waits until {g.Count} have gathered, at most {Say.Time(g.AtMost)}"],
        CloseStep c => [$"END: {Say.Word(c.Outcome)}{(c.Ground is { } ground ? $" ({ground})" : "")}"],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.GetType().Name, "a step without words"),
    };

    /// <summary>Clocks that the step touches, one line each.</summary>
    public static IEnumerable<string> Clocks(Step step)
    {
        if (step.StopsClock) yield return "the clock stops";
        if (step.StartsClock is { } clock) yield return $"the clock '{clock}' starts";
    }
}
