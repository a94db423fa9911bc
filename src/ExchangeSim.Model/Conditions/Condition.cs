namespace ExchangeSim.Model;

/// <summary>Something that is true or false of a request at an instant.</summary>
public abstract record Condition;
