using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Policies: words and changes. The changes are checked where they are laid over the scenario.</summary>
internal static class PolicyBinder
{
    internal const string ChangesName = "changes of a policy";

    /// <summary>Changes, each a path and a value.</summary>
    internal static readonly Kind<IReadOnlyList<PolicyChange>> ChangesOfKind = new ChangesKind();

    private static readonly Key<string> Says = new("says", "What it means, in words.", Kinds.Text, IsRequired: true);
    private static readonly Key<IReadOnlyList<string>> With = new(PolicyParts.WithKey, "Other policies that it is made of; their changes come first.",
        new ListKind<string>(Kinds.Reference("a policy", r => r.Section("policies"))));
    private static readonly Key<IReadOnlyList<PolicyChange>> Changes = new(PolicyParts.ChangesKey, "What it sets: the path of a place in the scenario, and the value.",
        ChangesOfKind);

    internal static readonly RecordKind<Policy> Kind = new("policy", [Says, With, .. PolicyTimesBinder.Keys, Changes], Build);

    private static Policy Build(Fields f)
    {
        if (!f.IsMeant(Changes) && !f.IsMeant(With)) f.Error(null, $"policy '{f.Id}' has no 'changes'", "write changes: a path and a value; or with: other policies");
        var with = f.Get(With, [])!;
        var own = f.Get(Changes, [])!;
        var times = PolicyTimesBinder.Of(f);
        if (with.Count == 0) return new Policy(f.Id, f.Get(Says)!, own) { Times = times };
        var tree = f.Reading.Tree;
        if (PolicyParts.IsCircular(tree, f.Id)) f.Error(With, $"policy '{f.Id}' is made of itself", "leave it out of with:, here or in one of the others");
        else if (PolicyParts.TimesConflict(tree, f.Id) is { } twice)
            f.Error(With, $"policy '{twice.Part}' has two times here: its own or that of '{twice.First}', and that of '{twice.Second}'", "leave one of them out");
        else if (PolicyParts.Conflict(tree, f.Id) is { } found)
            f.Error(With, found.One.Key == found.Other.Key ? $"policies '{found.First}' and '{found.Second}' give {found.One.Key} different values"
                : $"policies '{found.First}' and '{found.Second}' change the same: {found.One.Key} and {found.Other.Key}",
                $"write under changes: which value holds, for {found.One.Key}{(found.One.Key == found.Other.Key ? "" : $" or {found.Other.Key}")}");
        return new Policy(f.Id, f.Get(Says)!, [.. PolicyParts.ChangesOf(tree, f.Id).Select(e => new PolicyChange(e.Key, NodeText.Of(e.Value)))]) { With = with, Times = times };
    }

    private sealed class ChangesKind : Kind<IReadOnlyList<PolicyChange>>
    {
        internal override bool Read(Slot slot, Reading reading, out IReadOnlyList<PolicyChange> value)
        {
            value = [];
            if (slot.Value is not Mapping { Entries.Count: > 0 } changes)
            {
                reading.Problems.Error(slot.KeySpot, "nothing is changed here", "write a path and a value, such as agencies.laos.desks.ncb.officers: 2");
                return false;
            }
            value = [.. changes.Entries.Select(e => new PolicyChange(e.Key, NodeText.Of(e.Value)))];
            return true;
        }

        internal override JsonObject Schema(JsonObject definitions) => Schemas.Define(ChangesName, definitions, () =>
            new JsonObject { ["type"] = "object", ["propertyNames"] = Schemas.Pattern(@"^[^.\s]+(\.[^.\s]+)*$") });
    }
}
