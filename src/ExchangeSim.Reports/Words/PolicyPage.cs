using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>A policy in words: what it says, what it sets, and how the pages about agencies and procedures read before and after.</summary>
public static class PolicyPage
{
    /// <summary>Writes the page from the scenario as it stands and the scenario with the policy laid over it; of one that holds only at times it is the scenario while all of it
    /// holds.</summary>
    public static void Write(Page page, Policy policy, Scenario baseline, Scenario changed)
    {
        page.Title($"{policy.Id}: {policy.Says}");
        if (policy.With.Count > 0)
        {
            page.Line();
            page.Entry("made of", Say.List(policy.With));
        }
        foreach (var times in changed.Timeline?.Policies ?? []) page.Entry(times.Policy == policy.Id ? "holds" : $"{times.Policy} holds", PolicyWords.Of(times, changed.Zone));
        if (changed.Timeline is { } timeline) changed = timeline.Under(timeline.All);
        page.Heading("It sets");
        var table = new TextTable("place", "value");
        foreach (var change in policy.Changes) table.Row(change.Path, change.Value);
        page.Table(table);
        page.Heading("What reads otherwise");
        var told = new HashSet<string>(StringComparer.Ordinal); // an instrument stands on several pages
        foreach (var (name, write) in Pages(baseline))
        {
            var after = Pages(changed).FirstOrDefault(p => p.Name == name).Write;
            Compare(page, name, Lines(write), after is null ? [] : Lines(after), told);
        }
        if (told.Count == 0) page.Paragraph("nothing on the pages of the scenario, its agencies and its procedures; its changes act elsewhere", 2);
    }

    private static IEnumerable<(string Name, Action<Page> Write)> Pages(Scenario scenario) =>
    [
        ("the scenario", p => ScenarioPage.Write(p, scenario)),
        .. scenario.Agencies.Select(a => ($"agency {a.Id}", (Action<Page>)(p => AgencyPage.Write(p, scenario, a)))),
        .. scenario.Procedures.Select(r => ($"procedure {r.Id}", (Action<Page>)(p => ProcedurePage.Write(p, r)))),
    ];

    private static void Compare(Page page, string name, List<string> before, List<string> after, HashSet<string> told)
    {
        var gone = before.Except(after).Where(l => told.Add("was " + l)).ToList();
        var come = after.Except(before).Where(l => !l.StartsWith("policy ", StringComparison.Ordinal) && told.Add("is " + l)).ToList();
        if (gone.Count + come.Count == 0) return;
        page.Line("  " + name);
        foreach (var line in gone) page.Entry("  was", line, 8);
        foreach (var line in come) page.Entry("  is", line, 8);
    }

    // Spaces only make columns line up, so they do not count as a difference.
    private static List<string> Lines(Action<Page> write)
    {
        var text = new StringWriter();
        write(new Page(text, columns: Page.Endless));
        return text.ToString().Split('\n').Select(l => string.Join(' ', l.Split((char[])[' ', '\r'], StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0).ToList();
    }
}
