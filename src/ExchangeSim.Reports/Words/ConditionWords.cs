using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Words;

/// <summary>Cases and conditions as the scenario language writes them.</summary>
public static class ConditionWords
{
    /// <summary>A case: its share, its condition, or <c>otherwise</c>.</summary>
    public static string Of(Case way) => Of(way, PageLanguage.English);

    /// <summary>A case in a language.</summary>
    internal static string Of(Case way, PageLanguage language) => (way.Chance, way.When) switch
    {
        (null, null) => language[ConditionPhrases.Otherwise],
        ({ } chance, null) => language.Chance(chance),
        (null, { } when) => language.Of(ConditionPhrases.When, Of(when, language)),
        ({ } chance, { } when) => language.Of(ConditionPhrases.ChanceWhen, language.Chance(chance), Of(when, language)),
    };

    /// <summary>A condition.</summary>
    public static string Of(Condition condition) => Of(condition, PageLanguage.English);

    private static string Of(Condition condition, PageLanguage language) => condition.Accept(new Writer(language));

    private sealed class Writer(PageLanguage language) : IConditionVisitor<string>
    {
        public string InstrumentInForce(string? instrument) => instrument is null ? language[ConditionPhrases.InForce] : language.Of(ConditionPhrases.OneInForce, instrument);
        public string CrimeIs(IReadOnlyList<string> crimes) => language.Of(ConditionPhrases.Crime, Or(crimes));
        public string UrgencyIs(IReadOnlyList<Urgency> urgencies) => language.Of(ConditionPhrases.Urgency, Or(urgencies.Select(language.Of)));
        public string AgencyIs(Side side, IReadOnlyList<string> agencies) =>
            language.Of(side == Side.Requesting ? ConditionPhrases.Requesting : ConditionPhrases.Requested, Or(agencies));
        public string FactIs(string fact) => fact;
        public string FactBelow(string fact, double? milliseconds) =>
            language.Of(ConditionPhrases.Below, fact, milliseconds is { } limit ? language.Round(limit) : language[ConditionPhrases.Threshold]);
        public string SwitchIs(string name) => language.Of(ConditionPhrases.Switch, name);
        public string LanguageShared() => language[ConditionPhrases.Shared];
        public string OpenLongerThan(double milliseconds) => language.Of(ConditionPhrases.OpenLonger, language.Round(milliseconds));
        public string Not(Condition inner) => language.Of(inner is Model.And or Model.Or ? ConditionPhrases.NotIn : ConditionPhrases.Not, inner.Accept(this));
        public string And(Condition left, Condition right) => $"{Inside(left)}{language[ConditionPhrases.And]}{Inside(right)}";
        public string Or(Condition left, Condition right) => $"{left.Accept(this)}{language[ConditionPhrases.Or]}{right.Accept(this)}";

        private string Or(IEnumerable<string> names) => language.List(names, ConditionPhrases.Or);

        private string Inside(Condition condition) => condition is Model.Or ? $"({condition.Accept(this)})" : condition.Accept(this);
    }
}
