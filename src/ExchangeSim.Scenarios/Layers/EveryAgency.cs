using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Layers;

/// <summary>Lays what stands under <c>every-agency</c> under each agency.</summary>
internal static class EveryAgency
{
    internal static Mapping Lay(Mapping tree)
    {
        if (tree["every-agency"]?.Value is not Mapping common || tree["agencies"] is not { Value: Mapping agencies } section) return tree;
        var trail = new Trail("agencies", null);
        var laid = agencies.With([.. agencies.Entries.Select(a => a with { Value = Overlay.Lay(a.Value, common, new Trail(a.Key, trail)) })]);
        return tree.With([.. tree.Entries.Select(e => e.Key == "agencies" ? section with { Value = laid } : e)]);
    }
}
