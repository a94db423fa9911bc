using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Values;

/// <summary>The words a condition may use.</summary>
internal sealed record ConditionWords(Names Instruments, Names Crimes, Names Agencies, Names Facts, Names Lengths, Names Switches);

/// <summary>Conditions such as <c>crime is illicit-drugs and not own-national</c>; <c>not</c> binds first, then <c>and</c>, then <c>or</c>.</summary>
internal sealed class Conditions
{
    private const int MostDepth = 40;
    private const string Advice = "such as: instrument in force, crime is illicit-drugs, own-national, penalty below 3 y, switch lead-agency is on";
    private readonly Cursor _cursor;
    private readonly ConditionWords _words;
    private readonly Names _urgencies = new([.. SmallValues.Urgencies.Select(u => u.Word)]);
    private int _depth;

    private Conditions(Cursor cursor, ConditionWords words) => (_cursor, _words) = (cursor, words);

    /// <summary>The condition that stands next, to the end of the text.</summary>
    internal static Parsed<Condition> Read(Cursor cursor, ConditionWords words)
    {
        var read = new Conditions(cursor, words).Either();
        return read.Fault ?? cursor.Leftover("between conditions stands 'and' or 'or'") ?? read;
    }

    private Parsed<Condition> Either()
    {
        if (++_depth > MostDepth) return _cursor.Fail("the condition has too many parts");
        var left = Both();
        while (left.Fault is null && _cursor.Take("or"))
        {
            if (++_depth > MostDepth) return _cursor.Fail("the condition has too many parts");
            var right = Both();
            if (right.Fault is { } fault) return fault;
            left = new Or(left.Value, right.Value);
        }
        return left;
    }

    private Parsed<Condition> Both()
    {
        var left = One();
        while (left.Fault is null && _cursor.Take("and"))
        {
            if (++_depth > MostDepth) return _cursor.Fail("the condition has too many parts");
            var right = One();
            if (right.Fault is { } fault) return fault;
            left = new And(left.Value, right.Value);
        }
        return left;
    }

    private Parsed<Condition> One()
    {
        if (_cursor.Take("not"))
        {
            if (++_depth > MostDepth) return _cursor.Fail("the condition has too many parts");
            return One().Then<Condition>(inner => new Not(inner));
        }
        if (!_cursor.Take('(')) return Simple();
        var inside = Either();
        return inside.Fault is null && !_cursor.Take(')') ? _cursor.Fail("a ')' is missing") : inside;
    }

    private Parsed<Condition> Simple()
    {
        if (_cursor.Take("instrument in force")) return new InstrumentInForce(null);
        if (_cursor.Take("instrument")) return Instrument();
        if (_cursor.Take("crime is")) return List("crime area", _words.Crimes).Then<Condition>(c => new CrimeIs(c));
        if (_cursor.Take("urgency is")) return List("urgency", _urgencies).Then<Condition>(u => new UrgencyIs([.. u.Select(Urgency)]));
        if (_cursor.Take("requesting is")) return List("agency", _words.Agencies).Then<Condition>(a => new AgencyIs(Side.Requesting, a));
        if (_cursor.Take("requested is")) return List("agency", _words.Agencies).Then<Condition>(a => new AgencyIs(Side.Requested, a));
        if (_cursor.Take("language shared")) return new LanguageShared();
        if (_cursor.Take("open longer than")) return Durations.Read(_cursor).Then<Condition>(ms => new OpenLongerThan(ms));
        return _cursor.Take("switch") ? Switch() : FactOrLength();
    }

    private Parsed<Condition> Instrument()
    {
        var name = Known("instrument", _words.Instruments);
        if (name.Fault is { } fault) return fault;
        return _cursor.Take("in force") ? new InstrumentInForce(name.Value) : _cursor.Fail("'in force' should stand here");
    }

    private Parsed<Condition> Switch()
    {
        var name = Known("switch", _words.Switches);
        if (name.Fault is { } fault) return fault;
        if (_cursor.Take("is on")) return new SwitchIs(name.Value);
        return _cursor.Take("is off") ? new Not(new SwitchIs(name.Value)) : _cursor.Fail("'is on' or 'is off' should stand here");
    }

    private Parsed<Condition> FactOrLength()
    {
        var missing = _cursor.Fail("a condition should stand here", Advice);
        var word = _cursor.TakeWord();
        if (word.Length == 0) return missing;
        if (_cursor.Take("below")) return Below(word, missing);
        if (_words.Facts.Contains(word)) return new FactIs(word);
        if (_words.Lengths.Contains(word)) return missing with { Message = $"'{word}' is a length, not a yes or no",
            Advice = $"write: {word} below 3 y, or: {word} below threshold" };
        var near = Words.Nearest(word, _words.Facts.All.Concat(["crime", "urgency", "requested", "requesting", "instrument", "switch", "language", "open"]));
        return missing with { Message = $"there is no fact '{word}'", Advice = near is null ? Advice : $"did you mean '{near}'?", Unknown = word };
    }

    private Parsed<Condition> Below(string word, Fault at)
    {
        if (!_words.Lengths.Contains(word)) return at with { Message = $"there is no fact '{word}' that is a length", Advice = _words.Lengths.Advice(word), Unknown = word };
        if (_cursor.Take("threshold")) return new FactBelow(word, null);
        return Durations.Read(_cursor).Then<Condition>(ms => new FactBelow(word, ms));
    }

    /// <summary>One known word, and more of the same kind after 'or'.</summary>
    private Parsed<List<string>> List(string kind, Names known)
    {
        var found = new List<string>();
        while (true)
        {
            var name = Known(kind, known);
            if (name.Fault is { } fault) return fault;
            found.Add(name.Value);
            var before = _cursor.Offset;
            if (!_cursor.Take("or")) return found;
            if (known.Contains(_cursor.PeekWord())) continue;
            _cursor.GoTo(before); // what follows is a condition of its own
            return found;
        }
    }

    private Parsed<string> Known(string kind, Names known)
    {
        var fault = _cursor.Fail($"a{(kind[0] is 'a' or 'i' or 'u' ? "n" : "")} {kind} should stand here");
        var word = _cursor.TakeWord();
        if (word.Length == 0) return fault;
        return known.Contains(word) ? word : fault with { Message = $"there is no {kind} '{word}'", Advice = known.Advice(word), Unknown = word };
    }

    private static Urgency Urgency(string word) => SmallValues.Urgencies.First(u => u.Word == word).Value;
}
