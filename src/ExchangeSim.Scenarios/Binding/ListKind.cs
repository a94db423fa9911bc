using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Several values of one kind, <c>[one, other]</c>; one alone may stand without brackets.</summary>
internal sealed class ListKind<T>(Kind<T> item) : Kind<IReadOnlyList<T>>
{
    internal override bool Read(Slot slot, Reading reading, out IReadOnlyList<T> value)
    {
        var items = new List<T>();
        var seen = new HashSet<T>();
        var good = true;
        value = items;
        foreach (var node in slot.Value is Sequence list ? list.Items : [slot.Value])
        {
            if (!item.Read(slot with { Value = node }, reading, out var read)) good = false;
            else if (seen.Add(read)) items.Add(read);
            else
            {
                reading.Problems.Error(node.Spot, $"'{YamlTree.Shown(NodeText.Of(node))}' is named twice");
                good = false;
            }
        }
        return good;
    }

    internal override JsonObject Schema(JsonObject definitions) => Schemas.AnyOf(
        new JsonObject { ["type"] = "array", ["items"] = item.Schema(definitions), ["uniqueItems"] = true }, item.Schema(definitions));
}
