namespace ExchangeSim.Model;

/// <summary>A switch is turned on while the inject lasts (off if <paramref name="On"/> is false).</summary>
public sealed record SwitchTurned(string Switch, bool On) : InjectEffect;
