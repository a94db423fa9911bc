using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>The grounds on which the file's procedures refuse.</summary>
internal static class Grounds
{
    internal static Names Of(Reading reading)
    {
        var procedures = (reading.Tree["procedures"]?.Value as Mapping)?.Entries ?? [];
        var steps = procedures.Select(p => (p.Value as Mapping)?["steps"]?.Value).OfType<Mapping>().SelectMany(s => s.Entries);
        var closings = steps.Select(s => (s.Value as Mapping)?["close"]?.Value).OfType<Node>();
        return new Names([.. closings.Select(Ground).OfType<string>().Distinct()]);
    }

    private static string? Ground(Node close) => Endings.Parse(NodeText.Of(close).Trim('{', '}', ' ')) is { Fault: null } read ? read.Value.Ground : null;
}
