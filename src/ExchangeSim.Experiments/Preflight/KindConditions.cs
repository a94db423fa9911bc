using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Which conditions can hold for the requests of a kind at some time in the run.</summary>
internal sealed class KindConditions : IConditionVisitor<Possibility>
{
    private readonly ScenarioIndex _index;
    private readonly RequestKind _kind;
    private readonly Procedure _procedure;

    internal KindConditions(ScenarioIndex index, RequestKind kind)
    {
        _index = index;
        _kind = kind;
        _procedure = index.Scenario.Procedures[kind.Procedure];
        Possible = index.Terms.Possible(kind.Requesting, kind.Requested, kind.Procedure);
    }

    /// <summary>The terms that can hold between the two.</summary>
    internal IReadOnlyList<PossibleTerms> Possible { get; }

    /// <summary>Whether a case is open: its condition holds, and it does not lead to a refusal on a ground that is lifted.</summary>
    /// <param name="one">The case.</param>
    /// <param name="then">The step that it leads to.</param>
    internal Possibility IsOpen(Case one, Step then) => Possibilities.And(one.When?.Accept(this) ?? Possibility.Always, Over(terms => terms.Allows(then)));

    /// <summary>What can be said of the terms between the two.</summary>
    internal Possibility Over(Func<Terms, bool> holds) => Possibilities.Over(Possible, possible => holds(possible.Terms));

    public Possibility InstrumentInForce(string? instrument) =>
        instrument is null ? Over(terms => terms.InstrumentInForce) : Possibilities.Over(Possible, possible => possible.InForce.Any(i => i.Id == instrument));

    public Possibility CrimeIs(IReadOnlyList<string> crimes) => Possibilities.Over(_kind.Crimes, crime => crime is not null && crimes.Contains(crime));

    public Possibility UrgencyIs(IReadOnlyList<Urgency> urgencies) => Possibilities.Over(_kind.Urgencies, urgencies.Contains);

    public Possibility AgencyIs(Side side, IReadOnlyList<string> agencies) =>
        Possibilities.Of(agencies.Contains(_index.Scenario.Agencies[side == Side.Requesting ? _kind.Requesting : _kind.Requested].Id));

    public Possibility FactIs(string fact) => _procedure.Facts[FactIndex(fact)].Probability is { } probability ? Possibilities.Of(probability > 0, probability < 1)
        : Possibility.Never;

    public Possibility FactBelow(string fact, double? milliseconds)
    {
        var index = FactIndex(fact);
        if (_procedure.Facts[index].Length is not { } length) return Possibility.Never;
        if (milliseconds is { } limit) return Below(length, limit);
        return Possible.Select(possible => Below(length, possible.Terms.Thresholds[index])).Aggregate((one, other) => one | other);
    }

    public Possibility SwitchIs(string name) => _index.Switches.DuringRun(name);

    public Possibility LanguageShared() => Over(terms => terms.LanguageIsShared);

    public Possibility OpenLongerThan(double milliseconds) => Possibility.Either;

    public Possibility Not(Condition inner) => Possibilities.Not(inner.Accept(this));

    public Possibility And(Condition left, Condition right) => Possibilities.And(left.Accept(this), right.Accept(this));

    public Possibility Or(Condition left, Condition right) => Possibilities.Or(left.Accept(this), right.Accept(this));

    // A threshold that is not set is NaN: nothing is below it.
    private static Possibility Below(Distribution length, double limit) =>
        !(length.Minimum < limit) ? Possibility.Never : length is Constant ? Possibility.Always : Possibility.Either;

    private int FactIndex(string id) => _procedure.Facts.Select((fact, i) => (fact.Id, i)).First(pair => pair.Id == id).i;
}
