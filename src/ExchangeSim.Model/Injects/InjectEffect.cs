namespace ExchangeSim.Model;

/// <summary>One thing an inject does while it lasts.</summary>
public abstract record InjectEffect;
