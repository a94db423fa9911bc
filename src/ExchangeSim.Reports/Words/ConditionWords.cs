using ExchangeSim.Model;

namespace ExchangeSim.Reports.Words;

/// <summary>Cases and conditions as the scenario language writes them.</summary>
public static class ConditionWords
{
    /// <summary>A case: its share, its condition, or <c>otherwise</c>.</summary>
    public static string Of(Case way) => (way.Chance, way.When) switch
    {
        (null, null) => "otherwise",
        ({ } chance, null) => Percent(chance),
        (null, { } when) => "when " + Of(when),
        ({ } chance, { } when) => $"{Percent(chance)} when {Of(when)}",
    };

    /// <summary>A condition.</summary>
    public static string Of(Condition condition) => condition switch
    {
        InstrumentInForce i => i.Instrument is null ? "instrument in force" : $"instrument {i.Instrument} in force",
        CrimeIs c => "crime is " + Say.List(c.Crimes, "or"),
        UrgencyIs u => "urgency is " + Say.List(u.Urgencies.Select(x => Say.Word(x)), "or"),
        AgencyIs a => $"{Say.Word(a.Side)} is {Say.List(a.Agencies, "or")}",
        FactIs f => f.Fact,
        FactBelow f => $"{f.Fact} below {(f.Milliseconds is { } limit ? Say.Time(limit) : "threshold")}",
        SwitchIs s => $"switch {s.Switch} is on",
        LanguageShared => "language shared",
        OpenLongerThan o => "open longer than " + Say.Time(o.Milliseconds),
        Not n => n.Inner is And or Or ? $"not ({Of(n.Inner)})" : "not " + Of(n.Inner),
        And a => $"{Inside(a.Left)} and {Inside(a.Right)}",
        Or o => $"{Of(o.Left)} or {Of(o.Right)}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "a condition without words"),
    };

    private static string Inside(Condition condition) => condition is Or ? $"({Of(condition)})" : Of(condition);

    private static string Percent(double share) => $"{share * 100:0.##} %";
}
