using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>What is known of a request, or of all requests of a kind, when a condition is looked at.</summary>
internal interface IOutlook
{
    Truth InForce(string? instrument);
    Truth CrimeIsOneOf(IReadOnlyList<string> crimes);
    Truth UrgencyIsOneOf(IReadOnlyList<Urgency> urgencies);
    Truth AgencyIsOneOf(Side side, IReadOnlyList<string> agencies);
    Truth FactHolds(string fact);
    Truth FactIsBelow(string fact, double? milliseconds);
    Truth SwitchIsOn(string name);
    Truth LanguageIsShared { get; }
    Truth OpenLongerThan(double milliseconds);
    /// <summary>Whether instruments in force take a ground of refusal away.</summary>
    Truth IsLifted(string ground);
}

/// <summary>Conditions under an outlook.</summary>
internal static class Outlooks
{
    internal static Truth Of(this IOutlook outlook, Condition condition) => condition switch
    {
        InstrumentInForce c => outlook.InForce(c.Instrument),
        CrimeIs c => outlook.CrimeIsOneOf(c.Crimes),
        UrgencyIs c => outlook.UrgencyIsOneOf(c.Urgencies),
        AgencyIs c => outlook.AgencyIsOneOf(c.Side, c.Agencies),
        FactIs c => outlook.FactHolds(c.Fact),
        FactBelow c => outlook.FactIsBelow(c.Fact, c.Milliseconds),
        SwitchIs c => outlook.SwitchIsOn(c.Switch),
        LanguageShared => outlook.LanguageIsShared,
        OpenLongerThan c => outlook.OpenLongerThan(c.Milliseconds),
        Not c => Truths.Not(outlook.Of(c.Inner)),
        And c => Truths.And(outlook.Of(c.Left), outlook.Of(c.Right)),
        Or c => Truths.Or(outlook.Of(c.Left), outlook.Of(c.Right)),
        _ => throw new ArgumentException($"unknown condition {condition.GetType().Name}", nameof(condition)),
    };

    /// <summary>Whether a case is open: its condition holds, and it does not lead to a refusal on a ground that is lifted.</summary>
    internal static Truth IsOpen(this IOutlook outlook, StepGraph graph, Case one)
    {
        var condition = one.When is null ? Truth.Always : outlook.Of(one.When);
        return graph.Step(one.Then) is CloseStep { Outcome: Outcome.Refused, Ground: { } ground } ? Truths.And(condition, Truths.Not(outlook.IsLifted(ground))) : condition;
    }
}
