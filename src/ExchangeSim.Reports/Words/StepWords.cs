using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>What happens at a step, in words.</summary>
public static class StepWords
{
    /// <summary>The words, one or more lines; ways out of decisions and forks are lines of their own.</summary>
    public static IEnumerable<string> Of(Step step) => step.Match<IEnumerable<string>>(
        work: w => [w.IsTranslation ? $"{w.At.Desk} translates: {Say.Time(w.Work)} (unless a language is shared)"
            : $"{w.At.Desk} works: {Say.Time(w.Work)}{(w.EndOfShift is { } rule ? $", {Say.Word(rule)} at the end of the shift" : "")}"],
        send: s => s.Marks == Milestone.None ? [] : [$"counts as the {Say.Word(s.Marks).Replace("acknowledged", "acknowledgement")}"],
        wait: w => [$"nobody works on it for {Say.Time(w.Time)}{(w.Desk is { } desk ? $" ({desk})" : "")}"],
        branch: b => ["the way goes by what is so", .. Cases(b)],
        decide: d => [$"{d.By.Desk} decides", .. Cases(d), .. Judgement(d)],
        ask: a => [$"asks the other side; its {a.Desk} works: {Say.Time(a.Work)}; then back{(a.Over is { } over ? $", over {over}" : "")}"],
        consult: c => [c.Agencies.Count == 0 ? $"asks the agency that leads the crime area ({c.Procedure})"
            : $"asks {Say.List(c.Agencies)} ({c.Procedure}), waits for {(c.Join == Join.All ? "all answers" : "the first answer")}"],
        fork: f => ["at once:", .. f.Branches.Select(b => $"→ {b}"), $"they meet at {f.JoinAt}"],
        join: j => [j.Join == Join.All ? "goes on when every branch is here" : "goes on when the first branch is here"],
        gather: g => [$"waits until {g.Count} have gathered, at most {Say.Time(g.AtMost)}"],
        close: c => [$"END: {Say.Word(c.Outcome)}{(c.Ground is { } ground ? $" ({ground})" : "")}"]);

    private static IEnumerable<string> Cases(ChoiceStep step) => step.Cases.Select(one => $"{ConditionWords.Of(one)} → {one.Then}");

    // What concerns people in live exercises only.
    private static IEnumerable<string> Judgement(DecideStep step)
    {
        if (step.Shows.Count > 0) yield return $"the file shows evidence " +
            $"({Say.List(step.Shows.Values.SelectMany(text => text.ByLanguage.Keys).Distinct().Order(StringComparer.Ordinal))})";
        foreach (var (taken, consequence) in step.IfWrong) if (Follows(consequence) is { Length: > 0 } follows) yield return $"if {taken} is wrong: {follows}";
    }

    private static string Follows(Consequence consequence) => string.Join(", ", new[]
    {
        consequence.ComplaintAfter is { } after ? $"a complaint after {Say.Time(after)}" : "",
        consequence.IsBreach ? "a breach" : "",
        consequence.Closes is { } closes ? $"{closes.Chance * 100:0.##} % that {closes.Channel} closes for {Say.Time(closes.Lasts)}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>What else there is to say of the step: one length for a batch, and clocks that it touches; one line each.</summary>
    public static IEnumerable<string> Clocks(Step step)
    {
        if (step.IsDrawnOnceABatch) yield return "requests that arise together have one length here";
        if (step.StopsClock) yield return "the clock stops";
        if (step.StartsClock is { } clock) yield return $"the clock '{clock}' starts";
    }
}
