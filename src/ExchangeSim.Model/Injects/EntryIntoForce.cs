namespace ExchangeSim.Model;

/// <summary>An instrument is in force while the inject lasts, whatever its dates.</summary>
public sealed record EntryIntoForce(string Instrument) : InjectEffect;
