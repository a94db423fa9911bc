using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>What a condition may look at.</summary>
internal interface IConditionSubject
{
    bool InstrumentInForce(int instrument);
    int Crime { get; }
    Urgency Urgency { get; }
    int AgencyOn(Side side);
    bool FactHolds(int fact);
    bool FactIsBelow(int fact, double milliseconds);
    bool SwitchIsOn(int number);
    bool LanguageIsShared { get; }
    long OpenFor { get; }
}

/// <summary>A condition made ready: a tree with numbers instead of names.</summary>
internal sealed class ConditionPlan
{
    private enum Test : byte { Instrument, Crime, Urgency, Agency, Fact, FactBelow, Switch, Language, OpenLonger, Not, And, Or }

    private readonly Test _test;
    private readonly int _number;
    private readonly double _length;
    private readonly bool[] _set = [];
    private readonly Side _side;
    private readonly ConditionPlan? _left, _right;

    private ConditionPlan(Test test, int number = -1, double length = 0, bool[]? set = null, Side side = default, ConditionPlan? left = null, ConditionPlan? right = null) =>
        (_test, _number, _length, _set, _side, _left, _right) = (test, number, length, set ?? [], side, left, right);

    internal static ConditionPlan Of(Condition condition, NameTable names, Procedure procedure) => condition.Accept(new Compiler(names, procedure));

    internal bool Holds(IConditionSubject of) => _test switch
    {
        Test.Instrument => of.InstrumentInForce(_number),
        Test.Crime => of.Crime >= 0 && _set[of.Crime],
        Test.Urgency => _set[(int)of.Urgency],
        Test.Agency => _set[of.AgencyOn(_side)],
        Test.Fact => of.FactHolds(_number),
        Test.FactBelow => of.FactIsBelow(_number, _length),
        Test.Switch => of.SwitchIsOn(_number),
        Test.Language => of.LanguageIsShared,
        Test.OpenLonger => of.OpenFor > _length,
        Test.Not => !_left!.Holds(of),
        Test.And => _left!.Holds(of) && _right!.Holds(of),
        Test.Or => _left!.Holds(of) || _right!.Holds(of),
        _ => throw new InvalidOperationException($"unknown test {_test}"),
    };

    /// <summary>Which of the simple conditions that it is made of hold, a bit each from left to right; those beyond 64 are left out.</summary>
    internal ulong SimpleThatHold(IConditionSubject of)
    {
        var (held, number) = (0UL, 0);
        Collect(of, ref held, ref number);
        return held;
    }

    private void Collect(IConditionSubject of, ref ulong held, ref int number)
    {
        if (_test is Test.Not or Test.And or Test.Or)
        {
            _left!.Collect(of, ref held, ref number);
            _right?.Collect(of, ref held, ref number);
            return;
        }
        if (number < 64 && Holds(of)) held |= 1UL << number;
        number++;
    }

    private sealed class Compiler(NameTable names, Procedure procedure) : IConditionVisitor<ConditionPlan>
    {
        public ConditionPlan InstrumentInForce(string? instrument) => new(Test.Instrument, instrument is null ? -1 : names.Instrument(instrument));
        public ConditionPlan CrimeIs(IReadOnlyList<string> crimes) => new(Test.Crime, set: names.CrimeSet(crimes));
        public ConditionPlan UrgencyIs(IReadOnlyList<Urgency> urgencies) => new(Test.Urgency, set: [.. Enum.GetValues<Urgency>().Select(urgencies.Contains)]);
        public ConditionPlan AgencyIs(Side side, IReadOnlyList<string> agencies) => new(Test.Agency, set: names.AgencySet(agencies), side: side);
        public ConditionPlan FactIs(string fact) => new(Test.Fact, NameTable.Fact(procedure, fact));
        public ConditionPlan FactBelow(string fact, double? milliseconds) => new(Test.FactBelow, NameTable.Fact(procedure, fact), milliseconds ?? double.NaN);
        public ConditionPlan SwitchIs(string name) => new(Test.Switch, names.Switch(name));
        public ConditionPlan LanguageShared() => new(Test.Language);
        public ConditionPlan OpenLongerThan(double milliseconds) => new(Test.OpenLonger, length: milliseconds);
        public ConditionPlan Not(Condition inner) => new(Test.Not, left: inner.Accept(this));
        public ConditionPlan And(Condition left, Condition right) => new(Test.And, left: left.Accept(this), right: right.Accept(this));
        public ConditionPlan Or(Condition left, Condition right) => new(Test.Or, left: left.Accept(this), right: right.Accept(this));
    }
}
