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
    public static string Of(Condition condition) => condition.Accept(new Writer());

    private static string Percent(double share) => $"{share * 100:0.##} %";

    private sealed class Writer : IConditionVisitor<string>
    {
        public string InstrumentInForce(string? instrument) => instrument is null ? "instrument in force" : $"instrument {instrument} in force";
        public string CrimeIs(IReadOnlyList<string> crimes) => "crime is " + Say.List(crimes, "or");
        public string UrgencyIs(IReadOnlyList<Urgency> urgencies) => "urgency is " + Say.List(urgencies.Select(urgency => Say.Word(urgency)), "or");
        public string AgencyIs(Side side, IReadOnlyList<string> agencies) => $"{Say.Word(side)} is {Say.List(agencies, "or")}";
        public string FactIs(string fact) => fact;
        public string FactBelow(string fact, double? milliseconds) => $"{fact} below {(milliseconds is { } limit ? Say.Time(limit) : "threshold")}";
        public string SwitchIs(string name) => $"switch {name} is on";
        public string LanguageShared() => "language shared";
        public string OpenLongerThan(double milliseconds) => "open longer than " + Say.Time(milliseconds);
        public string Not(Condition inner) => inner is Model.And or Model.Or ? $"not ({inner.Accept(this)})" : "not " + inner.Accept(this);
        public string And(Condition left, Condition right) => $"{Inside(left)} and {Inside(right)}";
        public string Or(Condition left, Condition right) => $"{left.Accept(this)} or {right.Accept(this)}";

        private string Inside(Condition condition) => condition is Model.Or ? $"({condition.Accept(this)})" : condition.Accept(this);
    }
}
