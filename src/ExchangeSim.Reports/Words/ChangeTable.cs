using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>What changes under a policy: the thing by its name, what holds today, and what holds under the policy. What stays as it is is left out, and what changes in the
/// same way at several agencies stands once.</summary>
internal static class ChangeTable
{
    private const int MostNamed = 3, Gap = 2, Widest = 48;

    internal static TextTable Of(Scenario today, Scenario under, int columns)
    {
        var table = new TextTable("what changes", "today", "under the policy");
        var room = Math.Min(columns, Page.Wide) - 2 * Gap;
        var first = Math.Min(room * 2 / 5, Widest);
        var each = (room - first) / 2;
        foreach (var thing in Changes(today, under).GroupBy(change => (change.Owners, change.Thing)))
        {
            foreach (var line in Cells.Wrap(thing.Key.Thing + (thing.Key.Owners.Length > 0 ? $": {thing.Key.Owners}" : ""), first)) table.Row(line);
            foreach (var change in thing) Rows(table, [.. Cells.Wrap(change.What, first - Gap).Select(line => "  " + line)],
                Below(change.Today, each), Below(change.Under, each));
        }
        return table;
    }

    private static void Rows(TextTable table, params IReadOnlyList<string>[] cells)
    {
        for (var at = 0; at < cells.Max(cell => cell.Count); at++) table.Row([.. cells.Select(cell => at < cell.Count ? cell[at] : "")]);
    }

    private static IReadOnlyList<string> Below(IReadOnlyList<string> lines, int columns) => [.. lines.DefaultIfEmpty("–").SelectMany(line => Cells.Wrap(line, columns))];

    private static IEnumerable<(string Owners, string Thing, string What, IReadOnlyList<string> Today, IReadOnlyList<string> Under)> Changes(Scenario today, Scenario under)
    {
        var (before, after) = (ByKey(today), ByKey(under));
        IReadOnlyList<string> none = [];
        var changes = ScenarioFacts.Of(today).Concat(ScenarioFacts.Of(under)).Select(fact => fact.Key).Distinct()
            .Select(key => (Key: key, Today: before.GetValueOrDefault(key, none), Under: after.GetValueOrDefault(key, none)))
            .Select(change => (change.Key, Today: Gone(change.Today, change.Under), Under: Gone(change.Under, change.Today)))
            .Where(change => change.Today.Count + change.Under.Count > 0).ToList();
        return changes.GroupBy(change => (change.Key.Thing, change.Key.What, Today: string.Join('\n', change.Today), Under: string.Join('\n', change.Under)))
            .Select(same => (Owners([.. same.Select(change => change.Key.Owner)]), same.Key.Thing, same.Key.What, same.First().Today, same.First().Under));
    }

    private static Dictionary<(string Owner, string Thing, string What), IReadOnlyList<string>> ByKey(Scenario scenario)
    {
        var all = new Dictionary<(string, string, string), IReadOnlyList<string>>(); // looked up, never enumerated
        foreach (var fact in ScenarioFacts.Of(scenario)) all.TryAdd(fact.Key, fact.Lines);
        return all;
    }

    // What stands in both is not told.
    private static IReadOnlyList<string> Gone(IReadOnlyList<string> from, IReadOnlyList<string> to) => [.. from.Where(line => !to.Contains(line))];

    private static string Owners(List<string> owners) => owners.Count > MostNamed
        ? $"{owners.Count} agencies, {Say.List([.. owners.Take(MostNamed - 1), "others"])}"
        : Say.List(owners);
}
