namespace ExchangeSim.Model;

/// <summary>Something that is done with a condition, kind by kind: whether it holds, what it is called, how it is compiled. A new kind of condition is a new member here, so the
/// compiler finds
/// the places that it concerns.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public interface IConditionVisitor<out T>
{
    /// <summary>Whether an instrument opens the procedure and none closes it; or, if one is named, whether it is in force between the two.</summary>
    T InstrumentInForce(string? instrument);
    /// <summary>Whether the request is about one of these crime areas.</summary>
    T CrimeIs(IReadOnlyList<string> crimes);
    /// <summary>Whether it has one of these urgencies.</summary>
    T UrgencyIs(IReadOnlyList<Urgency> urgencies);
    /// <summary>Whether the agency on this side is one of these.</summary>
    T AgencyIs(Side side, IReadOnlyList<string> agencies);
    /// <summary>Whether a yes/no fact is so.</summary>
    T FactIs(string fact);
    /// <summary>Whether a length is below another; null: below the threshold of the instruments in force.</summary>
    T FactBelow(string fact, double? milliseconds);
    /// <summary>Whether a switch is on.</summary>
    T SwitchIs(string name);
    /// <summary>Whether the two agencies share a language, or an instrument names one.</summary>
    T LanguageShared();
    /// <summary>Whether it was sent longer ago than this.</summary>
    T OpenLongerThan(double milliseconds);
    /// <summary>The opposite.</summary>
    T Not(Condition inner);
    /// <summary>Both.</summary>
    T And(Condition left, Condition right);
    /// <summary>Either.</summary>
    T Or(Condition left, Condition right);
}
