using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Policies: words and changes. The changes are checked where they are laid over the scenario.</summary>
internal static class PolicyBinder
{
    private static readonly Key<string> Says = new("says", "What it means, in words.", Kinds.Text, IsRequired: true);
    private static readonly Key<IReadOnlyList<PolicyChange>> Changes = new("changes", "What it sets: the path of a place in the scenario, and the value.",
        new ChangesKind(), IsRequired: true);

    internal static readonly RecordKind<Policy> Kind = new("policy", [Says, Changes], f => new Policy(f.Id, f.Get(Says)!, f.Get(Changes, [])!));

    /// <summary>The changes of a policy as they stand in the file.</summary>
    internal static IReadOnlyList<Entry> ChangesOf(Mapping tree, string policy) =>
        ((((tree["policies"]?.Value as Mapping)?[policy]?.Value as Mapping)?["changes"]?.Value) as Mapping)?.Entries ?? [];

    private sealed class ChangesKind : Kind<IReadOnlyList<PolicyChange>>
    {
        internal override bool Read(Slot slot, Reading reading, out IReadOnlyList<PolicyChange> value)
        {
            value = [];
            if (slot.Value is not Mapping { Entries.Count: > 0 } changes)
            {
                reading.Problems.Error(slot.KeySpot, "the policy changes nothing", "write a path and a value, such as agencies.laos.desks.ncb.officers: 2");
                return false;
            }
            value = [.. changes.Entries.Select(e => new PolicyChange(e.Key, NodeText.Of(e.Value)))];
            return true;
        }

        internal override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "object", ["propertyNames"] = Schemas.Pattern(@"^[^.\s]+(\.[^.\s]+)*$") };
    }
}
