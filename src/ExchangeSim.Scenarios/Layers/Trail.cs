namespace ExchangeSim.Scenarios.Layers;

/// <summary>Where in the tree a layer is being laid, from the inside out.</summary>
internal sealed record Trail(string Key, Trail? Outer)
{
    /// <summary>Whether this is a value inside the section of that name, such as one desk under <c>desks</c>.</summary>
    internal bool IsIn(string section) => Outer?.Key == section;
}
