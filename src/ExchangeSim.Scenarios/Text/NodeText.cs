namespace ExchangeSim.Scenarios.Text;

/// <summary>A node in one line, as it could be written.</summary>
internal static class NodeText
{
    internal static string Of(Node node) => node switch
    {
        Sequence list => "[" + string.Join(", ", list.Items.Select(Of)) + "]",
        Mapping map => "{ " + string.Join(", ", map.Entries.Select(e => e.Key + ": " + Of(e.Value))) + " }",
        Scalar scalar => scalar.Value,
        _ => "",
    };
}
