using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Crime areas. A lead agency that does not take part leads nothing.</summary>
internal static class CrimeBinder
{
    private static readonly Key<string> Name = new("name", "In words.", Kinds.Text);
    private static readonly Key<string> Lead = new("lead", "The agency that coordinates it.", Kinds.Agency);

    internal static readonly RecordKind<CrimeArea> Kind = new("crime area", [Name, Lead],
        f => new CrimeArea(f.Id, f.Get(Name, f.Id)!, f.Get(Lead) is { } lead && f.Reading.TakingPart.Contains(lead) ? lead : null));
}
