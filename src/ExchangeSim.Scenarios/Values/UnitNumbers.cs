namespace ExchangeSim.Scenarios.Values;

/// <summary>Numbers with units of one kind, one after the other; all are given in the unit of the first.</summary>
/// <param name="cursor">Where they stand.</param>
/// <param name="isPlain">Whether they have no unit.</param>
internal sealed class UnitNumbers(Cursor cursor, bool isPlain)
{
    private double _first;

    /// <summary>The unit of the first: <c>h</c>, <c>%</c>, <c>/ wk</c>, or none; null before there is one.</summary>
    internal string? Unit { get; private set; }

    /// <summary>The number that stands next.</summary>
    internal Parsed<double> Next()
    {
        if (cursor.IsNext('-')) return cursor.Fail("a number cannot be negative here");
        var start = cursor.Fail("");
        if (cursor.Number() is not { } number) return cursor.Fail("a number should stand here", $"'{cursor.Rest}' is none");
        if (cursor.Unusual() is { } unusual) return start with { Message = unusual.Message, Advice = unusual.Advice };
        if (!HasUnit()) return Convert(number, "", 1, start);
        var at = cursor.Fail("a factor has no unit", "leave it out, or leave out the x in front of the law");
        if (isPlain) return at;
        if (cursor.Take('%')) return Convert(number, "%", 1, start);
        var (isRate, before) = (cursor.Take('/'), cursor.Fail("").Offset);
        var unit = Durations.Unit(cursor);
        if (unit.Fault is { } fault) return fault;
        cursor.GoTo(before);
        var word = cursor.Letters();
        return Convert(number, isRate ? "/ " + word : word, isRate ? 1 / unit.Value : unit.Value, start);
    }

    private bool HasUnit() => cursor.IsNext('%') || cursor.IsNext('/') || char.IsAsciiLetter(cursor.PeekWord().FirstOrDefault());

    // Two units of one kind differ in size only.
    private Parsed<double> Convert(double number, string unit, double size, Fault start)
    {
        if (Unit is null) (Unit, _first) = (unit, size);
        if (KindOf(unit) != KindOf(Unit))
            return start with { Message = "the numbers of a law have units of one kind", Advice = Unit.Length == 0 ? "the first has none" : $"the first is in {Unit}" };
        return number * (size / _first);
    }

    private static char KindOf(string unit) => unit.Length == 0 ? ' ' : char.IsAsciiLetter(unit[0]) ? 't' : unit[0];
}
