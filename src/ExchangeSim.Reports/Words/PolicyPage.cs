using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>A policy in words: what it says, what it changes, and how a file writes that.</summary>
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
        WriteChanges(page, baseline, changed);
        page.Heading("As the file writes it");
        var table = new TextTable("place", "value");
        foreach (var change in policy.Changes) table.Row(change.Path, change.Value);
        page.Table(table);
    }

    /// <summary>What is otherwise in the one scenario than in the other.</summary>
    public static void WriteChanges(Page page, Scenario baseline, Scenario changed)
    {
        page.Heading("What changes", "names in brackets are those of the file");
        var table = ChangeTable.Of(baseline, changed.Timeline is { } timeline ? timeline.Under(timeline.All) : changed, page.Columns - 2);
        if (table.IsEmpty) page.Paragraph("nothing that stands here by name", 2);
        else page.Table(table);
    }
}
