using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary><c>everyone</c> (null), or <c>groups: [[vietnam, laos], [vietnam, cambodia]]</c>, reduced to who takes part.</summary>
internal sealed class GroupsKind : Kind<IReadOnlyList<IReadOnlyList<string>>?>
{
    private const string Advice = "write everyone, or groups: [[vietnam, laos], [vietnam, cambodia]]";
    private static readonly ListKind<string> Group = new(Kinds.Agency);

    internal override bool Read(Slot slot, Reading reading, out IReadOnlyList<IReadOnlyList<string>>? value)
    {
        value = null;
        if (slot.Value is Scalar { Value: "everyone" }) return true;
        var groups = (slot.Value as Mapping)?["groups"]?.Value as Sequence;
        if (groups is null || ((Mapping)slot.Value).Entries.Count > 1 || groups.Items.Any(g => g is not Sequence { Items.Count: > 1 }))
        {
            reading.Problems.Error(slot.Value.IsEmpty ? slot.KeySpot : slot.Value.Spot, "whom it connects is not understood", Advice);
            return false;
        }
        var good = true;
        var read = new List<IReadOnlyList<string>>();
        foreach (var item in groups.Items)
        {
            good &= Group.Read(slot with { Value = item }, reading, out var members);
            IReadOnlyList<string> present = [.. members.Where(reading.TakingPart.Contains)];
            if (present.Count > 1) read.Add(present);
        }
        value = read;
        return good;
    }

    internal override JsonObject Schema(JsonObject definitions) => Schemas.AnyOf(Schemas.Words("everyone"), new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["groups"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "array", ["items"] = Kinds.Agency.Schema(definitions) } },
        },
        ["additionalProperties"] = false,
    });
}
