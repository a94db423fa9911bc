using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>The grounds on which the file's procedures refuse.</summary>
internal static class Grounds
{
    internal static Names Of(Reading reading)
    {
        var procedures = (reading.Tree["procedures"]?.Value as Mapping)?.Entries ?? [];
        var sections = procedures.Select(p => (p.Value as Mapping)?["steps"]?.Value).ToList();
        var steps = sections.OfType<Mapping>().SelectMany(s => s.Entries).ToList();
        // A step that could not be read may be the one that refuses on the ground; it is reported there.
        if (sections.Any(section => section is not Mapping) || steps.Any(step => step.Value is not Mapping)) return Names.Any;
        var closings = steps.Select(s => (s.Value as Mapping)?["close"]?.Value).OfType<Node>();
        return new Names([.. closings.Select(Ground).OfType<string>().Distinct()]);
    }

    private static string? Ground(Node close) => Endings.Parse(NodeText.Of(close).Trim('{', '}', ' ')) is { Fault: null } read ? read.Value.Ground : null;
}
