namespace ExchangeSim.Model;

/// <summary>Something that is true or false of a request at an instant.</summary>
public abstract record Condition;

/// <summary>An instrument that opens the procedure is in force between the two agencies and none closes it; or the named one is.</summary>
public sealed record InstrumentInForce(string? Instrument) : Condition;
/// <summary>The request is about one of these crime areas.</summary>
public sealed record CrimeIs(IReadOnlyList<string> Crimes) : Condition;
/// <summary>The request has one of these urgencies.</summary>
public sealed record UrgencyIs(IReadOnlyList<Urgency> Urgencies) : Condition;
/// <summary>The agency on this side is one of these.</summary>
public sealed record AgencyIs(Side Side, IReadOnlyList<string> Agencies) : Condition;
/// <summary>A yes/no fact of the request.</summary>
public sealed record FactIs(string Fact) : Condition;
/// <summary>A length of the request is below a length in milliseconds; null: below the threshold of the instruments in force (false when none sets one).</summary>
public sealed record FactBelow(string Fact, double? Milliseconds) : Condition;
/// <summary>A switch of the scenario is on.</summary>
public sealed record SwitchIs(string Switch) : Condition;
/// <summary>The two agencies share a language, or an instrument names one.</summary>
public sealed record LanguageShared : Condition;
/// <summary>The request was sent longer ago than this, in milliseconds.</summary>
public sealed record OpenLongerThan(double Milliseconds) : Condition;
/// <summary>The opposite.</summary>
public sealed record Not(Condition Inner) : Condition;
/// <summary>Both.</summary>
public sealed record And(Condition Left, Condition Right) : Condition;
/// <summary>Either.</summary>
public sealed record Or(Condition Left, Condition Right) : Condition;
