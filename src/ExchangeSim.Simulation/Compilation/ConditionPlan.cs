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

    internal ConditionPlan(Condition condition, NameTable names, Procedure procedure)
    {
        switch (condition)
        {
            case InstrumentInForce c: (_test, _number) = (Test.Instrument, c.Instrument is null ? -1 : names.Instrument(c.Instrument)); break;
            case CrimeIs c: (_test, _set) = (Test.Crime, names.CrimeSet(c.Crimes)); break;
            case UrgencyIs c: (_test, _set) = (Test.Urgency, Enum.GetValues<Urgency>().Select(u => c.Urgencies.Contains(u)).ToArray()); break;
            case AgencyIs c: (_test, _side, _set) = (Test.Agency, c.Side, names.AgencySet(c.Agencies)); break;
            case FactIs c: (_test, _number) = (Test.Fact, NameTable.Fact(procedure, c.Fact)); break;
            case FactBelow c: (_test, _number, _length) = (Test.FactBelow, NameTable.Fact(procedure, c.Fact), c.Milliseconds ?? double.NaN); break;
            case SwitchIs c: (_test, _number) = (Test.Switch, names.Switch(c.Switch)); break;
            case LanguageShared: _test = Test.Language; break;
            case OpenLongerThan c: (_test, _length) = (Test.OpenLonger, c.Milliseconds); break;
            case Not c: (_test, _left) = (Test.Not, new ConditionPlan(c.Inner, names, procedure)); break;
            case And c: (_test, _left, _right) = (Test.And, new ConditionPlan(c.Left, names, procedure), new ConditionPlan(c.Right, names, procedure)); break;
            case Or c: (_test, _left, _right) = (Test.Or, new ConditionPlan(c.Left, names, procedure), new ConditionPlan(c.Right, names, procedure)); break;
            default: throw new ArgumentException($"unknown condition {condition.GetType().Name}", nameof(condition));
        }
    }

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
}
